/** The answer to a query: which records, in which order, and which of its words are in doubt. */
import { kindNames, kinds, type Kind } from '../../shared/kinds.ts';
import { knowledgeOf } from './known.ts';
import { titleOf, type Hit, type Index } from './load.ts';
import { fold, wordsOf } from '../../shared/plain.ts';

export interface Answer {
  /** Best first. */
  hits: (Hit & { kind: Kind })[];
  /** The words that were looked for. */
  words: string[];
  /** Those that no record has. */
  unknown: string[];
  /** Those that no record writes so, though some have the like. */
  unsure: string[];
}

/** Fewer results than this, and one looks elsewhere too. */
export const few = 3;

/** @param smallWords words that say nothing alone: articles, prepositions */
export async function find(index: Index, query: string, smallWords: string[]): Promise<Answer> {
  const all = wordsOf(query);
  const large = all.filter((word) => !smallWords.includes(fold(word)));
  const words = large.length > 0 ? large : all;
  const known = new Map<string, Awaited<ReturnType<typeof knowledgeOf>>>();
  for (const word of words) known.set(word, await knowledgeOf(index, word));
  const that = (state: string) => words.filter((word) => known.get(word) === state);
  const sought = words.filter((word) => known.get(word) !== 'unknown');
  const kindOf = new Map(
    kindNames.flatMap(
      (kind) => index.catalogue.kinds[kind]?.map((id) => [id, kind] as const) ?? [],
    ),
  );
  const hits = (sought.length > 0 ? await matches(index, sought) : [])
    .map((hit) => ({ ...hit, kind: kindOf.get(hit.id)! }))
    .map((hit) => ({ ...hit, score: hit.score * kinds[hit.kind] }))
    .toSorted(byScore);
  return { hits, words, unknown: that('unknown'), unsure: that('unsure') };
}

const byScore = (a: Hit, b: Hit) => b.score - a.score;

/** From three words on a query is a question, whose words need not all be in the answer. */
const enoughFor = (words: string[]) => (words.length < 3 ? 1 : 10);

/** The records with all the words; where these are few, those with half of them too. */
async function matches(index: Index, words: string[]): Promise<Hit[]> {
  const hits = await index.search(words.join(' '));
  if (words.length === 1 || hits.length >= enoughFor(words)) return hits;
  const merged = new Map<string, Hit & { matched: number }>();
  for (const word of words) {
    for (const hit of await index.search(word)) {
      const { score = 0, matched = 0 } = merged.get(hit.id) ?? {};
      merged.set(hit.id, { ...hit, score: score + hit.score, matched: matched + 1 });
    }
  }
  return [...merged.values()].filter(({ matched }) => matched >= words.length / 2);
}

/** Of the best, how many are looked at again. */
const top = 10;

/**
 * The same hits, those first whose titles have the very words: Pagefind cannot tell
 * "annonce" from "annonceurs", nor a title from one that says more.
 */
export async function titlesFirst({ hits, words }: Answer): Promise<Answer['hits']> {
  const looked = await Promise.all(
    hits.slice(0, top).map(async (hit) => {
      const title = wordsOf(titleOf(await hit.data())).map(fold);
      const literal = words.filter((word) => title.includes(fold(word))).length / words.length;
      const whole = literal === 1 && title.length === words.length;
      return { ...hit, score: hit.score * (1 + literal / 2) * (whole ? 2 : 1) };
    }),
  );
  return [...looked.toSorted(byScore), ...hits.slice(top)];
}
