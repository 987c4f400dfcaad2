/** A work that is still being written: what was saved is read again, and the last that was whole stays. */
import { openWork, readWork, type Work } from './work.ts';

export interface LiveWork {
  /** @throws Error that lists every problem while it has never been whole */
  work(): Work;
  /** Reads again what was saved. @param files from the content's root */
  saved(files: string[]): void;
}

export function liveWork(root: string): LiveWork {
  let known: Work | undefined;
  // Kept as well: every route asks for the work.
  let failure: unknown;
  const waiting = new Set<string>();
  return {
    work() {
      if (failure) throw failure;
      try {
        return (known ??= readWork(root));
      } catch (error) {
        failure = error;
        throw error;
      }
    },
    saved(files) {
      failure = undefined;
      if (!known) return;
      for (const file of files) waiting.add(file);
      const { work, problems } = openWork(root, { work: known, saved: waiting });
      if (problems.length > 0) return;
      known = work;
      waiting.clear();
    },
  };
}
