/** Records which parts of a work a page reads: these are the page's dependencies, and nobody keeps a list of them. */

/**
 * One part of a work, by its path as JSON: `["facts","day-of-the-vote"]` is a record, `["facts"]` the list of all ids,
 * `["languages","fr","sections","a-sign-on-the-door","title"]` one field of a text.
 */
export type Read = string;

let current: Set<Read> | undefined;

/** Adds a read to the open collection, if there is one. */
export function noteRead(read: Read): void {
  current?.add(read);
}

/** Collects reads until `stop`, which returns them; only one collection can be open at a time. */
export function collectReads(): { stop: () => Set<Read> } {
  if (current) throw new Error('What is read is collected already: pages are drawn one by one.');
  const reads = new Set<Read>();
  current = reads;
  return {
    stop: () => {
      current = undefined;
      return reads;
    },
  };
}

const results = new WeakMap<object, Map<string, { value: unknown; reads: Set<Read> }>>();

/** Memoizes a value by owner and key. Each call adds the reads that made the value to the open collection. */
export function once<T>(owner: object, key: string, make: () => T): T {
  const ofOwner = results.get(owner) ?? new Map<string, { value: unknown; reads: Set<Read> }>();
  results.set(owner, ofOwner);
  let entry = ofOwner.get(key);
  if (!entry) {
    const outer = current;
    const reads = new Set<Read>();
    current = reads;
    try {
      entry = { value: make(), reads };
    } finally {
      current = outer;
    }
    ofOwner.set(key, entry);
  }
  for (const read of entry.reads) noteRead(read);
  return entry.value as T;
}

/** The same work, behind a proxy that notes each read. */
export function trackReads<Work extends object>(work: Work): Work {
  return track(work, []);
}

/**
 * The present value of a part, as JSON.
 * @returns undefined when there is no such part
 */
export function valueOf(work: object, read: Read): string | undefined {
  const path = JSON.parse(read) as string[];
  let value: unknown = work;
  for (const step of path) {
    value = value instanceof Map ? value.get(step) : (value as Record<string, unknown>)?.[step];
  }
  if (value instanceof Map) return JSON.stringify([...value.keys()]);
  return JSON.stringify(hasFields(path) ? value && Object.keys(value as object) : value);
}

type Path = readonly string[];

/** True for objects whose fields are separate parts; any other value is one part as a whole. */
function hasFields(path: Path): boolean {
  const [kind, , part] = path;
  if (path.length === 0) return true;
  if (kind !== 'languages') return false;
  if (path.length === 2) return true;
  if (path.length === 3) return part === 'words' || part === 'strings';
  return path.length === 4 && (part === 'sections' || part === 'plain' || part === 'pages');
}

const proxies = new WeakMap<object, unknown>();

/** Notes the read of a part; a map, or an object with fields, gets a proxy that notes what is read from it. */
function track<T>(value: T, path: Path): T {
  const isMap = value instanceof Map;
  if (!isMap && !(value && hasFields(path))) {
    noteRead(JSON.stringify(path));
    return value;
  }
  // The same proxy each time, because it is a key of `once`.
  const proxy =
    proxies.get(value as object) ??
    (isMap ? new TrackedMap(value, path) : trackFields(value as object, path));
  proxies.set(value as object, proxy);
  return proxy as T;
}

function trackFields<T extends object>(object: T, path: Path): T {
  return new Proxy(object, {
    get(target, key) {
      const value = Reflect.get(target, key) as unknown;
      if (typeof key !== 'string' || (value === undefined && key in Object.prototype)) return value;
      return track(value, [...path, key]);
    },
    ownKeys(target) {
      noteRead(JSON.stringify(path));
      return Reflect.ownKeys(target);
    },
  });
}

class TrackedMap<T> extends Map<string, T> {
  readonly #inner: Map<string, T>;
  readonly #path: Path;

  constructor(inner: Map<string, T>, path: Path) {
    super();
    this.#inner = inner;
    this.#path = path;
  }

  override get(key: string): T | undefined {
    return track(this.#inner.get(key), [...this.#path, key]);
  }

  override has(key: string): boolean {
    noteRead(JSON.stringify(this.#path));
    return this.#inner.has(key);
  }

  override get size(): number {
    noteRead(JSON.stringify(this.#path));
    return this.#inner.size;
  }

  override *keys(): MapIterator<string> {
    noteRead(JSON.stringify(this.#path));
    yield* this.#inner.keys();
  }

  override *entries(): MapIterator<[string, T]> {
    for (const key of this.keys()) yield [key, this.get(key)!];
  }

  override *values(): MapIterator<T> {
    for (const [, value] of this.entries()) yield value;
  }

  override [Symbol.iterator](): MapIterator<[string, T]> {
    return this.entries();
  }

  override forEach(callback: (value: T, key: string, map: Map<string, T>) => void): void {
    for (const [key, value] of this.entries()) callback(value, key, this);
  }
}
