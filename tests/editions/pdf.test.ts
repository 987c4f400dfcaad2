/** The PDF can be read by everyone and everywhere: tags, outline, language, pages as the contents number them. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { beforeAll, expect, inject, test, vi } from 'vitest';
import { bookOf, chaptersOf, type Book } from '../../src/editions/book/book.ts';
import { oneFile } from '../../src/editions/book/places.ts';
import { pdf } from '../../src/editions/pdf/pdf.ts';
import { printBook } from '../../src/editions/pdf/print.ts';
import { settingsIn } from '../../src/work/fallback.ts';
import { plain } from '../helpers/text.ts';
import { work } from '../work/work.ts';
import { madeOne, site } from './made.ts';

const language = 'fr';
let path: string;
let book: Book;
/** Its objects, as qpdf writes them in JSON. */
let objects: Record<string, unknown>[];
const info = (...options: string[]) =>
  execFileSync(inject('pdfinfo'), [...options, path], { encoding: 'utf8', maxBuffer: 1e8 });
/** The text of a page, or of all, as poppler reads it. */
const textOf = (page?: number) => {
  const range = page ? ['-f', `${page}`, '-l', `${page}`] : [];
  const program = inject('pdfinfo').replace(/pdfinfo$/, 'pdftotext');
  return plain(execFileSync(program, [...range, '-layout', path, '-'], { encoding: 'utf8' }));
};

beforeAll(async () => {
  process.env['CHROME_PATH'] = inject('chromium');
  path = await madeOne(pdf, `${site.name}.${language}.pdf`);
  book = bookOf(site, language, oneFile);
  const json = execFileSync(inject('qpdf'), ['--json', path], { maxBuffer: 1e9 }).toString();
  const all: { value?: Record<string, unknown> }[] = Object.values(JSON.parse(json).qpdf[1]);
  objects = all.flatMap(({ value }) => (value ? [value] : []));
});

test('its syntax is right, and every page is A4', () => {
  expect(execFileSync(inject('qpdf'), ['--check', path], { encoding: 'utf8' })).toContain(
    'No syntax or stream encoding errors found',
  );
  const count = Number(/Pages: +(\d+)/.exec(info())![1]);
  expect(count).toBeGreaterThan(50);
  expect(info('-f', '1', '-l', `${count}`).match(/^Page +\d+ size:.*\(A4\)$/gm)).toHaveLength(
    count,
  );
});

test('it says its title, its language, its maker and the day of its commit', () => {
  expect(info()).toMatch(/Title: +Le gel, expliqué/);
  const { author } = settingsIn(work, language);
  expect(info()).toMatch(new RegExp(`^Author: +${author}$`, 'm'));
  const xmp = info('-meta');
  expect(xmp).toContain(`<dc:creator><rdf:Seq><rdf:li>${author}</rdf:li></rdf:Seq></dc:creator>`);
  expect(xmp).toContain('<dc:language><rdf:Bag><rdf:li>fr</rdf:li>');
  expect(xmp).toContain(`<xmp:ModifyDate>${site.date.toISOString()}</xmp:ModifyDate>`);
  const catalogue = objects.find((each) => each['/Type'] === '/Catalog');
  expect(catalogue).toMatchObject({
    '/Lang': 'u:fr',
    '/ViewerPreferences': { '/DisplayDocTitle': true },
  });
});

test('it is tagged with headings, lists, tables, links and described pictures', () => {
  expect(info()).toMatch(/Tagged: +yes/);
  const tree = info('-struct');
  for (const tag of ['H1', 'H2', 'H3', 'P', 'L', 'LI', 'Table', 'TH', 'TD', 'Link', 'Figure']) {
    expect(tree).toMatch(new RegExp(`^ *${tag}\\b`, 'm'));
  }
  const figures = objects.filter((each) => each['/S'] === '/Figure');
  expect(figures.length).toBeGreaterThan(3);
  expect(figures.filter((each) => !each['/Alt'])).toEqual([]);
});

test('its outline has the headings, each once', () => {
  const outline = objects.flatMap((each) =>
    '/Title' in each && '/Dest' in each ? [each['/Title']] : [],
  );
  const headings = book.parts.flatMap(({ body }) =>
    [...body.querySelectorAll('h1, h2, h3')].map((heading) => `u:${heading.textContent}`),
  );
  expect(outline.toSorted()).toEqual(
    [...headings, `u:${book.title}`, `u:${book.words.contents}`].toSorted(),
  );
});

test('the contents give the pages on which the parts begin', () => {
  const contents = `${textOf(2)}\n${textOf(3)}`;
  for (const { title } of book.parts) {
    const line = contents.split('\n').find((each) => each.trim().startsWith(plain(title)))!;
    const page = Number(/(\d+)\s*$/.exec(line)![1]);
    expect(textOf(page)).toContain(plain(title));
    // The number at the foot is the same.
    expect(textOf(page).trim()).toMatch(new RegExp(`\\n\\s*${page}$`));
  }
});

test('links lead to places in it, or to addresses', () => {
  const inside = objects.flatMap((each) =>
    each['/Subtype'] === '/Link' && '/Dest' in each ? [each['/Dest']] : [],
  );
  // Chromium leaves out a link that leads nowhere; ways back to a number are for the screen.
  const links = book.parts.flatMap(({ name, body, sections }) => [
    `#${name}`,
    ...sections.map(({ id }) => `#${id}`),
    ...[...body.querySelectorAll('a[href^="#"]:not(.back)')].map((link) =>
      link.getAttribute('href')!,
    ),
  ]);
  expect([...new Set(inside)].toSorted()).toEqual(
    [...new Set(links)].map((link) => link.replace('#', '/')).toSorted(),
  );
  const urls = info('-url');
  expect(urls).toMatch(/https:\/\/web\.archive\.org/);
  expect(urls).not.toMatch(/file:|about:|\.html#(?:t|e|n)-?\w/);
});

test('the text is whole', () => {
  // Words break at the ends of lines, and paragraphs at those of pages: their beginnings are enough.
  const bare = (text: string) => text.replaceAll(/[\s\u00AD\u2010-]/g, '');
  const printed = bare(textOf());
  const texts = book.parts.flatMap(({ body }) =>
    [...body.querySelectorAll('h2, h3, p')].map(({ textContent }) => bare(textContent)),
  );
  expect(texts.length).toBeGreaterThan(500);
  expect(texts.filter((text) => !printed.includes(text.slice(0, 20)))).toEqual([]);
});

test('made twice, in other time zones, it is the same byte for byte', async () => {
  const { url } = chaptersOf(site, language)[0]!;
  const print = async (zone: string) => {
    vi.stubEnv('TZ', zone);
    return Buffer.from(await printBook(bookOf(site, language, oneFile, url), site.date));
  };
  const [first, second] = [await print('Pacific/Kiritimati'), await print('America/Adak')];
  vi.unstubAllEnvs();
  expect(second.equals(first)).toBe(true);
  expect(readFileSync(path).toString('latin1')).not.toMatch(/\/(?:home|tmp|work)\//);
});
