import { setTimeout } from 'node:timers/promises';

/** An editor saves in several steps, and several files at once. */
const together = 30;

/**
 * Gathers what comes at once, and runs for it; what comes while it runs waits for the next run, so that
 * nothing is lost and no two runs meet.
 */
export function queue<T>(run: (items: T[]) => Promise<void>): (item: T) => void {
  const waiting = new Set<T>();
  let running: Promise<void> | undefined;
  const runAll = async () => {
    while (waiting.size > 0) {
      await setTimeout(together);
      const items = [...waiting];
      waiting.clear();
      await run(items);
    }
    running = undefined;
  };
  return (item) => {
    waiting.add(item);
    running ??= runAll();
  };
}
