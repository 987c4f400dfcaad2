/** The byte budget: a chapter with all that it needs fits the first round trip. */
import { readFileSync } from 'node:fs';
import { sha256 } from '../lib/hash.ts';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { cached } from '../lib/cached.ts';
import type { SiteFiles } from './files.ts';
import { storyTag } from '../shared/markup.ts';

/** Ten segments of 1,460 bytes: what a server sends before the first acknowledgement. */
export const chapterBudget = 14_600;

export interface Sizes {
  pages: number;
  files: number;
  bytes: number;
  /** Bytes of each chapter with Brotli, style and script included, by path. */
  chapters: Map<string, number>;
}

/** Measures a built site. A chapter is a page with the navigation between chapters. */
export function measure(dist: string, files: SiteFiles): Sizes {
  const sizes: Sizes = { pages: 0, files: files.size, bytes: 0, chapters: new Map() };
  for (const [path, { bytes }] of files) {
    sizes.bytes += bytes;
    if (!path.endsWith('.html')) continue;
    sizes.pages += 1;
    const content = readFileSync(join(dist, path));
    if (content.includes(storyTag)) sizes.chapters.set(path, cachedSize(content));
  }
  return sizes;
}

function cachedSize(content: Buffer): number {
  const input = sha256(content);
  return Number(cached('weights', input, () => String(compressedSize(content))));
}

/** The best compression is slow: only for pages that exceed the budget with a fast one. */
function compressedSize(content: Buffer): number {
  const params = { [constants.BROTLI_PARAM_QUALITY]: 5 };
  const quick = brotliCompressSync(content, { params }).length;
  return quick <= chapterBudget ? quick : brotliCompressSync(content).length;
}

export function overBudget({ chapters }: Sizes): string[] {
  return [...chapters].filter(([, bytes]) => bytes > chapterBudget).map(([path]) => path);
}

/** How many chapters the report lists. */
const maxRows = 20;

/** Prints how much of the budget the heaviest chapters use. */
export function reportBudget({ chapters }: Sizes): void {
  console.log(`\nBytes with Brotli, of ${chapterBudget.toLocaleString('en')} for a chapter:`);
  for (const [path, bytes] of [...chapters].toSorted((a, b) => b[1] - a[1]).slice(0, maxRows)) {
    const mark = bytes > chapterBudget ? 'OVER' : '    ';
    console.log(`${mark} ${bytes.toLocaleString('en').padStart(7)}  ${path}`);
  }
  if (chapters.size > maxRows) console.log(`     and ${chapters.size - maxRows} that are lighter`);
}
