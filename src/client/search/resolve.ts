/** What each word of a query stands for in the texts: itself, its beginning, another form, the right spelling, or nothing. */
import { fold, wordsOf } from '../../shared/index-text.ts';
import type { Hit, Index } from './load.ts';
import { commonStart } from './likeness.ts';
import { takenApart } from './run-together.ts';
import { closestWords } from './spelling.ts';

export interface Resolved {
  /** The records of each word that was found. */
  searches: Promise<Hit[]>[];
  /** Words that no record has, and that are no misspelling either. */
  unknown: string[];
  /** The right spelling of words that no record has. */
  corrected: Map<string, string>;
  /** The words for which a word of the query stands, where it is not itself one. */
  meant: Map<string, string[]>;
}

/** A word as it should be written, with its folded form. */
interface Known {
  written: string;
  word: string;
}

/** So many letters make the beginning of a word. */
const minBeginning = 3;
/** In a query of several words a shorter word is not corrected: too many others are similar. */
const minCorrected = 5;

/**
 * @param smallWords those that only join a question together
 * @param asTyped words that no record has stay as they are
 */
export async function resolveWords(
  index: Index,
  words: string[],
  smallWords: string[],
  asTyped: boolean,
): Promise<Resolved> {
  const resolved: Resolved = {
    searches: [],
    unknown: [],
    corrected: new Map(),
    meant: new Map(),
  };
  const add = (text: string) => resolved.searches.push(...wordsOf(text).map(index.exactly));
  const stands = (word: string, text: string) => {
    resolved.meant.set(word, wordsOf(text));
    const large = wordsOf(text).filter((piece) => !smallWords.includes(piece));
    // Of “est-il” alone nothing is left that decides.
    add(large.length > 0 || words.length > 1 ? large.join(' ') : text);
  };
  const missing: string[] = [];
  for (const word of words) {
    if ((await index.exactly(word)).length > 0) add(word);
    else missing.push(word);
  }
  if (missing.length === 0) return resolved;
  const vocabulary: Known[] = (await index.vocabulary()).map((written) => ({
    written,
    word: fold(written),
  }));
  const known = new Map(vocabulary.map((one) => [one.word, one.written]));
  const doubtful: string[] = [];
  for (const word of missing) {
    const whole = known.get(word) ?? takenApart(word, known, new Set(smallWords))?.join(' ');
    if (whole) stands(word, whole);
    else if (word.length >= minBeginning && vocabulary.some((one) => one.word.startsWith(word)))
      resolved.searches.push(index.search(word));
    else doubtful.push(word);
  }
  const found = await Promise.all(resolved.searches);
  for (const word of doubtful) {
    const isLong = words.length === 1 || word.length >= minCorrected;
    const right = isLong && !asTyped && (await correction(index, word, found, vocabulary));
    const form = right || asTyped ? undefined : otherForm(word, vocabulary);
    if (right) {
      resolved.corrected.set(word, right);
      resolved.meant.set(word, wordsOf(right));
    }
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
  vocabulary: Known[],
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
function otherForm(word: string, vocabulary: Known[]): string | undefined {
  const alike = vocabulary
    .map((one) => ({ ...one, start: commonStart(word, one.word) }))
    .filter(({ start, word: other }) => {
      const isLong = start >= Math.max(4, word.length * 0.6);
      return isLong && other.length - start <= 3 && word.length - start <= 4;
    });
  return alike.toSorted((a, b) => b.start - a.start)[0]?.written;
}

/**
 * The query with the right spelling of its words.
 * @param names the words of the texts that are written with a capital, by their folded form
 */
export function rightQuery(
  query: string,
  corrected: Map<string, string>,
  names: Map<string, string>,
): string {
  const tokens = query.split(/\s+/).map((token) => {
    const words = wordsOf(token);
    if (!words.some((word) => corrected.has(word))) return names.get(fold(token)) ?? token;
    // Of "l’antisemitsme" only the word itself is said.
    const long = words.filter((word) => word.length > 1 || corrected.has(word));
    return long.map((word) => corrected.get(word) ?? names.get(word) ?? word).join(' ');
  });
  return tokens.join(' ');
}
