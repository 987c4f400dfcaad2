/** The folder of handouts: each section on one sheet to print and in one document to change. */
import { readFileSync } from 'node:fs';
import { PDFDocument } from '@cantoo/pdf-lib';
import { unzipSync } from 'fflate';
import { XmlDocument } from 'libxml2-wasm';
import { parseHTML } from 'linkedom';
import { beforeAll, expect, inject, test } from 'vitest';
import { docxOf } from '../../src/editions/handouts/docx.ts';
import { handouts, printSheet, sheetsOf } from '../../src/editions/handouts/handouts.ts';
import { openPrinter } from '../../src/editions/kit/tools/printer.ts';
import { typeset } from '../../src/language/typography.ts';
import { sectionIn } from '../../src/work/fallback.ts';
import { sectionIds, work } from '../site/versions.ts';
import { madeOne, site } from './made.ts';

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

test('a sheet is the same, byte for byte, whatever was made before it', async () => {
  // The browser numbers the parts of a sheet with a table.
  const withTable = `${language}/handout/who-joined-later.html`;
  const some = [withTable, ...sheets.slice(0, 2)];
  const printer = await openPrinter();
  const printed = async (paths: string[]) => {
    const made: Record<string, Uint8Array> = {};
    for (const path of paths) made[path] = await printSheet(printer, site, path);
    return made;
  };
  const first = await printed(some);
  expect(Buffer.from(first[withTable]!).toString('latin1')).toContain('(node00000001)');
  expect(await printed(some.toReversed())).toEqual(first);
  await printer.close();

  for (const path of some) {
    const written = () => docxOf(parseHTML(site.read(path).toString()).document, site.date);
    expect(await written()).toEqual(await written());
  }
});
