/**
 * Finds pages of the former build that are unchanged. A page depends on its code (hashed by `bundle-only.ts`), its
 * props, and every part of the work that it read.
 */
import { hash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { memo } from '../lib/memo.ts';

/** Channel: all pages are drawn. Subscribers push promises that the build awaits onto the message, an array. */
export const allDrawn = 'site:all-drawn';

/** Channel: a page is done. */
export const pageDone = 'site:page-done';
export type PageDone = 'drawn' | 'unchanged';

/** Header of a response without a body for an unchanged page: the URI-encoded path of the former file. */
export const unchangedFile = 'unchanged-file';

/** What a page was drawn from, and the hash of its body. */
interface CachedPage {
  code: string;
  props: string;
  /** Indices into `parts`. */
  reads: number[];
  body: string;
}

interface Index {
  /** Every part of the work that any page read, and its hash at that time. */
  parts: [read: string, hash: string][];
  /** By path. */
  pages: Record<string, CachedPage>;
}

/** What a page depends on, except the parts that it reads. */
export interface Origin {
  path: string;
  /** Hash of the code; a page without it is always drawn. */
  code: string | undefined;
  props: unknown;
}

export const digest = (content: string | Uint8Array) => hash('sha256', content, 'base64');

/**
 * @param file the index
 * @param dist the former site
 * @param hashOf the current hash of a part
 */
export function formerPages(file: string, dist: string, hashOf: (read: string) => Promise<string>) {
  const former = openIndex(file);
  // Numbers instead of names save memory: a page reads hundreds of parts, and there may be 100,000 pages.
  const next = new Map<string, Omit<CachedPage, 'reads'> & { reads: Uint32Array }>();
  const numbers = new Map<string, number>();
  const numberOf = (read: string) => {
    const number = numbers.get(read) ?? numbers.size;
    numbers.set(read, number);
    return number;
  };
  const hasChanged = memo(async (part: number) => {
    const [read, before] = former.parts[part]!;
    return (await hashOf(read)) !== before;
  });

  return {
    /** The former file of a page, if nothing that it depends on has changed. */
    async find({ path, code, props }: Origin): Promise<string | undefined> {
      const page = former.pages[path];
      if (!page || page.code !== code || page.props !== digestOf(props)) return undefined;
      for (const part of page.reads) if (await hasChanged(part)) return undefined;
      const pageFile = fileIn(dist, path);
      if (!pageFile || digest(readFileSync(pageFile)) !== page.body) return undefined;
      const reads = Uint32Array.from(page.reads, (part) => numberOf(former.parts[part]![0]));
      next.set(path, { ...page, reads });
      return pageFile;
    },

    /** Adds a page that was drawn. */
    add({ path, code, props }: Origin, reads: Iterable<string>, body: Uint8Array): void {
      if (code === undefined) return;
      next.set(path, {
        code,
        props: digestOf(props),
        body: digest(body),
        reads: Uint32Array.from(reads, numberOf),
      });
    },

    /** Writes the index of all pages found or added. */
    async write(): Promise<void> {
      const parts: Index['parts'] = [];
      for (const read of numbers.keys()) parts.push([read, await hashOf(read)]);
      const pages: Index['pages'] = {};
      for (const [path, { reads, ...page }] of next) pages[path] = { ...page, reads: [...reads] };
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
    // Missing or incomplete: all pages are drawn.
    return { parts: [], pages: {} };
  }
}

/** The file of a path: `/en/about` is about.html, `/en/` is index.html, other files have their own extension. */
function fileIn(dist: string, path: string): string | undefined {
  const name = decodeURI(path).replace(/^\//, '');
  const file = [name, `${name}.html`, join(name, 'index.html')].find(
    (each) => /\.[a-z]+$/.test(each) && existsSync(join(dist, each)),
  );
  return file && join(dist, file);
}

/** JSON would lose the entries of maps and sets. */
function digestOf(props: unknown): string {
  const text = JSON.stringify(props, (_, value: unknown) =>
    value instanceof Map || value instanceof Set ? [...value] : value,
  );
  return digest(text ?? '');
}
