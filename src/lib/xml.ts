/** Markup, which a template inserts without escaping. */
export class Xml {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

type Value = string | number | undefined | Xml | readonly Xml[];

/**
 * A template tag for markup: escapes values, except markup itself; `undefined` becomes nothing. The items of a list are
 * separated by the white space before it, so that each gets a line of its own where the first has one.
 */
export function xml(strings: TemplateStringsArray, ...values: Value[]): Xml {
  const texts = values.map((value, index) => {
    if (value instanceof Xml) return value.text;
    if (!Array.isArray(value)) return escape(String(value ?? ''));
    const separator = /\s*$/.exec(strings[index]!)![0];
    return value.map(({ text }: Xml) => text).join(separator);
  });
  return new Xml(String.raw({ raw: strings }, ...texts));
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Escapes a text for the content of an element, or an attribute in double quotes. */
export function escape(text: string): string {
  return text.replace(/[&<>"]/g, (character) => entities[character]!);
}
