/** The few words beside a miniature, where one value tells most. */
import type { Caption, CaptionValue } from './figure.ts';

/** The caption of the one with the largest size. @param all at least one */
export function captionOfLargest<Each>(
  all: Each[],
  sizeOf: (each: Each) => number,
  valueOf: (each: Each) => CaptionValue,
): Caption {
  const [largest] = all.toSorted((a, b) => sizeOf(b) - sizeOf(a));
  return { values: [valueOf(largest!)] };
}
