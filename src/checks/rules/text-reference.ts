import { showsFact, type Block } from '../../work/blocks.ts';
import { suggest } from '../closest.ts';
import type { Code } from '../codes.ts';
import type { Content } from '../content.ts';
import type { Finding, Rule } from '../finding.ts';
import { idsOf, idExists, singular, type Noun } from '../ids.ts';

/** The attributes of blocks that contain ids, and what these are ids of. */
const references: Partial<Record<string, [attribute: string, noun: Noun, code: Code][]>> = {
  Fact: [
    ['id', 'facts', 'FACT-UNKNOWN'],
    ['source', 'sources', 'SOURCE-UNKNOWN'],
  ],
  Key: [['id', 'facts', 'FACT-UNKNOWN']],
  Cite: [
    ['fact', 'facts', 'FACT-UNKNOWN'],
    ['source', 'sources', 'SOURCE-UNKNOWN'],
  ],
  Term: [['id', 'terms', 'TERM-UNKNOWN']],
  Entity: [['id', 'entities', 'ENTITY-UNKNOWN']],
  Quote: [['id', 'quotes', 'QUOTE-UNKNOWN']],
  Figure: [['id', 'figures', 'FIGURE-UNKNOWN']],
};

/** Texts refer to existing ids only. */
export const textReference: Rule = (content) =>
  content.texts.flatMap(({ file, blocks }) =>
    blocks.flatMap((block) => [
      ...unknownIds(content, file, block),
      ...unknownValue(content, file, block),
    ]),
  );

/** A missing attribute is a finding of another rule. A block may name several sources. */
function unknownIds(content: Content, file: string, { name, attributes, line }: Block): Finding[] {
  return (references[name] ?? []).flatMap(([attribute, noun, code]) =>
    (attributes[attribute] ?? '')
      .split(/\s+/)
      .filter((id) => id !== '' && !idExists(content, noun, id))
      .map((id) => ({
        code,
        file,
        line,
        message: `There is no ${singular(noun)} "${id}".`,
        fix: suggest(id, idsOf(content, noun)),
        about: { noun, id, is: 'missing' as const },
      })),
  );
}

function unknownValue(
  { work }: Content,
  file: string,
  { name, attributes, line }: Block,
): Finding[] {
  const { id, value } = attributes;
  const fact = work.facts.get(id ?? '');
  if (!showsFact(name) || !fact || !value) return [];
  const values = ['date', ...Object.keys(fact.values)];
  if (values.includes(value)) return [];
  const message = `The fact "${id}" has no value "${value}".`;
  return [{ code: 'VALUE-UNKNOWN', file, line, message, fix: suggest(value, values) }];
}
