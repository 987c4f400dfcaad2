/** The closest word by edit distance, from the site’s titles, names and terms. */
import leven from 'leven';
import { isInflected } from './known.ts';
import { fold } from '../../shared/index-text.ts';

/** One error is allowed per four and a half letters: one in "Haine", two in "Starbucks". */
const lettersPerError = 4.5;

/**
 * @param vocabulary words as they should be written
 * @returns the closest word; undefined when it differs only in its ending, or is not close enough
 */
export function closestWord(word: string, vocabulary: string[]): string | undefined {
  const written = fold(word);
  const limit = Math.floor(written.length / lettersPerError) || (written.length === 4 ? 1 : 0);
  const ranked = vocabulary
    .map((candidate) => ({ candidate, distance: distance(written, fold(candidate)) }))
    .toSorted((a, b) => a.distance - b.distance);
  const best = ranked[0];
  if (!best || best.distance > limit || isInflected(written, fold(best.candidate)))
    return undefined;
  return best.candidate;
}

/** Edit distance in which a swap of two letters counts as one error. */
function distance(one: string, other: string): number {
  const letters = (word: string) => [...word].toSorted().join('');
  return leven(one, other) - (one !== other && letters(one) === letters(other) ? 1 : 0);
}
