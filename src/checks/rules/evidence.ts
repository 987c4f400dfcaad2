import { isMarker, showsFact } from '../../work/blocks.ts';
import { factOf } from '../../work/citation.ts';
import type { Content } from '../content.ts';
import type { Finding, Rule } from '../finding.ts';
import type { Text } from '../text.ts';

/** Facts have sources, and texts cite them. */
export const evidence: Rule = (content) => [
  ...factsWithoutSource(content),
  ...content.texts.flatMap((text) => lowConfidence(content, text)),
  ...content.texts
    .filter(({ kind }) => kind !== 'page')
    .flatMap((text) => textWithoutCitation(text)),
  // A plain text has one citation for the whole text.
  ...content.texts
    .filter(({ kind }) => kind === 'section')
    .flatMap((text) => uncitedFacts(content, text)),
];

function factsWithoutSource({ work, lines }: Content): Finding[] {
  return [...work.facts.values()]
    .filter(({ sources }) => sources.length === 0)
    .map(({ id }) => ({
      code: 'FACT-UNSOURCED',
      file: 'data/facts.yaml',
      line: lines.ofRecord('facts', id, ['sources']),
      message: `The fact "${id}" has no source.`,
      fix: 'Name at least one id of data/sources.yaml under "sources".',
    }));
}

/** Claims of the article itself are exempt: they are the subject of the story. */
function lowConfidence({ work }: Content, { file, blocks }: Text): Finding[] {
  return blocks.flatMap(({ attributes, line }) => {
    const fact = work.facts.get(attributes['fact'] ?? attributes['id'] ?? '');
    if (fact?.confidence !== 'low' || fact.topic === 'article') return [];
    return {
      code: 'FACT-LOW',
      file,
      line,
      message: `The fact "${fact.id}" is of low confidence, and the text shows it as known.`,
      fix: 'Leave it out, or find a better source and raise its confidence.',
    };
  });
}

function textWithoutCitation({ file, blocks }: Text): Finding[] {
  if (blocks.some(isMarker)) return [];
  const fix = 'Add <Cite fact="…" /> before the full stop of each claim.';
  return [{ code: 'SECTION-UNCITED', file, line: 1, message: 'The section cites nothing.', fix }];
}

/** A quiet Fact and a Key show no source number, so the text must cite the fact, or one of its sources, elsewhere. */
function uncitedFacts({ work }: Content, { file, blocks }: Text): Finding[] {
  const markers = blocks.filter(isMarker);
  const facts = new Set(markers.map(factOf));
  const sources = new Set(
    markers.flatMap(({ attributes }) => (attributes['source'] ?? '').split(/\s+/)),
  );
  return blocks.flatMap((block) => {
    const fact = work.facts.get(factOf(block) ?? '');
    if (!showsFact(block.name) || isMarker(block) || !fact) return [];
    if (facts.has(fact.id) || fact.sources.some((id) => sources.has(id))) return [];
    return {
      code: 'FACT-UNCITED',
      file,
      line: block.line,
      message: `The fact "${fact.id}" has no source number here, and nothing in the section cites it.`,
      fix: `${block.name === 'Fact' ? 'Remove "quiet", or add' : 'Add'} <Cite fact="${fact.id}" /> to the sentence.`,
    };
  });
}
