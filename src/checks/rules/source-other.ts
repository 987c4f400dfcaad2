import { factOf, namedSources } from '../../work/citation.ts';
import type { Content } from '../content.ts';
import type { Finding, Rule } from '../finding.ts';
import { idExists } from '../ids.ts';

/** A source that is named beside facts, by a text, a value, a claim or a stance, is one of theirs. */
export const sourceOther: Rule = (content) => {
  const { work, texts, lines } = content;
  return [
    ...texts.flatMap(({ file, blocks }) =>
      blocks.flatMap((block) =>
        // A source that does not exist is a finding of another rule.
        others(
          content,
          [factOf(block)],
          namedSources(block).filter((id) => idExists(content, 'sources', id)),
          () => [file, block.line],
        ),
      ),
    ),
    ...[...work.facts.values()].flatMap(({ id, values }) =>
      Object.entries(values).flatMap(([value, { sources = [] }]) =>
        others(content, [id], sources, (index) => [
          'data/facts.yaml',
          lines.ofRecord('facts', id, ['values', value, 'sources', index]),
        ]),
      ),
    ),
    ...[...work.claims.values()].flatMap(({ id, facts, sources = [] }) =>
      others(content, facts, sources, (index) => [
        'data/claims.yaml',
        lines.ofRecord('claims', id, ['sources', index]),
      ]),
    ),
    ...[...work.stances.values()].flatMap(({ id, fact, source }) =>
      others(content, [fact], source === undefined ? [] : [source], () => [
        'data/stances.yaml',
        lines.ofRecord('stances', id, ['source']),
      ]),
    ),
  ];
};

/** A fact that does not exist is a finding of another rule. */
function others(
  content: Content,
  facts: (string | undefined)[],
  sources: string[],
  placeOf: (index: number) => [file: string, line: number],
): Finding[] {
  const known = facts.flatMap((id) => content.work.facts.get(id ?? '') ?? []);
  if (known.length === 0 || known.length < facts.length) return [];
  return sources.flatMap((source, index) => {
    if (known.some((fact) => fact.sources.includes(source))) return [];
    const [file, line] = placeOf(index);
    const names = known.map(({ id }) => `"${id}"`).join(', ');
    return {
      code: 'SOURCE-OTHER',
      file,
      line,
      message: `"${source}" is no source of ${names}.`,
      fix: `Name one of: ${[...new Set(known.flatMap((fact) => fact.sources))].join(', ')}; or add it to the fact’s sources, if it says so.`,
    };
  });
}
