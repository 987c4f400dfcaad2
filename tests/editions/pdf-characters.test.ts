/** Characters that share a glyph are told apart in a PDF, whichever stands there more often. */
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { array, assert, asyncProperty, constantFrom, type Arbitrary } from 'fast-check';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { openPrinter, type Printer } from '../../src/editions/kit/tools/printer.ts';
import { finish } from '../../src/editions/pdf/finish.ts';
import { dataOf, sans, serif } from '../../src/lib/fonts.ts';
import { xml } from '../../src/lib/xml.ts';
import { newFolder } from '../helpers/folder.ts';
import { bare } from '../helpers/text.ts';
import { textsOf } from './pdf-text.ts';

let printer: Printer;
beforeAll(async () => {
  printer = await openPrinter();
});
afterAll(() => printer.close());

const faces = [sans[0]!, serif[0]!].map(
  (font) =>
    `@font-face{font-family:"${font.name}";src:url(data:font/ttf;base64,${dataOf(font).toString('base64')})}`,
);

/** The texts as a finished PDF, each in a paragraph of both fonts. */
async function finished(texts: readonly string[]): Promise<Uint8Array> {
  const style = [...faces, 'p{font-family:"Source Serif 4"}i{font-family:"Source Sans 3"}'].join(
    '',
  );
  const paragraphs = texts.map((text) => xml`<p>${text} <i>${text}</i></p>`);
  const page = xml`<!doctype html><html lang="en"><title>x</title>${paragraphs}</html>`.text;
  const printed = await printer.print(page.replace('</title>', `</title><style>${style}</style>`), {
    outline: true,
  });
  const date = new Date(0);
  return finish(printed, {
    archival: true,
    record: {
      author: 'a',
      version: '1',
      published: date,
      modified: date,
      license: 'https://l.example/',
    },
    title: 'x',
    description: 'x',
    language: 'en',
    url: 'https://x.example/',
    work: 'x',
  });
}

const doubled = (texts: readonly string[]) => bare(texts.map((text) => text + text).join(''));

const words = [
  'l’eau',
  'lʼeau',
  '‘so’',
  'ʻso',
  'a-b',
  'a‐b',
  'a‑b',
  '–',
  '−5',
  'office',
  'fjord',
  'offline',
  '10\u00A0Ω',
  '10\u202FΩ',
  'µ',
  'μ',
  'Å',
  'Å',
  '…',
  '½',
  '№',
  'œuvre',
  'é',
  '«\u00A0s\u00A0»',
];

/** Texts of a few words, in which some come often. */
const texts: Arbitrary<string[]> = array(
  array(constantFrom(...words), { minLength: 1, maxLength: 6 }).map((some) => some.join(' ')),
  { minLength: 1, maxLength: 5 },
);

test('every character is that of the page, for a reader that knows replacements', async () => {
  const program = inject('pdfinfo').replace(/pdfinfo$/, 'pdftotext');
  await assert(
    asyncProperty(texts, async (some) => {
      const path = join(newFolder(), 'x.pdf');
      writeFileSync(path, await finished(some));
      const read = execFileSync(program, ['-raw', path, '-'], { encoding: 'utf8' });
      expect(bare(read)).toBe(doubled(some));
    }),
    { numRuns: 12, examples: [[['a-b a‑b a‑b']], [['lʼeau', 'l’eau', 'l’eau']]] },
  );
});

test('a glyph says what it stands for most often, for a reader that knows glyphs alone', async () => {
  const some = ['l’eau d’or', 'office', 'well‑known', 'Ω «\u00A0s\u00A0»'];
  const pages = await textsOf(await finished(some));
  expect(bare(pages.map(({ read }) => read).join(''))).toBe(doubled(some));
});
