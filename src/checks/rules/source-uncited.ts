import { isMarker, type Block } from '../../work/blocks.ts';
import { sourcesOf } from '../../work/citation.ts';
import { sourcesOfClaim, sourcesOfFigure } from '../../work/evidence.ts';
import { citedSources } from '../../work/fact.ts';
import type { Work } from '../../work/work.ts';
import type { Content } from '../content.ts';
import type { Rule } from '../finding.ts';

/** Every source is cited: by a text, or by what the pages show of the data. */
export const sourceUncited: Rule = (content) => {
  const { work, lines, problems } = content;
  // What could not be read may cite it.
  if (problems.length > 0) return [];
  const cited = new Set([...inTexts(content), ...inData(work)]);
  return [...work.sources.keys()]
    .filter((id) => !cited.has(id))
    .map((id) => ({
      code: 'SOURCE-UNCITED' as const,
      file: 'data/sources.yaml',
      line: lines.ofRecord('sources', id),
      message: `Nothing cites the source "${id}".`,
      fix: 'Cite it where it says what a sentence says (<Cite fact="…" source="…" />), or remove it.',
    }));
};

function inTexts({ work, texts }: Content): string[] {
  return texts.flatMap(({ blocks }) =>
    blocks
      .filter((block) => isMarker(block) && isKnown(work, block))
      .flatMap((block) => sourcesOf(work, block)),
  );
}

/** A fact that does not exist is a finding of another rule. */
function isKnown(work: Work, { attributes }: Block): boolean {
  return (
    Boolean(attributes['source']) || work.facts.has(attributes['id'] ?? attributes['fact'] ?? '')
  );
}

function inData(work: Work): string[] {
  return [
    work.story.article ?? [],
    ...[...work.quotes.values()].map(({ source }) => source),
    ...[...work.claims.values()].map((claim) => sourcesOfClaim(work, claim)),
    ...[...work.recommendations.values()].map(({ sources }) => sources),
    ...[...work.figures.values()].map((figure) => sourcesOfFigure(work, figure)),
    ...[...work.events.values()].flatMap(({ facts }) =>
      facts.map((id) => {
        const fact = work.facts.get(id);
        return fact ? citedSources(fact) : [];
      }),
    ),
  ].flat();
}
