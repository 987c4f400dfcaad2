import { resolve } from 'node:path';
import { fingerprint } from '../work/text.ts';

/** The cache for builds of this content into this folder. */
export function cacheFolder(contentRoot: string, dist: string): string {
  return resolve('node_modules/.cache/site', fingerprint(`${contentRoot}\n${dist}`));
}
