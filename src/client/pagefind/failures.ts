/** Pagefind’s script, without the failures that it would keep from the reader. */
import { search as searchIndex } from 'pagefind.js';

export { options } from 'pagefind.js';

let last: Error | undefined;

/** Stands for `console.error` in Pagefind’s script, which goes on after what it logs. */
export function fail(message: string): never {
  last = new Error(message);
  throw last;
}

/** @throws Error when a part of the index is missing or damaged: Pagefind would say that nothing was found */
export const search: typeof searchIndex = async (query) => {
  const before = last;
  const found = await searchIndex(query);
  if (last !== before) throw last;
  return found;
};
