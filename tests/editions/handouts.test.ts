/** The folder of handouts: each section on one sheet to print and in one document to change. */
import { readFileSync } from 'node:fs';
import { PDFDocument } from '@cantoo/pdf-lib';
import { unzipSync } from 'fflate';
import { XmlDocument } from 'libxml2-wasm';
import { beforeAll, expect, inject, test } from 'vitest';
import { handouts, writeSheet, sheetsOf } from '../../src/editions/handouts/handouts.ts';
import { openSite } from '../../src/editions/kit/site.ts';
import { openPrinter } from '../../src/editions/kit/tools/printer.ts';
import { typeset } from '../../src/language/typography.ts';
import { sectionIn } from '../../src/work/fallback.ts';
import { sectionIds, work } from '../site/versions.ts';
import { linksIn } from './inside.ts';
import { madeOne, site, smallCopy } from './made.ts';

const language = 'fr';
const publication = site.publications.find(({ inLanguage }) => inLanguage === language)!;
const sheets = sheetsOf(publication);
let files: Record<string, Uint8Array>;
const file = (name: string) => files[`${site.name}.${language}/${name}`]!;

beforeAll(async () => {
  process.env['CHROME_PATH'] = inject('chromium');
  const path = await madeOne(handouts, `${site.name}.${language}.handouts.zip`);
  files = unzipSync(readFileSync(path));
});

/** What a Word document says, as text. */
function textOf(docx: Uint8Array): string {
  using xml = XmlDocument.fromBuffer(unzipSync(docx)['word/document.xml']!);
  const w = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
  return xml
    .find('//w:t', { w })
    .map(({ content }) => content)
    .join('');
}

test('holds a PDF and a DOCX of every handout and sheet, and nothing else', () => {
  expect(sheets).toHaveLength(sectionIds.length + 2 * work.outline.length);
  expect(Object.keys(files)).toHaveLength(2 * sheets.length);
});

test('every PDF of a section is one page', async () => {
  const pages = sectionIds.map(async (id) => {
    const pdf = file(`${id}.pdf`);
    expect(Buffer.from(pdf).toString('latin1', 0, 5)).toBe('%PDF-');
    return [id, (await PDFDocument.load(pdf)).getPageCount()];
  });
  expect(await Promise.all(pages)).toEqual(sectionIds.map((id) => [id, 1]));
});

test('every DOCX of a section has its title', () => {
  for (const id of sectionIds) {
    const { title } = sectionIn(work, language, id).value;
    expect(textOf(file(`${id}.docx`))).toContain(typeset(title, language));
  }
});

test.each(['pdf', 'docx'])(
  'links of every %s lead to the published site, or to sources',
  async (ending) => {
    const links = await linksIn(Object.entries(files).filter(([name]) => name.endsWith(ending)));
    expect(links.filter((link) => link.startsWith(`${site.url}fr/`)).length).toBeGreaterThan(20);
    expect(links.filter((link) => !/^https?:/.test(link))).toEqual([]);
  },
);

test('a sheet is the same, byte for byte, wherever it is and whatever was made before it', async () => {
  // The browser numbers the parts of a sheet with a table.
  const withTable = `${language}/handout/who-joined-later.html`;
  const some = [withTable, ...sheets.slice(0, 2)];
  const printer = await openPrinter();
  const elsewhere = openSite(smallCopy());
  const printed = async (paths: string[], from = site) => {
    const made: Record<string, Awaited<ReturnType<typeof writeSheet>>> = {};
    for (const path of paths) made[path] = await writeSheet(printer, from, publication, path);
    return made;
  };
  const first = await printed(some);
  expect(Buffer.from(first[withTable]!.pdf).toString('latin1')).toContain('(node00000001)');
  expect(await printed(some.toReversed(), elsewhere)).toEqual(first);
  await printer.close();
});
