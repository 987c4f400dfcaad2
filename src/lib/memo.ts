/**
 * The same function, which makes a value once for each key and then remembers it. `npm run dev` makes all again when
 * code was saved: a file that was read to make one may be another.
 */
export function memo<K, V>(make: (key: K) => V): (key: K) => V {
  const known = new Map<K, V>();
  import.meta.hot?.on('dev:code', () => known.clear());
  return (key) => {
    if (!known.has(key)) known.set(key, make(key));
    return known.get(key)!;
  };
}
