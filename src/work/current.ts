/** The work that this process shows. */
import { cache } from '../lib/cache.ts';
import { contentRoot } from './environment.ts';
import { liveWork } from './live.ts';
import { noted } from './reads.ts';
import type { Work } from './work.ts';

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
