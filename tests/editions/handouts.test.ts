/** The folder of handouts: each section on one sheet to print and in one document to change. */
import { readFileSync } from 'node:fs';
import { PDFDocument, PDFName, PDFStream } from '@cantoo/pdf-lib';
import { unzipSync } from 'fflate';
import { XmlDocument } from 'libxml2-wasm';
import { parseHTML } from 'linkedom';
import { beforeAll, expect, test } from 'vitest';
import { handouts, writeSheet } from '../../src/editions/handouts/handouts.ts';
import { packOf } from '../../src/editions/handouts/pack.ts';
import { nameFrom } from '../../src/editions/kit/file-name.ts';
import { openSite } from '../../src/editions/kit/site.ts';
import { openPrinter } from '../../src/editions/kit/tools/printer.ts';
import { localize } from '../../src/language/localize.ts';
import { withTitles } from '../../src/language/section-titles.ts';
import { typeset } from '../../src/language/typography.ts';
import { handoutAddress, lessonAddress } from '../../src/work/address.ts';
import { sectionIn, settingsIn } from '../../src/work/fallback.ts';
import { bare } from '../helpers/text.ts';
import { sectionIds, work } from '../site/versions.ts';
import { linksIn } from './inside.ts';
import { madeOne, site, smallCopy } from './made.ts';
import { textsOf } from './pdf-text.ts';

const language = 'fr';
const root = '24 heures de silence';
const publication = site.publications.find(({ inLanguage }) => inLanguage === language)!;
const folders = packOf(site, publication);
const sheets = folders.flatMap((folder) =>
  folder.sheets.map((sheet) => ({ ...sheet, place: `${root}/${folder.name}/${sheet.name}` })),
);
let files: Record<string, Uint8Array>;
/** A sheet of a section, in one of its forms. */
const file = (id: string, ending: string) => {
  const { place } = sheets.find(({ path }) => path === handoutAddress(language, id))!;
  return files[place + ending]!;
};

beforeAll(async () => {
  const path = await madeOne(handouts, `${site.name}.${language}.handouts.zip`);
  files = unzipSync(readFileSync(path));
});

const w = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** What a Word document says, as text. */
function textOf(docx: Uint8Array): string {
  using xml = XmlDocument.fromBuffer(unzipSync(docx)['word/document.xml']!);
  return xml
    .find('//w:t', { w })
    .map(({ content }) => content)
    .join('');
}

test('holds each sheet as PDF and DOCX, each figure, and an index', () => {
  const { lessons } = work;
  // A lesson with its questions, answers, materials and plain text; every section; every figure once.
  expect(sheets).toHaveLength(sectionIds.length + 5 * lessons.size);
  const pictures = Object.keys(files).filter((name) => name.endsWith('.png'));
  expect(pictures).toHaveLength(
    new Set(site.files.filter((path) => /^fr\/figures\/[^/]+\.png$/.test(path))).size,
  );
  expect(Object.keys(files).toSorted()).toEqual(
    [
      `${root}/index.html`,
      ...sheets.flatMap(({ place }) => [`${place}.pdf`, `${place}.docx`]),
      ...pictures.flatMap((name) =>
        ['.png', '.svg', '.csv'].map((end) => name.replace('.png', end)),
      ),
    ].toSorted(),
  );
});

test('is in folders by chapter, in the words of its language', () => {
  const titles = work.outline.map(
    ({ chapter }) => work.languages.get(language)!.words.chapters.get(chapter)!.title,
  );
  const names = [...new Set(Object.keys(files).map((name) => name.split('/')[1]!))];
  for (const [at, title] of titles.entries()) {
    expect(names).toContain(`0${at + 1} ${nameFrom(title)}`);
  }
  const title = nameFrom(titles[0]!);
  const first = Object.keys(files).filter((name) => name.startsWith(`${root}/01 ${title}/`));
  for (const name of ['une séance', 'questions', 'corrigé', 'cartes et fiches'].map(
    (end) => `${title} - ${end}`,
  )) {
    expect(first).toContain(`${root}/01 ${title}/${name}.pdf`);
    expect(first).toContain(`${root}/01 ${title}/${name}.docx`);
  }
});

test('every path is one that Windows and macOS take, and no two are one to them', () => {
  const names = Object.keys(files);
  expect(new Set(names.map((name) => name.normalize('NFD').toLowerCase())).size).toBe(names.length);
  for (const name of names) {
    // Windows allows 259 characters, with the folder in which it is unpacked.
    expect(name.length).toBeLessThan(190);
    for (const part of name.split('/'))
      expect(part).toMatch(/^[^<>:"\\|?*\p{Cc}]*[^ .<>:"\\|?*]$/u);
  }
});

test('the index names every file, and leads to each from the disk', () => {
  const page = parseHTML(Buffer.from(files[`${root}/index.html`]!).toString()).document;
  expect(page.documentElement.lang).toBe(language);
  const links = [...page.querySelectorAll('li a')].map((link) =>
    decodeURIComponent(new URL(link.getAttribute('href')!, `file:///${root}/`).pathname.slice(1)),
  );
  expect([...links, `${root}/index.html`].toSorted()).toEqual(Object.keys(files).toSorted());
  const chapters = work.outline.map(({ chapter }) =>
    typeset(work.languages.get(language)!.words.chapters.get(chapter)!.title, language),
  );
  const headings = [...page.querySelectorAll('h2')].map(({ textContent }) => textContent);
  expect(headings.slice(0, chapters.length).map(bare)).toEqual(chapters.map(bare));
});

test('a lesson plan has goals, words, activity and no quiz', () => {
  for (const { chapter } of work.outline) {
    const path = lessonAddress(work, language, chapter);
    const { place } = sheets.find((sheet) => sheet.path === path)!;
    const text = bare(textOf(files[`${place}.docx`]!));
    const { goals, activity, quiz } = localize(work, language).words('lessons', chapter).value;
    for (const words of [...goals, ...activity.steps.map((step) => step.do)])
      expect(text).toContain(bare(words));
    for (const { why } of Object.values(quiz)) expect(text).not.toContain(bare(why));
  }
});

test('every PDF of a section is one page', async () => {
  const pages = sectionIds.map(async (id) => {
    const pdf = file(id, '.pdf');
    expect(Buffer.from(pdf).toString('latin1', 0, 5)).toBe('%PDF-');
    return [id, (await PDFDocument.load(pdf)).getPageCount()];
  });
  expect(await Promise.all(pages)).toEqual(sectionIds.map((id) => [id, 1]));
});

/** Every text of a material, but its kind and for whom it is. */
const wordsIn = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : Object.entries(value ?? {}).flatMap(([key, inner]) =>
        /^(?:kind|for)$/.test(key) ? [] : wordsIn(inner),
      );

test('the materials of an activity are whole, in a document and in print, cards in a table', async () => {
  for (const { chapter } of work.outline) {
    const path = lessonAddress(work, language, chapter, 'materials');
    const { place } = sheets.find((sheet) => sheet.path === path)!;
    const { materials } = work.languages.get(language)!.words.lessons.get(chapter)!;
    const texts = wordsIn(withTitles(work, materials, language)).map(bare);
    const docx = files[`${place}.docx`]!;
    const pages = await textsOf(files[`${place}.pdf`]!);
    const printed = bare(pages.map((page) => page.read).join(''));
    const written = bare(textOf(docx));
    expect(texts.length).toBeGreaterThan(5);
    expect(texts.filter((text) => !written.includes(text))).toEqual([]);
    expect(texts.filter((text) => !printed.includes(text))).toEqual([]);
    const isKept = materials.some((each) => each.for === 'teacher');
    // What is for the teacher alone begins a page, on which nothing is for pupils.
    const heading = bare(localize(work, language).t('teach.forTeacher'));
    const starts = pages.filter((page) => bare(page.read).startsWith(heading));
    expect(starts).toHaveLength(isKept ? 1 : 0);
    using xml = XmlDocument.fromBuffer(unzipSync(docx)['word/document.xml']!);
    const broken = xml.find('//w:p[w:pPr/w:pageBreakBefore]', { w });
    expect(broken.map(({ content }) => bare(content))).toEqual(isKept ? [heading] : []);
    const tables = Buffer.from(unzipSync(docx)['word/document.xml']!).toString().split('<w:tbl>');
    const asTables = materials.filter(({ kind }) => kind !== 'sheet');
    expect(tables.length - 1).toBe(asTables.length);
  }
});

test('every PDF says who made it, when, in which version, and where it comes from', async () => {
  const { author } = settingsIn(work, language);
  const { version, datePublished, license, name } = publication;
  const maker = `${name} ${version}`;
  for (const { path, place } of sheets) {
    const pdf = await PDFDocument.load(files[`${place}.pdf`]!, { updateMetadata: false });
    expect([pdf.getAuthor(), pdf.getCreator(), pdf.getProducer()]).toEqual([author, maker, maker]);
    expect(pdf.getCreationDate()).toEqual(new Date(datePublished));
    const title = parseHTML(site.read(path).toString()).document.title;
    expect(pdf.getTitle()).toBe(title);
    const packet = pdf.catalog.lookup(PDFName.of('Metadata'), PDFStream);
    using xmp = XmlDocument.fromBuffer(packet.getContents());
    const said = (tag: string) =>
      xmp.find(`//*[name()="${tag}"]`).map(({ content }) => content.trim());
    expect({
      title: said('dc:title'),
      author: said('dc:creator'),
      rights: said('dc:rights'),
      source: said('dc:source'),
      version: said('xmpMM:VersionID'),
      tool: said('xmp:CreatorTool'),
      archival: said('pdfaid:part'),
    }).toEqual({
      title: [title],
      author: [author],
      rights: [license],
      source: [site.url + path],
      version: [version],
      tool: [maker],
      archival: [],
    });
  }
});

test('every DOCX of a section has its title', () => {
  for (const id of sectionIds) {
    const { title } = sectionIn(work, language, id).value;
    expect(textOf(file(id, '.docx'))).toContain(typeset(title, language));
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

test('the PDF of a sheet says its title, its author and every character that it has', async () => {
  const path = `${language}/handout/what-happened.html`;
  const printer = await openPrinter();
  const { pdf } = await writeSheet(printer, site, publication, path);
  await printer.close();
  const { document } = parseHTML(site.read(path).toString());
  const read = await PDFDocument.load(pdf, { updateMetadata: false });
  expect(read.getTitle()).toBe(document.title);
  expect(read.getAuthor()).toBe(publication.author!.name);
  expect(read.getCreator()).toBe(`${publication.name} ${publication.version}`);
  const pages = await textsOf(pdf);
  expect(pages.map(({ unmarked }) => unmarked).join('')).toBe('');
  const text = bare(pages.map((page) => page.read).join(''));
  const paragraphs = [...document.querySelectorAll('main :is(p, h1, h2, li, a)')].filter(
    ({ children, textContent }) => children.length === 0 && textContent.includes('’'),
  );
  expect(paragraphs.length).toBeGreaterThan(0);
  expect(paragraphs.filter(({ textContent }) => !text.includes(bare(textContent)))).toEqual([]);
});

test('a sheet is the same, byte for byte, wherever it is and whatever was made before it', async () => {
  // The browser numbers the parts of a sheet with a table.
  const withTable = `${language}/handout/who-joined-later.html`;
  const some = [withTable, ...sheets.slice(0, 2).map(({ path }) => path)];
  const printer = await openPrinter();
  const elsewhere = openSite(smallCopy());
  const printed = async (paths: string[], from = site) => {
    const made: Record<string, Awaited<ReturnType<typeof writeSheet>>> = {};
    for (const path of paths) made[path] = await writeSheet(printer, from, publication, path);
    return made;
  };
  const first = await printed(some);
  const { context } = await PDFDocument.load(first[withTable]!.pdf);
  const objects = context.enumerateIndirectObjects().map(([, object]) => String(object));
  expect(objects.join('\n')).toContain('(node00000001)');
  expect(await printed(some.toReversed(), elsewhere)).toEqual(first);
  await printer.close();
});
