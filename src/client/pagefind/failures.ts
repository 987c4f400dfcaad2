/** Pagefind’s script, with its errors thrown: it only logs them. */
import { search as searchIndex } from 'pagefind.js';

export { options } from 'pagefind.js';

let lastError: Error | undefined;

/** Replaces `console.error` in Pagefind’s script, which logs an error and continues. */
export function fail(message: string): never {
  lastError = new Error(message);
  throw lastError;
}

/** @throws Error when a part of the index is missing or damaged: Pagefind alone would return no results */
export const search: typeof searchIndex = async (query) => {
  const before = lastError;
  const results = await searchIndex(query);
  if (lastError !== before) throw lastError;
  return results;
};
