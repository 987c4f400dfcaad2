/** What a build is told from outside: where the content is, and where the site will live. */
import { resolve } from 'node:path';
import { cache } from './lib/cache.ts';
import { liveWork } from './model/live.ts';
import { noted } from './model/reads.ts';
import type { Work } from './model/work.ts';

/** Folder of the content; a test builds another one. Paths are the project's: the build moves this file. */
export const contentRoot = resolve(process.env['CONTENT_ROOT'] ?? 'content');

/** Absolute address under which the site is published, with a final slash. */
export const siteUrl = new URL(
  process.env['SITE_URL'] ?? 'https://the-freeze.example/',
).href.replace(/\/?$/, '/');

const live = liveWork(contentRoot);
let noting: Work | undefined;

/** Pages are drawn by a copy of this module that the bundler makes: both find here what was read. */
const handed: { work?: Work } = ((globalThis as Record<symbol, object>)[Symbol.for('the work')] ??=
  {});

/** The work was read already, by the checks of this build: it is not read again. */
export function handOver(work: Work): void {
  handed.work = work;
}

/** The work that this build shows, read once; where there is a cache, what is read of it is noted. */
export function theWork(): Work {
  const work = handed.work ?? live.work();
  return cache() ? (noting ??= noted(work)) : work;
}

// `npm run dev` tells what was saved.
import.meta.hot?.on('dev:content', (files: string[]) => live.saved(files));

/** The absolute address of a path from the site's root. */
export function absolute(address: string): string {
  return new URL(address, siteUrl).href;
}
