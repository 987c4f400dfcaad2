/**
 * The HTTP headers of every file, for all hosts. What a page may load differs from page to page and is in
 * the page itself; here are the rules that only a header can set.
 */
import { framable } from '../work/address.ts';

/** A header with one value, and another one for the paths that match a pattern. */
interface Header {
  readonly name: string;
  readonly value: string;
  readonly except?: { readonly at: RegExp; readonly value: string };
}

/** Pages that others may frame, also in kept releases and where the site is not at the root of its host. */
const framed = new RegExp(framable.source.replace('^', '/'));
/** Files that never change: hashed parts of the search index, fonts, and kept releases. */
const immutable = /\/pagefind\/(fragment|index)\/.|\/fonts\/.|\/e\/[\d-]+\/./;

export const framing: Header = {
  name: 'Content-Security-Policy',
  value: "frame-ancestors 'none'",
  except: { at: framed, value: 'frame-ancestors *' },
};

export const caching: Header = {
  name: 'Cache-Control',
  value: 'no-cache',
  except: { at: immutable, value: 'public, max-age=31536000, immutable' },
};

/** For every file. All of them are public, so other sites may fetch and show them. */
export const everywhere: readonly Header[] = [
  { name: 'Strict-Transport-Security', value: 'max-age=63072000' },
  { name: 'X-Content-Type-Options', value: 'nosniff' },
  { name: 'Referrer-Policy', value: 'no-referrer' },
  {
    name: 'Permissions-Policy',
    value: ['browsing-topics', 'camera', 'display-capture', 'geolocation', 'microphone', 'payment']
      .map((feature) => `${feature}=()`)
      .join(', '),
  },
  { name: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
  { name: 'Cross-Origin-Resource-Policy', value: 'cross-origin' },
  { name: 'Access-Control-Allow-Origin', value: '*' },
];

export const headers: readonly Header[] = [...everywhere, framing, caching];

/** The value of a header at a path of the site. */
export function valueAt({ value, except }: Header, path: string): string {
  return except?.at.test(path) ? except.value : value;
}
