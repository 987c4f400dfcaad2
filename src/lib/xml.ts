/** XML and HTML as text: what is read must be what was meant. */

/** A piece of markup, which is put into another as it is. */
export class Xml {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

type Value = string | number | undefined | Xml | readonly Xml[];

/**
 * Markup as a template: what is put in is escaped, unless it is markup itself; `undefined` is left out. The pieces
 * of a list are parted by the white space before it, so that each stands on a line of its own where the first does.
 */
export function xml(strings: TemplateStringsArray, ...values: Value[]): Xml {
  const written = values.map((value, index) => {
    if (value instanceof Xml) return value.text;
    if (!Array.isArray(value)) return escape(String(value ?? ''));
    const between = /\s*$/.exec(strings[index]!)![0];
    return value.map(({ text }: Xml) => text).join(between);
  });
  return new Xml(String.raw({ raw: strings }, ...written));
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** A text for between two tags, or for an attribute in double quotes. */
export function escape(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => entities[sign]!);
}
