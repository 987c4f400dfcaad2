/** Words that ask for a kind of page, not for what it says: “worksheet”, “definition”. */
import type { Kind } from '../../shared/kinds.ts';
import type { KindWords } from '../../shared/search-data.ts';
import type { Hit, Index } from './load.ts';
import { takenApart } from './run-together.ts';

export interface KindAskedFor {
  kind: Kind;
  /** The words of the query that ask for it: together they say one thing. */
  words: string[];
}

/**
 * The kind that most words of a query ask for, typed as one with a small word or not: “l’école”, “lécole”.
 * @param smallWords those that only join a question together
 */
export function kindAskedFor(
  query: string[],
  kindWords: KindWords,
  smallWords: string[],
): KindAskedFor | undefined {
  const small = new Set(smallWords);
  return Object.entries(kindWords)
    .map(([kind, list]) => {
      const known = new Set(list);
      const asks = (word: string) =>
        (takenApart(word, known, small) ?? [word]).some((piece) => known.has(piece));
      return { kind: kind as Kind, words: query.filter(asks) };
    })
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
