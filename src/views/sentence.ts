/** Stands in a string where the element goes that `Sentence.astro` is given. No text has it. */
export const gap = '\u0000';
