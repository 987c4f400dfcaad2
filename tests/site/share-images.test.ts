/** What other sites show beside a link: each finding has a picture of its own, and what finds nothing has none. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PNG } from 'pngjs';
import { describe, expect, test } from 'vitest';
import { imageSize } from '../../src/views/share-image/share-image.ts';
import { sha256 } from '../../src/lib/hash.ts';
import {
  chapterAddress,
  citeAddress,
  pageAddress,
  permanentAddress,
} from '../../src/work/address.ts';
import { absolute } from '../../src/work/environment.ts';
import { expectNone, meta, readSite } from './built.ts';
import { languages, sectionIds, work } from './versions.ts';

const site = readSite();
const fileOf = (address: string) => address.slice(absolute('').length);
const imageOf = (path: string) => fileOf(meta(site.page(path), 'og:image')[0]!);
const bytesOf = (file: string) => readFileSync(join(site.folder, file));

test('every picture that a page names is there', () =>
  expectNone((page) =>
    meta(page, 'og:image').map((address) =>
      site.files.has(fileOf(address)) ? undefined : address,
    ),
  ));

test('a page that finds nothing by itself has none', () => {
  for (const language of languages) {
    const search = pageAddress(work, language, 'search');
    expect(meta(site.page(search), 'og:image')).toEqual([]);
    expect([...site.files]).not.toContain(search.replace(/\/(.*)\.html/, '/cards/$1.png'));
  }
});

describe.each(languages)('in “%s”', (language) => {
  const findings = [
    ...work.outline.map(({ chapter }) => chapterAddress(work, language, chapter)),
    ...[...sectionIds, ...work.figures.keys()].map((id) => citeAddress(language, id)),
  ];

  test('each chapter, section and figure has its own, of the size that sites ask for', () => {
    const files = findings.map(imageOf);
    expect(new Set(files).size).toBe(findings.length);
    expect(new Set(files.map((file) => sha256(bytesOf(file)))).size).toBe(findings.length);
    for (const file of files) {
      const [width, height] = [bytesOf(file).readUInt32BE(16), bytesOf(file).readUInt32BE(20)];
      expect({ width, height }).toEqual(imageSize);
    }
  });

  test('each shows its words whole and apart from its figure, large enough to be read at a quarter of the size', () => {
    const faults = [...site.files]
      .filter((file) => file.startsWith(`${language}/cards/`))
      .flatMap((file) => faultsOf(file).map((fault) => `${file}: ${fault}`));
    expect(faults).toEqual([]);
  });
});

/** Pixels that stay empty: at the edges, and between the words and the panel of the figure. */
const free = 30;

/** What is cut, what overlaps, what is too small. */
function faultsOf(file: string): string[] {
  const { data, width, height } = PNG.sync.read(bytesOf(file));
  const pixels = new Uint32Array(new Uint8Array(data).buffer);
  const at = (x: number, y: number) => pixels[y * width + x]!;
  const [ground, end] = [at(0, 0), at(width - 1, 0)];
  const panel = Array.from({ length: width }, (_, x) => x).find((x) => at(x, 0) === end)!;
  const hasFigure = end !== ground;
  const words = hasFigure ? panel : width;
  const isEmpty = (x1: number, x2: number, y1: number, y2: number, colour: number) => {
    for (let y = y1; y < y2; y++)
      for (let x = x1; x < x2; x++) if (at(x, y) !== colour) return false;
    return true;
  };
  // The brightest rows that hang together are a line of the title.
  const isInk = (pixel: number) => ((pixel >> 16) & 0xff) > 0xdd && pixel >>> 24 > 0xdd;
  let [line, tallest] = [0, 0];
  for (let y = 0; y < height - 130; y++) {
    let inked = false;
    for (let x = free; x < words && !inked; x++) inked = isInk(at(x, y));
    line = inked ? line + 1 : 0;
    tallest = Math.max(tallest, line);
  }
  const isClear =
    isEmpty(0, words, 0, free, ground) &&
    isEmpty(0, words, height - free, height, ground) &&
    isEmpty(0, free, 0, height, ground) &&
    isEmpty(words - free, words, 0, height, ground);
  const isPanelClear =
    !hasFigure ||
    (isEmpty(words, words + free, 0, height, end) &&
      isEmpty(width - free, width, 0, height, end) &&
      isEmpty(words, width, 0, free, end) &&
      isEmpty(words, width, height - free, height, end));
  return [
    ...(isClear ? [] : ['words touch an edge']),
    ...(isPanelClear ? [] : ['the figure touches an edge']),
    // At 300 pixels, letters of 12 from the top of the high ones to the foot of the low ones.
    ...(tallest >= 48 ? [] : [`letters are ${tallest} pixels high`]),
  ];
}

test('the permanent address of a section shows that section', () => {
  const [first] = languages as [string];
  for (const id of sectionIds)
    expect(imageOf(permanentAddress(id))).toBe(imageOf(citeAddress(first, id)));
});
