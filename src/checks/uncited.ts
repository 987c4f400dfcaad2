import { isMarker, type Block } from '../work/blocks.ts';
import { sourcesOf } from '../work/citation.ts';
import { sourcesOfClaim, sourcesOfFigure } from '../work/evidence.ts';
import { citedSources } from '../work/fact.ts';
import type { Work } from '../work/work.ts';

/**
 * The ids of sources that nothing cites, neither a text nor what the pages show of the data. No fault while a text
 * is still to be written; but readers would find such a source in the list and nowhere else.
 */
export function uncitedSources(work: Work): string[] {
  const cited = new Set([...inTexts(work), ...inData(work)]);
  return [...work.sources.keys()].filter((id) => !cited.has(id));
}

function inTexts(work: Work): string[] {
  return [...work.languages.values()]
    .flatMap(({ sections, pages, plain }) => [sections, pages, plain])
    .flatMap((texts) => [...texts.values()])
    .flatMap(({ blocks }) =>
      blocks
        .filter((block) => isMarker(block) && isKnown(work, block))
        .flatMap((block) => sourcesOf(work, block)),
    );
}

/** A fact that does not exist is a finding of a rule. */
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
