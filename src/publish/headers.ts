/**
 * What a host says with every file, told once for all hosts. The policy of what a page may load differs
 * from page to page and stands in the page itself; here is what only a header can say.
 */

import { framable } from '../work/address.ts';

/** A header with one value, and another for the paths that a pattern finds. */
interface Header {
  readonly name: string;
  readonly value: string;
  readonly except?: { readonly at: RegExp; readonly value: string };
}

/** Pages made to be framed by others, kept releases included, under whatever path the site lies. */
const framed = new RegExp(framable.source.replace('^', '/'));
/** What never changes under its name: hashed parts of the search index, and kept releases. */
const unchanging = /\/pagefind\/(fragment|index)\/.|\/e\/[\d-]+\/./;

export const framing: Header = {
  name: 'Content-Security-Policy',
  value: "frame-ancestors 'none'",
  except: { at: framed, value: 'frame-ancestors *' },
};

export const caching: Header = {
  name: 'Cache-Control',
  value: 'no-cache',
  except: { at: unchanging, value: 'public, max-age=31536000, immutable' },
};

/** Localized with everything. All of it is public, so that others may fetch and show it. */
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
