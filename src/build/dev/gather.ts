/** An editor saves in several steps, and several files at once. */
const together = 30;

/** Gathers what comes together, and hands it on at once; nothing is lost, and nothing waits for longer. */
export function gather<T>(take: (items: T[]) => void): (item: T) => void {
  const waiting = new Set<T>();
  return (item) => {
    if (waiting.size === 0) {
      setTimeout(() => {
        const items = [...waiting];
        waiting.clear();
        take(items);
      }, together);
    }
    waiting.add(item);
  };
}
