/**
 * A work that tells what is read of it. What a page shows is then known without a list that somebody keeps:
 * the page reads it, and it is noted.
 */

/**
 * One part of a work, by its path as JSON: `["facts","day-of-the-vote"]` is a record, `["facts"]` the list of all ids,
 * `["languages","fr","sections","a-sign-on-the-door","title"]` one field of a text.
 */
export type Read = string;

let current: Set<Read> | undefined;

/** Says that a part was read, to whoever collects. */
export function noteRead(read: Read): void {
  current?.add(read);
}

/** Collects what is read until `stop`, which returns it; one collection at a time may be open. */
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

const remembered = new WeakMap<object, Map<string, { value: unknown; reads: Set<Read> }>>();

/** Makes a value once for each owner and key; what was read to make it counts as read by whoever takes it. */
export function once<T>(owner: object, key: string, make: () => T): T {
  const known = remembered.get(owner) ?? new Map<string, { value: unknown; reads: Set<Read> }>();
  remembered.set(owner, known);
  let entry = known.get(key);
  if (!entry) {
    const outer = current;
    const reads = new Set<Read>();
    current = reads;
    try {
      entry = { value: make(), reads };
    } finally {
      current = outer;
    }
    known.set(key, entry);
  }
  for (const read of entry.reads) noteRead(read);
  return entry.value as T;
}

/** The same work, which notes each read. */
export function noted<Work extends object>(work: Work): Work {
  return open(work, []);
}

/**
 * What a read would give now, as JSON.
 * @returns undefined when there is no such part
 */
export function valueOf(work: object, read: Read): string | undefined {
  let value: unknown = work;
  for (const step of JSON.parse(read) as string[]) {
    value = value instanceof Map ? value.get(step) : (value as Record<string, unknown>)?.[step];
  }
  if (value instanceof Map) return JSON.stringify([...value.keys()]);
  return isOpen(JSON.parse(read) as string[])
    ? JSON.stringify(value && Object.keys(value as object))
    : JSON.stringify(value);
}

type Path = readonly string[];

/** Objects of which each field counts by itself; any other value is read whole. */
function isOpen(path: Path): boolean {
  const [kind, , part] = path;
  if (path.length === 0) return true;
  if (kind !== 'languages') return false;
  if (path.length === 2) return true;
  if (path.length === 3) return part === 'words' || part === 'strings';
  return path.length === 4 && (part === 'sections' || part === 'plain' || part === 'pages');
}

/** A part as it is given out. Maps and open objects note what is taken from them, others that they were taken. */
function given<T>(value: T, path: Path): T {
  if (value instanceof Map) return new NotedMap(value, path) as T;
  if (value && typeof value === 'object' && isOpen(path)) return open(value, path) as T;
  noteRead(JSON.stringify(path));
  return value;
}

function open<T extends object>(object: T, path: Path): T {
  const parts = new Map<string, unknown>();
  return new Proxy(object, {
    get(target, key) {
      const value = Reflect.get(target, key) as unknown;
      if (typeof key !== 'string' || (value === undefined && key in Object.prototype)) return value;
      const isPart = value instanceof Map || (value && isOpen([...path, key]));
      if (!isPart) return given(value, [...path, key]);
      // The same part each time: others remember things by it.
      const part = parts.get(key) ?? given(value, [...path, key]);
      parts.set(key, part);
      return part;
    },
    ownKeys(target) {
      noteRead(JSON.stringify(path));
      return Reflect.ownKeys(target);
    },
  });
}

class NotedMap<T> extends Map<string, T> {
  readonly #inner: Map<string, T>;
  readonly #path: Path;
  readonly #parts = new Map<string, T>();

  constructor(inner: Map<string, T>, path: Path) {
    super();
    this.#inner = inner;
    this.#path = path;
  }

  override get(key: string): T | undefined {
    const path = [...this.#path, key];
    const value = this.#inner.get(key);
    if (!(value && isOpen(path))) return given(value, path);
    const part = this.#parts.get(key) ?? given(value, path);
    this.#parts.set(key, part);
    return part;
  }

  override has(key: string): boolean {
    noteRead(JSON.stringify(this.#path));
    return this.#inner.has(key);
  }

  override get size(): number {
    noteRead(JSON.stringify(this.#path));
    return this.#inner.size;
  }

  override *entries(): MapIterator<[string, T]> {
    noteRead(JSON.stringify(this.#path));
    for (const key of this.#inner.keys()) yield [key, this.get(key)!];
  }

  override *keys(): MapIterator<string> {
    noteRead(JSON.stringify(this.#path));
    yield* this.#inner.keys();
  }

  override *values(): MapIterator<T> {
    for (const [, value] of this.entries()) yield value;
  }

  override [Symbol.iterator](): MapIterator<[string, T]> {
    return this.entries();
  }

  override forEach(tell: (value: T, key: string, map: Map<string, T>) => void): void {
    for (const [key, value] of this.entries()) tell(value, key, this);
  }
}
