/** Finds the name that an author probably meant. */
import { closestMatch } from 'leven';

/** A longer list is not read. */
const maxListed = 20;

/** The fix for a name that does not exist: the closest name, or the list of names if it is short. */
export function suggest(name: string, names: readonly string[]): string {
  const close = closest(name, names);
  if (close) return `Did you mean "${close}"?`;
  if (names.length === 0) return 'There is none yet.';
  if (names.length <= maxListed) return `Write one of: ${names.join(', ')}.`;
  return 'No name comes close: look for the right one, or add it.';
}

/** The name with the smallest edit distance; undefined if none is similar: "home" is no slip for "nope". */
export function closest(name: string, names: readonly string[]): string | undefined {
  const share = Math.floor(name.length / 3);
  const isSure = (other: string) => share >= 2 || other[0] === name[0];
  return closestMatch(name, names.filter(isSure), { maxDistance: Math.max(2, share) });
}
