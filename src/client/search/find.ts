/** The answer to a query: which records in which order, and which of its words may be misspelt. */
import { kindNames, kinds, type Kind } from '../../shared/kinds.ts';
import { wordStatus, type WordStatus } from './known.ts';
import { titleOf, type Hit, type Index } from './load.ts';
import { fold, wordsOf } from '../../shared/index-text.ts';

export interface Answer {
  /** Best first. */
  hits: (Hit & { kind: Kind })[];
  /** The words of the query that were searched for. */
  words: string[];
  /** Words that no record has. */
  unknown: string[];
  /** Words that no record has, though some records have similar ones. */
  unsure: string[];
}

/** With fewer hits, other spellings and languages are suggested. */
export const minHits = 3;

/** @param smallWords words that are ignored beside others: articles, prepositions */
export async function find(index: Index, query: string, smallWords: string[]): Promise<Answer> {
  const all = wordsOf(query);
  const large = all.filter((word) => !smallWords.includes(fold(word)));
  const words = large.length > 0 ? large : all;
  const statuses = new Map<string, WordStatus>();
  for (const word of words) statuses.set(word, await wordStatus(index, word));
  const withStatus = (status: WordStatus) => words.filter((word) => statuses.get(word) === status);
  const wanted = words.filter((word) => statuses.get(word) !== 'unknown');
  const kindOf = new Map(
    kindNames.flatMap(
      (kind) => index.catalogue.kinds[kind]?.map((id) => [id, kind] as const) ?? [],
    ),
  );
  const hits = (wanted.length > 0 ? await matches(index, wanted) : [])
    .map((hit) => ({ ...hit, kind: kindOf.get(hit.id)! }))
    .map((hit) => ({ ...hit, score: hit.score * kinds[hit.kind] }))
    .toSorted(byScore);
  return { hits, words, unknown: withStatus('unknown'), unsure: withStatus('unsure') };
}

const byScore = (a: Hit, b: Hit) => b.score - a.score;

/** A query of three or more words is like a question: not all of its words need to be in the answer. */
const minHitsFor = (words: string[]) => (words.length < 3 ? 1 : 10);

/** The records with all the words; when they are few, also those with half of the words. */
async function matches(index: Index, words: string[]): Promise<Hit[]> {
  const hits = await index.search(words.join(' '));
  if (words.length === 1 || hits.length >= minHitsFor(words)) return hits;
  const merged = new Map<string, Hit & { matched: number }>();
  for (const word of words) {
    for (const hit of await index.search(word)) {
      const { score = 0, matched = 0 } = merged.get(hit.id) ?? {};
      merged.set(hit.id, { ...hit, score: score + hit.score, matched: matched + 1 });
    }
  }
  return [...merged.values()].filter(({ matched }) => matched >= words.length / 2);
}

/** How many of the best hits are ranked again by their titles. */
const rerankedHits = 10;

/**
 * The same hits, those first whose titles have the exact words: Pagefind treats "annonce" and "annonceurs" alike,
 * and prefers no title that has only the words of the query.
 */
export async function titlesFirst({ hits, words }: Answer): Promise<Answer['hits']> {
  const reranked = await Promise.all(
    hits.slice(0, rerankedHits).map(async (hit) => {
      const title = wordsOf(titleOf(await hit.data())).map(fold);
      const exact = words.filter((word) => title.includes(fold(word))).length / words.length;
      const whole = exact === 1 && title.length === words.length;
      return { ...hit, score: hit.score * (1 + exact / 2) * (whole ? 2 : 1) };
    }),
  );
  return [...reranked.toSorted(byScore), ...hits.slice(rerankedHits)];
}
