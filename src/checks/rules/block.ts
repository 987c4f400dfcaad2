import type { DateForm, ValueForm } from '../../language/format.ts';
import { blockForms, showsFact, type Block, type BlockName } from '../../work/blocks.ts';
import { precisionOf } from '../../work/date.ts';
import { suggest } from '../closest.ts';
import type { Code } from '../codes.ts';
import type { Content } from '../content.ts';
import type { Finding, Rule } from '../finding.ts';

const dateForms: DateForm[] = ['full', 'day', 'weekday'];
const valueForms: ValueForm[] = ['full', 'number'];

/** Blocks exist, and have the attributes that they require or allow. */
export const block: Rule = (content) =>
  content.texts.flatMap(({ file, blocks }) =>
    blocks.flatMap((used) =>
      faultsOf(content, used).map(([code, message, fix]): Finding => {
        return { code, file, line: used.line, message, fix };
      }),
    ),
  );

type Fault = [code: Code, message: string, fix: string];

function faultsOf(content: Content, used: Block): Fault[] {
  const { name } = used;
  if (!isBlock(name)) {
    const fix = suggest(name, Object.keys(blockForms));
    return [['BLOCK-UNKNOWN', `There is no block <${name}>.`, fix]];
  }
  return [
    ...attributeFaults(used, blockForms[name]),
    ...wordFaults(used, blockForms[name].words),
    ...citeFaults(used),
    ...formFaults(content, used),
  ];
}

function isBlock(name: string): name is BlockName {
  return Object.hasOwn(blockForms, name);
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
      'BLOCK-ATTRIBUTE',
      `<${name}> has no ${attribute}.`,
      `Write <${name} ${required.map((each) => `${each}="…"`).join(' ')} />, the values in plain quotation marks.`,
    ]),
    ...unknown.map((attribute): Fault => [
      'BLOCK-ATTRIBUTE',
      `<${name}> does not take the attribute "${attribute}".`,
      allowed.length > 0 ? suggest(attribute, allowed) : 'Remove it.',
    ]),
  ];
}

/** Words that a block does not show would be dropped; without words it would show nothing. */
function wordFaults({ name, hasWords }: Block, words: 'none' | 'optional' | 'required'): Fault[] {
  if (words === 'optional' || hasWords === (words === 'required')) return [];
  return hasWords
    ? [['BLOCK-WORDS', `<${name}> shows no words of yours.`, `Put them after <${name} … />.`]]
    : [['BLOCK-WORDS', `<${name}> has no words.`, `Write <${name} …>words</${name}>.`]];
}

function citeFaults({ name, attributes }: Block): Fault[] {
  if (name === 'Fact' && 'quiet' in attributes && 'source' in attributes) {
    const fix = 'Remove "quiet", or "source".';
    return [['BLOCK-ATTRIBUTE', 'A quiet <Fact> shows no source number, and names a source.', fix]];
  }
  if (name !== 'Cite' || attributes['fact'] || attributes['source']) return [];
  const fix =
    'Write <Cite fact="…" />, <Cite fact="…" source="…" /> for one of its sources, or <Cite source="…" />.';
  return [['CITE-TARGET', 'A Cite names neither a fact nor a source.', fix]];
}

function formFaults({ work }: Content, { name, attributes }: Block): Fault[] {
  const { id, value, as } = attributes;
  if (!showsFact(name) || as === undefined || !value) return [];
  const forms: string[] = value === 'date' ? dateForms : valueForms;
  if (!forms.includes(as)) {
    const what = value === 'date' ? 'A date' : 'A value';
    return [
      ['FACT-FORM', `${what} cannot be shown as "${as}".`, `Write one of: ${forms.join(', ')}.`],
    ];
  }
  const date = work.facts.get(id ?? '')?.date;
  if (value !== 'date' || as === 'full' || !date || precisionOf(date) === 'day') return [];
  const message = `The fact "${id}" has no day (${date}), so it cannot be shown as "${as}".`;
  return [['FACT-FORM', message, 'Leave the form out.']];
}
