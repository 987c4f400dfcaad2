/** Published as `pagefind.js`, for a page from a host. */
export { options, search } from './failures.ts';

/**
 * Replaces `fetch` in Pagefind’s script, which adds `?ts=…` to get a fresh entry file: a web archive has no
 * such address. Revalidating the cache has the same effect.
 */
export function fetch(address: string): Promise<Response> {
  const [file, query] = address.split('?');
  return globalThis.fetch(file!, query ? { cache: 'no-cache' } : {});
}
