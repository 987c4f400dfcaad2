/** Editors save in several steps, and several files at once. */
const delayMs = 30;

/** Collects items for a short time, without duplicates, then passes them on together. */
export function batch<T>(take: (items: T[]) => void): (item: T) => void {
  const waiting = new Set<T>();
  return (item) => {
    if (waiting.size === 0) {
      setTimeout(() => {
        const items = [...waiting];
        waiting.clear();
        take(items);
      }, delayMs);
    }
    waiting.add(item);
  };
}
