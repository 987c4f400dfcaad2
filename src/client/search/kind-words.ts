/** Words that ask for a kind of page, not for what it says: “worksheet”, “definition”. */
import type { Kind } from '../../shared/kinds.ts';
import type { KindWords } from '../../shared/search-data.ts';
import type { Hit, Index } from './load.ts';

export interface KindAskedFor {
  kind: Kind;
  /** The words of the query that ask for it: together they say one thing. */
  words: string[];
}

/** The kind that most words of a query ask for. */
export function kindAskedFor(query: string[], kindWords: KindWords): KindAskedFor | undefined {
  return Object.entries(kindWords)
    .map(([kind, list]) => ({
      kind: kind as Kind,
      words: query.filter((word) => list.includes(word)),
    }))
    .filter(({ words }) => words.length > 0)
    .toSorted((a, b) => b.words.length - a.words.length)[0];
}

/** The records of the kind, and below them those whose text has one of the words. */
export async function kindTerm(index: Index, { kind, words }: KindAskedFor): Promise<Hit[]> {
  const ids = new Set(index.catalogue.kinds[kind]);
  const found = (await Promise.all(words.map(index.exactly))).flat();
  const best = Math.max(1, ...found.map(({ score }) => score));
  const ofKind = (await index.all()).filter(({ id }) => ids.has(id));
  return [
    ...found.filter(({ id }) => !ids.has(id)),
    // No words of theirs are marked: the query has asked for the page, not for these words.
    ...ofKind.map((hit) => ({ ...hit, score: best })),
  ];
}
