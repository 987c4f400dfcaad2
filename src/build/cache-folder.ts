import { resolve } from 'node:path';
import { fingerprint } from '../work/text.ts';

/** Where a build of this content into this folder keeps what the next one may use: each has its own. */
export function cacheFolder(contentRoot: string, dist: string): string {
  return resolve('node_modules/.cache/site', fingerprint(`${contentRoot}\n${dist}`));
}
