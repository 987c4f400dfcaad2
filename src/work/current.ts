/** The work that this process shows. */
import { cache } from '../lib/cache.ts';
import { contentRoot } from './environment.ts';
import { liveWork } from './live.ts';
import { trackReads } from './reads.ts';
import type { Work } from './work.ts';

const live = liveWork(contentRoot);

/** Global, because pages are drawn by a bundled copy of this module. */
const shared: { work?: Work } = ((globalThis as Record<symbol, object>)[Symbol.for('the work')] ??=
  {});

/** Sets the work that the checks of this build have read, so that it is not read again. */
export function setWork(work: Work): void {
  shared.work = work;
}

/** The work that this build shows, read once. Where there is a cache, reads of it are tracked. */
export function theWork(): Work {
  const work = shared.work ?? live.work();
  return cache() ? trackReads(work) : work;
}

// Sent by the development server when content was saved.
import.meta.hot?.on('dev:content', (files: string[]) => live.update(files));
