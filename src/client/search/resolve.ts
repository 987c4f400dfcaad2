/** What each word of a query stands for in the texts: itself, its beginning, another form, the right spelling, or nothing. */
import { fold, wordsOf } from '../../shared/index-text.ts';
import type { Hit, Index } from './load.ts';
import { commonStart } from './likeness.ts';
import { closestWords } from './spelling.ts';

export interface Resolved {
  /** The records of each word that was found. */
  searches: Promise<Hit[]>[];
  /** Words that no record has, and that are no misspelling either. */
  unknown: string[];
  /** The right spelling of words that no record has. */
  corrected: Map<string, string>;
}

/** So many letters make the beginning of a word. */
const minBeginning = 3;
/** In a query of several words a shorter word is not corrected: too many others are similar. */
const minCorrected = 5;

/** @param asTyped words that no record has stay as they are */
export async function resolveWords(
  index: Index,
  words: string[],
  asTyped: boolean,
): Promise<Resolved> {
  const resolved: Resolved = { searches: [], unknown: [], corrected: new Map() };
  const add = (text: string) => resolved.searches.push(...wordsOf(text).map(index.exactly));
  const missing: string[] = [];
  for (const word of words) {
    if ((await index.exactly(word)).length > 0) add(word);
    else missing.push(word);
  }
  if (missing.length === 0) return resolved;
  const vocabulary = (await index.vocabulary()).map((written) => ({
    written,
    word: fold(written),
  }));
  const doubtful: string[] = [];
  for (const word of missing) {
    const whole = vocabulary.find((known) => known.word === word);
    if (whole) add(whole.written);
    else if (word.length >= minBeginning && vocabulary.some((one) => one.word.startsWith(word)))
      resolved.searches.push(index.search(word));
    else doubtful.push(word);
  }
  const known = await Promise.all(resolved.searches);
  for (const word of doubtful) {
    const isLong = words.length === 1 || word.length >= minCorrected;
    const right = isLong && !asTyped && (await correction(index, word, known, vocabulary));
    const form = right || asTyped ? undefined : otherForm(word, vocabulary);
    if (right) resolved.corrected.set(word, right);
    if (right || form) add(right || form!);
    else resolved.unknown.push(word);
  }
  return resolved;
}

/**
 * The closest word that a record has together with most of the other words: "face" is no correction of "fake"
 * where nothing speaks of "face" and "news".
 */
async function correction(
  index: Index,
  word: string,
  known: Hit[][],
  vocabulary: { written: string; word: string }[],
): Promise<string | undefined> {
  const others = known.map((hits) => new Set(hits.map(({ id }) => id)));
  for (const { written } of closestWords(word, vocabulary)) {
    const hits = (await Promise.all(wordsOf(written).map(index.exactly))).flat();
    const isWritten = hits.some(
      ({ id }) => others.filter((ids) => ids.has(id)).length >= others.length / 2,
    );
    if (isWritten) return written;
  }
  return undefined;
}

/** Another form of the word, by its beginning: "audits" for "audited". */
function otherForm(
  word: string,
  vocabulary: { written: string; word: string }[],
): string | undefined {
  const alike = vocabulary
    .map((one) => ({ ...one, start: commonStart(word, one.word) }))
    .filter(({ start, word: other }) => {
      const isLong = start >= Math.max(4, word.length * 0.6);
      return isLong && other.length - start <= 3 && word.length - start <= 4;
    });
  return alike.toSorted((a, b) => b.start - a.start)[0]?.written;
}

/** The query with the right spelling of its words. */
export function rightQuery(query: string, corrected: Map<string, string>): string {
  const tokens = query.split(/\s+/).map((token) => {
    const words = wordsOf(token);
    if (!words.some((word) => corrected.has(word))) return token;
    // Of "l’antisemitsme" only the word itself is said.
    const long = words.filter((word) => word.length > 1 || corrected.has(word));
    return long.map((word) => corrected.get(word) ?? word).join(' ');
  });
  return tokens.join(' ');
}
