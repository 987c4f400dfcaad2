/** Guesses what an author meant. */
import { closestMatch } from 'leven';

/** What to write instead of a name that does not exist. */
export function suggest(name: string, names: readonly string[]): string {
  const close = closest(name, names);
  if (close) return `Did you mean "${close}"?`;
  if (names.length === 0) return 'There is none yet.';
  if (names.length <= 12) return `Write one of: ${names.join(', ')}.`;
  return 'No name comes close: look for the right one, or add it.';
}

/** The name nearest to what was written, unless none is near. */
export function closest(name: string, names: readonly string[]): string | undefined {
  const limit = Math.max(2, Math.floor(name.length / 3));
  return closestMatch(name, names, { maxDistance: limit });
}
