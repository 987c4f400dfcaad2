/** The word that was probably meant, from the site’s titles, names and terms. */
import leven from 'leven';
import { isInflected } from './known.ts';
import { fold } from '../../shared/plain.ts';

/** One letter in four and a half may be wrong: one in "Haine", two in "Starbucks". */
const lettersPerSlip = 4.5;

/**
 * @param vocabulary words as they should be written
 * @returns the nearest word, unless it differs in its ending only, or none is near
 */
export function closestWord(word: string, vocabulary: string[]): string | undefined {
  const written = fold(word);
  const limit = Math.floor(written.length / lettersPerSlip) || (written.length === 4 ? 1 : 0);
  const ranked = vocabulary
    .map((candidate) => ({ candidate, distance: distance(written, fold(candidate)) }))
    .toSorted((a, b) => a.distance - b.distance);
  const best = ranked[0];
  if (!best || best.distance > limit || isInflected(written, fold(best.candidate)))
    return undefined;
  return best.candidate;
}

/** Two letters that changed places are one slip, though two letters differ. */
function distance(one: string, other: string): number {
  const letters = (word: string) => [...word].toSorted().join('');
  return leven(one, other) - (one !== other && letters(one) === letters(other) ? 1 : 0);
}
