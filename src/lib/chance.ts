/** How likely a number of hits is, when each trial has its own chance. */

/**
 * The chance of at most so many hits, and of at least so many.
 * @param chances of a hit in each trial, from 0 to 1
 * @param hits how many there were
 */
export function tails(chances: number[], hits: number): { atMost: number; atLeast: number } {
  /** The chance of each number of hits, in the trials so far. */
  let spread = [1];
  for (const chance of chances) {
    spread = [...spread, 0].map((stay, at) => stay * (1 - chance) + (spread[at - 1] ?? 0) * chance);
  }
  const sum = (some: number[]) => some.reduce((total, each) => total + each, 0);
  return { atMost: sum(spread.slice(0, hits + 1)), atLeast: sum(spread.slice(hits)) };
}
