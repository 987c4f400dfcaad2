/** The work during development: saved files are read again, and while they have errors the last valid work stays. */
import { openWork, readWork, type Work } from './work.ts';

export interface LiveWork {
  /** @throws Error that lists every problem while there has been no valid work */
  work(): Work;
  /** Reads files again after they were saved. @param files from the content's root */
  update(files: string[]): void;
}

export function liveWork(root: string): LiveWork {
  let lastValid: Work | undefined;
  // Cached too, because every route asks for the work.
  let failure: unknown;
  const changedFiles = new Set<string>();
  return {
    work() {
      if (failure) throw failure;
      try {
        return (lastValid ??= readWork(root));
      } catch (error) {
        failure = error;
        throw error;
      }
    },
    update(files) {
      failure = undefined;
      if (!lastValid) return;
      for (const file of files) changedFiles.add(file);
      const { work, problems } = openWork(root, { work: lastValid, changedFiles });
      if (problems.length > 0) return;
      lastValid = work;
      changedFiles.clear();
    },
  };
}
