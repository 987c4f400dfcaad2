/**
 * What keeps the elements whose ids authors chose in reading modes, which guess from words in ids what is no text:
 * Mozilla’s Readability, in Firefox, and what was made after it. https://github.com/mozilla/readability
 */

/** An element whose id has a word such as “comment” or “ad” is dropped, unless its class has a word such as this. */
export const contentClass = 'content';

/** Of fewer characters, white space included, an element whose id has the word “share” is taken for buttons. */
const enough = 500;

/** White space that makes an element long enough, where its id needs it. */
export function padding(id: string): string {
  return /(?:\b|_)share(?:daddy)?(?:\b|_)/i.test(id) ? ' '.repeat(enough) : '';
}
