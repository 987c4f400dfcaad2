/** The closest words by edit distance, from the texts. */
import leven from 'leven';

/** One error is allowed per four and a half letters: one in "Haine", two in "Starbucks". */
const lettersPerError = 4.5;

/** Letters that are easily taken for each other: the same sound in French or in English, or one letter for two. */
const sounds: [RegExp, string][] = [
  [/ph/g, 'f'],
  [/x/g, 'cs'],
  // The ending of “election”, however it is heard.
  [/(?:(?:ss|[cst])i+|s?ch|sh|ss)[aeou]{1,2}n(?=s?$)/g, 'son'],
  [/sch|sh/g, 'ch'],
  [/(?<!c)h/g, ''],
  [/eau|au/g, 'o'],
  [/ou|oo/g, 'u'],
  [/a[iy]|e[iy]/g, 'e'],
  [/ee|ea|ie|y/g, 'i'],
  [/c(?=[ei])|z/g, 's'],
  [/qu|ck|[kq]/g, 'c'],
  [/(.)\1+/g, '$1'],
  [/e(?=s?$)/g, ''],
];
/** What words of the same sound still differ by. */
const soundError = 0.5;

/**
 * The words that a misspelt one may stand for, closest first, of equals the first in the vocabulary.
 * @param vocabulary words as they should be written, with their folded form
 */
export function closestWords<Word extends { word: string }>(
  written: string,
  vocabulary: Word[],
): Word[] {
  const limit = Math.floor(written.length / lettersPerError) || (written.length === 4 ? 1 : 0);
  if (limit === 0) return [];
  return vocabulary
    .filter(({ word }) => Math.abs(word.length - written.length) <= limit + 1)
    .map((candidate) => ({ candidate, errors: errors(written, candidate.word) }))
    .filter((ranked) => ranked.errors <= limit)
    .toSorted((a, b) => a.errors - b.errors)
    .map(({ candidate }) => candidate);
}

function errors(one: string, other: string): number {
  return Math.min(distance(one, other), distance(soundOf(one), soundOf(other)) + soundError);
}

const soundOf = (word: string) =>
  sounds.reduce((sound, [letters, instead]) => sound.replace(letters, instead), word);

/** Edit distance in which a swap of two letters counts as one error. */
function distance(one: string, other: string): number {
  const letters = (word: string) => [...word].toSorted().join('');
  return leven(one, other) - (one !== other && letters(one) === letters(other) ? 1 : 0);
}
