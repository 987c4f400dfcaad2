/** Finds the name that an author probably meant. */
import { closestMatch } from 'leven';

/** The fix for a name that does not exist: the closest name, or the list of names if it is short. */
export function suggest(name: string, names: readonly string[]): string {
  const close = closest(name, names);
  if (close) return `Did you mean "${close}"?`;
  if (names.length === 0) return 'There is none yet.';
  if (names.length <= 12) return `Write one of: ${names.join(', ')}.`;
  return 'No name comes close: look for the right one, or add it.';
}

/** The name with the smallest edit distance; undefined if none is similar. */
export function closest(name: string, names: readonly string[]): string | undefined {
  return closestMatch(name, names, { maxDistance: Math.max(2, Math.floor(name.length / 3)) });
}
