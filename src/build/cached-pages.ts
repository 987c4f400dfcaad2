/**
 * Pages of the former build that may stay: nothing that they were drawn from has changed. What a page was
 * drawn from is its code (`cache/code.ts`), its props, and every part of the work that it read.
 */
import { hash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { memo } from '../lib/memo.ts';

/** Where it is told that every page is drawn; the message is a list of promises to wait for. */
export const allDrawn = 'site:all-drawn';

/** Where each page is told when it is done; the message says whether it was drawn, or stays as it was. */
export const pageDone = 'site:page-done';
export type PageDone = 'drawn' | 'kept';

/** A header of an answer that has no body, because the page stays as it was: where it is, encoded. */
export const keptAt = 'kept-at';

/** Everything that a page was drawn from, and the hash of what came of it. */
interface Kept {
  code: string;
  props: string;
  /** Indexes into `parts`. */
  reads: number[];
  body: string;
}

interface Index {
  /** What was read by any page, and its hash when it was. */
  parts: [read: string, hash: string][];
  /** By path. */
  pages: Record<string, Kept>;
}

/** What a page is drawn from, besides the parts that it reads. */
export interface Origin {
  path: string;
  /** Hash of the code; a page without is drawn each time. */
  code: string | undefined;
  props: unknown;
}

export const digest = (content: string | Uint8Array) => hash('sha256', content, 'base64');

/**
 * @param file where the index is kept
 * @param dist the site as the former build left it
 * @param hashOf the hash of a part as it is now
 */
export function formerPages(file: string, dist: string, hashOf: (read: string) => Promise<string>) {
  const former = openIndex(file);
  // A page reads hundreds of parts, and there may be a hundred thousand pages: a part is kept as a number.
  const next = new Map<string, Omit<Kept, 'reads'> & { reads: Uint32Array }>();
  const numbers = new Map<string, number>();
  const numberOf = (read: string) => {
    const known = numbers.get(read) ?? numbers.size;
    numbers.set(read, known);
    return known;
  };
  const hasChanged = memo(async (part: number) => {
    const [read, before] = former.parts[part]!;
    return (await hashOf(read)) !== before;
  });

  return {
    /** The file of the page as it was, where it would be drawn the same again. */
    async find({ path, code, props }: Origin): Promise<string | undefined> {
      const kept = former.pages[path];
      if (!kept || kept.code !== code || kept.props !== digestOf(props)) return undefined;
      for (const part of kept.reads) if (await hasChanged(part)) return undefined;
      const page = fileIn(dist, path);
      if (!page || digest(readFileSync(page)) !== kept.body) return undefined;
      const reads = Uint32Array.from(kept.reads, (part) => numberOf(former.parts[part]![0]));
      next.set(path, { ...kept, reads });
      return page;
    },

    /** Keeps a page that was drawn. */
    keep({ path, code, props }: Origin, reads: Iterable<string>, body: Uint8Array): void {
      if (code === undefined) return;
      next.set(path, {
        code,
        props: digestOf(props),
        body: digest(body),
        reads: Uint32Array.from(reads, numberOf),
      });
    },

    /** Writes the index of all pages found or kept. */
    async write(): Promise<void> {
      const parts: Index['parts'] = [];
      for (const read of numbers.keys()) parts.push([read, await hashOf(read)]);
      const pages: Index['pages'] = {};
      for (const [path, { reads, ...kept }] of next) pages[path] = { ...kept, reads: [...reads] };
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(`${file}.next`, JSON.stringify({ parts, pages } satisfies Index));
      renameSync(`${file}.next`, file);
    },
  };
}

function openIndex(file: string): Index {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Index;
  } catch {
    // None yet, or cut off: everything is drawn.
    return { parts: [], pages: {} };
  }
}

/** A page has its ending in its name, or "index.html"; what is no page is named in full. */
function fileIn(dist: string, path: string): string | undefined {
  const name = decodeURI(path).replace(/^\//, '');
  const file = [name, `${name}.html`, join(name, 'index.html')].find(
    (each) => /\.[a-z]+$/.test(each) && existsSync(join(dist, each)),
  );
  return file && join(dist, file);
}

/** Maps and sets count with what they hold. */
function digestOf(props: unknown): string {
  const text = JSON.stringify(props, (_, value: unknown) =>
    value instanceof Map || value instanceof Set ? [...value] : value,
  );
  return digest(text ?? '');
}
