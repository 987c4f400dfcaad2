/** Which sources stand under a figure, and beside a claim. Facts that do not exist have none. */
import { citedSources } from './fact.ts';
import { chartReferences, quartersIn, type ChartOf } from './chart.ts';
import type { Claim, Figure, Stance } from './records.ts';
import type { Work } from './work.ts';

/** Ids of the sources of a claim, each once. The article itself is no proof of its claims. */
export function sourcesOfClaim(work: Work, { facts, sources }: Claim): string[] {
  const cited = sources ?? facts.flatMap((fact) => sourcesFor(work, fact));
  return [...new Set(cited)].filter((source) => source !== work.story.article);
}

/** The language of the article whose claims are checked. @throws Error when the story has no article */
export function articleLanguage({ story, sources }: Work): string {
  const article = sources.get(story.article ?? '');
  if (!article)
    throw new Error('A claim has words of an article, and content/story.yaml names none.');
  return article.language;
}

/** Ids of the sources of a figure, each once: of its facts or their values, its own, and those of its chart's records. */
export function sourcesOfFigure(work: Work, figure: Figure): string[] {
  const values = [...chartReferences(figure.chart), ...valuesOf(figure)];
  const cited = figure.facts.flatMap((fact) => {
    const shown = values.filter(({ id, value }) => id === fact && value !== undefined);
    return shown.length > 0
      ? shown.flatMap(({ value }) => sourcesFor(work, fact, value))
      : sourcesFor(work, fact);
  });
  return [...new Set([...cited, ...figure.sources, ...sourcesOfRecords(work, figure)])];
}

function valuesOf({ values }: Figure): { id: string; value?: string | undefined }[] {
  return Object.values(values).map(({ fact, value }) => ({ id: fact, value }));
}

/** Of the records that its kind of chart shows. */
function sourcesOfRecords(work: Work, { chart }: Figure): string[] {
  if (chart.kind === 'quarters') return work.revenue.quarters.map(({ sources }) => sources[0]!);
  if (chart.kind === 'course') return sourcesOfCourse(work, chart);
  const stances = [...work.stances.values()];
  if (chart.kind === 'days') return stances.flatMap((stance) => sourcesOfStance(work, stance));
  if (chart.kind !== 'sets') return [];
  const statuses = new Set(chart.groups.map(({ status }) => status));
  return stances
    .filter(({ status }) => statuses.has(status))
    .flatMap((stance) => sourcesOfStance(work, stance));
}

function sourcesOfCourse(work: Work, { time, events }: ChartOf<'course'>): string[] {
  const quarters = quartersIn(time);
  return [
    ...events.flatMap(
      (id) => work.events.get(id)?.facts.flatMap((fact) => sourcesFor(work, fact)) ?? [],
    ),
    ...work.revenue.quarters
      .filter(({ quarter }) => quarters.includes(quarter))
      .map(({ sources }) => sources[0]!),
  ];
}

function sourcesOfStance(work: Work, { fact, source }: Stance): string[] {
  return source === undefined ? sourcesFor(work, fact) : [source];
}

function sourcesFor(work: Work, fact: string, value?: string): string[] {
  const record = work.facts.get(fact);
  return record ? citedSources(record, value) : [];
}
