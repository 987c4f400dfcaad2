/** What is published as `pagefind.js`, for a page from a host. */
export { options, search } from './failures.ts';

/**
 * Stands for `fetch` in Pagefind’s script, which has a fresh copy of its entry by adding `?ts=…`: an
 * archive has no such address. We have it by revalidating.
 */
export function fetch(address: string): Promise<Response> {
  const [file, query] = address.split('?');
  return globalThis.fetch(file!, query ? { cache: 'no-cache' } : {});
}
