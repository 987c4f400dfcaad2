/**
 * Memoizes a function of one argument. In `npm run dev`, saved code clears the cache, because values may come from files
 * that have changed.
 */
export function memo<K, V>(make: (key: K) => V): (key: K) => V {
  const cache = new Map<K, V>();
  import.meta.hot?.on('dev:code', () => cache.clear());
  return (key) => {
    if (!cache.has(key)) cache.set(key, make(key));
    return cache.get(key)!;
  };
}
