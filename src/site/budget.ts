/** The byte budget: what a reader waits for before the first section can be read, and before the chapter is whole. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';
import { cached } from '../lib/cached.ts';
import { sha256 } from '../lib/hash.ts';
import { storyKind, storyTag } from '../shared/markup.ts';
import type { SiteFiles } from './files.ts';

export const budget = {
  /** Ten segments of 1,460 bytes, which a server sends before the first acknowledgement: up to the end of the first section. */
  start: 14_600,
  /** The whole chapter, with style and scripts. */
  whole: 18_500,
};

export interface Weight {
  /** Bytes with Brotli from which the first section can be read to its end. */
  start: number;
  /** Bytes of the whole page with Brotli. */
  whole: number;
  /** The chapter’s section with the longest HTML. */
  longest: string;
}

export interface Sizes {
  pages: number;
  files: number;
  bytes: number;
  /** What each chapter weighs, style and script included, by path. */
  chapters: Map<string, Weight>;
}

/** Measures a built site. A chapter is a page with the navigation between chapters. */
export function measure(dist: string, files: SiteFiles): Sizes {
  const sizes: Sizes = { pages: 0, files: files.size, bytes: 0, chapters: new Map() };
  for (const [path, { bytes }] of files) {
    sizes.bytes += bytes;
    if (!path.endsWith('.html')) continue;
    sizes.pages += 1;
    const content = readFileSync(join(dist, path));
    if (content.includes(storyTag)) sizes.chapters.set(path, cachedWeight(content));
  }
  return sizes;
}

function cachedWeight(content: Buffer): Weight {
  const input = JSON.stringify([sha256(content), 'as sent']);
  const weight = cached('chapter-weights', input, () => JSON.stringify(weigh(content)));
  return JSON.parse(weight.toString()) as Weight;
}

/** Weighs the HTML of a chapter, compressed as it is sent. */
export function weigh(content: Buffer): Weight {
  const params = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY };
  const sent = brotliCompressSync(content, { params });
  const sections = content.toString().split(storyKind);
  const firstEnds = Buffer.byteLength(sections.slice(0, 2).join(storyKind));
  return {
    start: bytesFor(firstEnds, sent),
    whole: sent.length,
    longest: longestSection(sections),
  };
}

/** How many of the compressed bytes a browser needs before it has the first `length` bytes of the page. */
function bytesFor(length: number, sent: Buffer): number {
  let enough = sent.length;
  let short = 0;
  while (enough - short > 1) {
    const middle = Math.floor((enough + short) / 2);
    if (readable(sent.subarray(0, middle)) >= length) enough = middle;
    else short = middle;
  }
  return enough;
}

/** How much can be read of a page of which only the beginning has arrived. */
function readable(beginning: Buffer): number {
  const finishFlush = constants.BROTLI_OPERATION_FLUSH;
  return brotliDecompressSync(beginning, { finishFlush }).length;
}

/** The id of the longest section. The start tag with the id of each is at the end of the piece before it. */
function longestSection(pieces: readonly string[]): string {
  const sections = pieces.slice(1).map((piece, index) => ({
    id: /id="([^"]*)"[^>]*$/.exec(pieces[index]!)?.[1] ?? '',
    length: piece.length,
  }));
  return sections.toSorted((a, b) => b.length - a.length)[0]?.id ?? '';
}

/** Which limit a page exceeds, and by how many bytes. */
function excess({
  start,
  whole,
}: Weight): { limit: keyof typeof budget; bytes: number } | undefined {
  if (start > budget.start) return { limit: 'start', bytes: start - budget.start };
  if (whole > budget.whole) return { limit: 'whole', bytes: whole - budget.whole };
  return undefined;
}

const number = (bytes: number) => bytes.toLocaleString('en');

/** What to do about each chapter that is over the budget, one sentence a chapter. */
export function overBudget({ chapters }: Sizes): string[] {
  return [...chapters].flatMap(([path, weight]) => {
    const over = excess(weight);
    if (!over) return [];
    const [language] = path.split('/');
    const section = `content/${language}/sections/${weight.longest}.mdx`;
    return over.limit === 'start'
      ? `${path}: its first section ends ${number(over.bytes)} bytes after the first ${number(budget.start)}. Shorten that section, or let another one begin the chapter (content/outline.yaml).`
      : `${path}: ${number(over.bytes)} bytes more than the ${number(budget.whole)} of a chapter. Shorten a text, the longest is ${section}, or move a section to another chapter (content/outline.yaml).`;
  });
}

/** How many chapters the report lists. */
const maxRows = 20;

/** Prints how much of the budget the heaviest chapters use. */
export function reportBudget({ chapters }: Sizes): void {
  const limits = `${number(budget.whole)} for a chapter, ${number(budget.start)} to the end of its first section`;
  console.log(`\nBytes with Brotli, as sent, of ${limits}:`);
  const heaviest = [...chapters].toSorted(([, a], [, b]) => b.whole - a.whole);
  for (const [path, weight] of heaviest.slice(0, maxRows)) {
    const mark = excess(weight) ? 'OVER' : '    ';
    const columns = [weight.whole, weight.start].map((bytes) => number(bytes).padStart(7));
    console.log(`${mark} ${columns.join(' ')}  ${path}`);
  }
  if (chapters.size > maxRows) console.log(`     and ${chapters.size - maxRows} that are lighter`);
}
