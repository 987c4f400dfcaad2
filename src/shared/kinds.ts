/** The kinds of search results (`data-kind`) in the order of the filter, with their weight in the ranking. */
export const kinds = {
  story: 1,
  term: 1,
  entity: 1,
  recommendation: 0.8,
  event: 0.45,
  lesson: 0.3,
  source: 0.2,
  page: 0.3,
} as const;

export type Kind = keyof typeof kinds;
export const kindNames = Object.keys(kinds) as Kind[];

/** The page of each optional kind, which a work without the page does not have. */
const pageOfKind: Partial<Record<Kind, string>> = {
  term: 'glossary',
  entity: 'who',
  recommendation: 'recommendations',
  event: 'timeline',
  lesson: 'teach',
};

/** The kinds in a work with these pages. */
export function kindsOn(pages: readonly string[]): Kind[] {
  return kindNames.filter((kind) => pages.includes(pageOfKind[kind] ?? 'sources'));
}

/** The index field of a title. Sources have one of their own: their titles are many, and often in another language. */
export function titleField(kind: Kind): TitleField {
  return kind === 'source' ? 'source' : 'title';
}
export type TitleField = 'title' | 'source';

/**
 * Weight of a word in a field, relative to one in the text: in a title; in what readers ask (`asked`); in the dates
 * that a record is of (`when`), and in those that it mentions (`dates`).
 */
export const fieldWeights = { title: 5, source: 0.5, asked: 3, when: 6, dates: 1.5 } as const;
export type Field = keyof typeof fieldWeights;
