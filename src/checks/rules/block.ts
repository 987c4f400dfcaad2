import type { DateForm, ValueForm } from '../../language/format.ts';
import { blockAttributes, type Block, type BlockName } from '../../work/blocks.ts';
import { precisionOf } from '../../work/date.ts';
import { suggest } from '../closest.ts';
import type { Code } from '../codes.ts';
import type { Content } from '../content.ts';
import type { Finding, Rule } from '../finding.ts';

const dateForms: DateForm[] = ['full', 'day', 'weekday'];
const valueForms: ValueForm[] = ['full', 'number'];

/** Blocks exist, and have the attributes that they take. */
export const block: Rule = (content) =>
  content.texts.flatMap((text) =>
    text.blocks.flatMap((used) => {
      const finding = (code: Code, message: string, fix: string): Finding => ({
        code,
        file: text.file,
        line: used.line,
        message,
        fix,
      });
      if (!isBlock(used.name)) {
        const fix = suggest(used.name, Object.keys(blockAttributes));
        return finding('BLOCK-UNKNOWN', `There is no block <${used.name}>.`, fix);
      }
      return [
        ...attributeFaults(used, blockAttributes[used.name]).map(([message, fix]) =>
          finding('BLOCK-ATTRIBUTE', message, fix),
        ),
        ...citeFaults(used).map(([message, fix]) => finding('CITE-TARGET', message, fix)),
        ...formFaults(content, used).map(([message, fix]) => finding('FACT-FORM', message, fix)),
      ];
    }),
  );

type Fault = [message: string, fix: string];

function isBlock(name: string): name is BlockName {
  return Object.hasOwn(blockAttributes, name);
}

function attributeFaults(
  { name, attributes }: Block,
  { required, optional }: { required: readonly string[]; optional: readonly string[] },
): Fault[] {
  const allowed = [...required, ...optional];
  const missing = required.filter((attribute) => !attributes[attribute]);
  const unknown = Object.keys(attributes).filter((attribute) => !allowed.includes(attribute));
  return [
    ...missing.map((attribute): Fault => [
      `<${name}> has no ${attribute}.`,
      `Write <${name} ${required.map((each) => `${each}="…"`).join(' ')} />, the values in plain quotation marks.`,
    ]),
    ...unknown.map((attribute): Fault => [
      `<${name}> does not take the attribute "${attribute}".`,
      allowed.length > 0 ? suggest(attribute, allowed) : 'Remove it.',
    ]),
  ];
}

function citeFaults({ name, attributes }: Block): Fault[] {
  if (name !== 'Cite' || Boolean(attributes['fact']) !== Boolean(attributes['source'])) return [];
  const fix = 'Write <Cite fact="…" />, or <Cite source="…" /> for one source.';
  return [
    [
      `A Cite names ${attributes['fact'] ? 'both a fact and a source' : 'neither a fact nor a source'}.`,
      fix,
    ],
  ];
}

function formFaults({ work }: Content, { name, attributes }: Block): Fault[] {
  const { id, value, as } = attributes;
  if (name !== 'Fact' || as === undefined || !value) return [];
  const forms: string[] = value === 'date' ? dateForms : valueForms;
  if (!forms.includes(as)) {
    const what = value === 'date' ? 'A date' : 'A value';
    return [[`${what} cannot be shown as "${as}".`, `Write one of: ${forms.join(', ')}.`]];
  }
  const date = work.facts.get(id ?? '')?.date;
  if (value !== 'date' || as === 'full' || !date || precisionOf(date) === 'day') return [];
  return [
    [
      `The fact "${id}" has no day (${date}), so it cannot be shown as "${as}".`,
      'Leave the form out.',
    ],
  ];
}
