/** Guesses what an author meant. */

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
  const [best] = names
    .map((candidate) => ({ candidate, distance: distance(name, candidate) }))
    .toSorted((a, b) => a.distance - b.distance);
  return best && best.distance <= limit ? best.candidate : undefined;
}

/** Levenshtein's distance: how many letters to add, drop or change. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const changed = row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(changed, row[j]! + 1, next[j - 1]! + 1));
    }
    row = next;
  }
  return row[b.length]!;
}
