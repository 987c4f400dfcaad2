/** The kinds of thing that search finds, as `data-kind` marks them, in the order of the filter. */

/** How much a match counts: the story answers, lists and sources support it. */
export const kinds = {
  story: 1,
  term: 1,
  entity: 1,
  recommendation: 0.8,
  event: 0.45,
  source: 0.25,
  page: 0.6,
} as const;

export type Kind = keyof typeof kinds;
export const kindNames = Object.keys(kinds) as Kind[];

/** The pages on which some kinds stand: a work without the page has none of them. */
const pages: Partial<Record<Kind, string>> = {
  term: 'glossary',
  entity: 'who',
  recommendation: 'recommendations',
  event: 'timeline',
};

/** The kinds that a work with these pages has. */
export function kindsOn(has: readonly string[]): Kind[] {
  return kindNames.filter((kind) => has.includes(pages[kind] ?? 'sources'));
}

/** The titles of sources are often in another language, and many: they are weighed apart. */
export function titleField(kind: Kind): TitleField {
  return kind === 'source' ? 'source' : 'title';
}
export type TitleField = 'title' | 'source';

/** How much a word in a title counts, against one in the text. */
export const titleWeights: Record<TitleField, number> = { title: 5, source: 0.5 };
