/** The PDF can be read by everyone and everywhere: tags, outline, language, pages as the contents number them. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { parseHTML } from 'linkedom';
import { XmlDocument } from 'libxml2-wasm';
import { beforeAll, expect, inject, test, vi } from 'vitest';
import { bookOf, chaptersOf, type Book } from '../../src/editions/book/book.ts';
import { oneFile } from '../../src/editions/book/places.ts';
import { documentOf } from '../../src/editions/pdf/document.ts';
import { pagesOf } from '../../src/editions/pdf/pages.ts';
import { pdf } from '../../src/editions/pdf/pdf.ts';
import { printBook } from '../../src/editions/pdf/print.ts';
import { bare, plain } from '../helpers/text.ts';
import { madeOne, site } from './made.ts';
import { textsOf, type PageText } from './pdf-text.ts';

const language = 'fr';
let path: string;
let book: Book;
/** Its pages, as pdf.js reads them. */
let pages: PageText[];
/** Its objects, as qpdf writes them in JSON. */
let objects: Record<string, unknown>[];
const info = (...options: string[]) =>
  execFileSync(inject('pdfinfo'), [...options, path], { encoding: 'utf8', maxBuffer: 1e8 });
const pdftotext = () => inject('pdfinfo').replace(/pdfinfo$/, 'pdftotext');
/** The text of a page, or of all, as poppler reads it. */
const textOf = (page?: number) => {
  const range = page ? ['-f', `${page}`, '-l', `${page}`] : [];
  return plain(execFileSync(pdftotext(), [...range, '-layout', path, '-'], { encoding: 'utf8' }));
};

beforeAll(async () => {
  path = await madeOne(pdf, `${site.name}.${language}.pdf`);
  book = bookOf(site, language, oneFile);
  pages = await textsOf(readFileSync(path));
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

test('it says who made it, when and in which version, in XMP as in its dictionary', () => {
  using xmp = XmlDocument.fromString(info('-meta'));
  const names = {
    dc: 'http://purl.org/dc/elements/1.1/',
    pdf: 'http://ns.adobe.com/pdf/1.3/',
    xmp: 'http://ns.adobe.com/xap/1.0/',
    xmpMM: 'http://ns.adobe.com/xap/1.0/mm/',
  };
  const said = (name: string) => xmp.get(`//${name}`, names)!.content.trim();
  const { record, title, description } = book;
  const maker = `${title} ${record.version}`;
  const day = (date: Date) => date.toISOString().replace(/\.\d+/, '');
  expect({
    title: said('dc:title'),
    author: said('dc:creator'),
    about: said('dc:description'),
    language: said('dc:language'),
    day: said('dc:date'),
    version: said('xmpMM:VersionID'),
    creator: said('xmp:CreatorTool'),
    producer: said('pdf:Producer'),
    created: said('xmp:CreateDate'),
    modified: said('xmp:ModifyDate'),
  }).toEqual({
    title: '24 heures de silence',
    author: record.author,
    about: description,
    language,
    day: book.publication.datePublished,
    version: record.version,
    creator: maker,
    producer: maker,
    created: day(record.published),
    modified: day(site.date),
  });
  const lines = new Map(
    info('-isodates')
      .split('\n')
      .map((line) => line.split(/: +/) as [string, string]),
  );
  expect(lines.get('Title')).toBe(title);
  expect(lines.get('Author')).toBe(record.author);
  expect(lines.get('Subject')).toBe(description);
  expect(lines.get('Creator')).toBe(maker);
  expect(lines.get('Producer')).toBe(maker);
  expect(new Date(lines.get('CreationDate')!)).toEqual(record.published);
  expect(new Date(lines.get('ModDate')!)).toEqual(site.date);
  const catalogue = objects.find((each) => each['/Type'] === '/Catalog');
  expect(catalogue).toMatchObject({
    '/Lang': 'u:fr',
    '/ViewerPreferences': { '/DisplayDocTitle': true },
  });
});

test('its first page has the title, and the day and version that its metadata has', () => {
  const { title, description, url, record } = book;
  const day = new Intl.DateTimeFormat('fr', { dateStyle: 'long', timeZone: 'UTC' });
  // Nothing else: no letters of the mark.
  expect(bare(pages[0]!.read + pages[0]!.unmarked)).toBe(
    bare(
      `${title}${description}${url}${record.version} · ${day.format(record.published)}${record.author}, CC BY 4.0`,
    ),
  );
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

test.each(site.publications.map(({ inLanguage }) => inLanguage))(
  'its text in "%s" is that of the book, every character, for two readers',
  async (tag) => {
    const file = await madeOne(pdf, `${site.name}.${tag}.pdf`);
    const content = readFileSync(file);
    const printed = documentOf(bookOf(site, tag, oneFile), await pagesOf(content));
    const { document } = parseHTML(printed);
    for (const part of document.querySelectorAll('.back, style, title')) part.remove();
    // What the style sheet writes: the numbers of lists.
    for (const item of document.querySelectorAll('section ol > li')) {
      const list = item.parentElement!;
      const start = Number(list.getAttribute('start') ?? 1);
      item.prepend(`${[...list.children].indexOf(item) + start}.`);
    }
    // A table's head is repeated on each of its pages.
    const heads = [...document.querySelectorAll('thead')].map((head) => bare(head.textContent));
    const without = (text: string) => heads.reduce((rest, head) => rest.replaceAll(head, ''), text);
    const pagesRead = await textsOf(content);
    const read = bare(pagesRead.map((page) => page.read).join(''));
    expect(heads.filter((head) => !read.includes(head))).toEqual([]);
    const expected = without(bare(document.body.textContent));
    expect(expected.length).toBeGreaterThan(100_000);
    expect(differenceOf(without(read), expected)).toBeUndefined();
    // Poppler reads by place on the page, with the heads: the same characters, as often, but for the hyphens at the
    // ends of lines, which it takes away.
    const poppler = execFileSync(pdftotext(), [file, '-'], { encoding: 'utf8', maxBuffer: 1e8 });
    const all = pagesRead.map((page) => page.read + page.artifacts.join('')).join('');
    expect(countsOf(poppler.replaceAll('-', ''))).toEqual(countsOf(all.replaceAll('-', '')));
  },
);

/** The first place where two texts differ, in the words around it. */
function differenceOf(text: string, expected: string): string | undefined {
  if (text === expected) return undefined;
  let at = 0;
  while (text[at] === expected[at]) at++;
  return `${text.slice(at - 30, at + 30)} | ${expected.slice(at - 30, at + 30)}`;
}

/** How often each character stands in a text. */
function countsOf(text: string): Record<string, number> {
  return Object.fromEntries(
    Object.entries(Object.groupBy(bare(text), (character) => character))
      .map(([character, all]) => [character, all!.length] as const)
      .toSorted(),
  );
}

test('heads and numbers of pages are artifacts, and all else is in the structure', () => {
  expect(pages.map(({ unmarked }) => unmarked).join('')).toBe('');
  const outside = pages.map(({ artifacts }) => artifacts.map((text) => text.trim()));
  const [first, ...others] = outside;
  expect(first!.join('')).toBe('');
  expect(others.filter((texts, index) => !texts.includes(String(index + 2)))).toEqual([]);
  // The contents have no head.
  expect(outside.slice(3).filter((texts) => !texts.join('').includes(book.title))).toEqual([]);
});

test('every link says where it leads', async () => {
  const links = objects.filter((each) => each['/Subtype'] === '/Link');
  expect(links.length).toBeGreaterThan(1000);
  expect(
    links.filter(
      (link) =>
        !String(link['/Contents'] ?? 'u:')
          .slice(2)
          .trim(),
    ),
  ).toEqual([]);
  const { document } = parseHTML(documentOf(book, await pagesOf(readFileSync(path))));
  const texts = new Set(
    [...document.querySelectorAll('a[href]')].map((link) => bare(link.textContent)),
  );
  const other = links
    .map((link) => bare(String(link['/Contents']).slice(2)).replace(/^,/, ''))
    .filter((text) => !texts.has(text));
  expect(other).toEqual([]);
});

test('on the timeline a date is nearer to its own event than to the one before', () => {
  const { body } = book.parts.find(({ kind }) => kind === 'timeline')!;
  const dates = [...body.querySelectorAll('.items > section > .kicker')];
  const datesOf = new Set(dates.map(({ textContent }) => bare(textContent)));
  const gaps = pages.flatMap(({ pieces }) => {
    const lines = [...Map.groupBy(pieces, ({ y }) => Math.round(y))].map(([y, all]) => ({
      y,
      text: bare(all.map(({ text }) => text).join('')),
    }));
    return lines.flatMap(({ y, text }, index) => {
      const [before, after] = [lines[index - 1], lines[index + 1]];
      return datesOf.has(text) && before && after && before.y > y
        ? [{ text, above: before.y - y, below: y - after.y }]
        : [];
    });
  });
  expect(gaps.length).toBeGreaterThan(dates.length / 2);
  expect(gaps.filter(({ above, below }) => below < 0 || above < below * 1.2)).toEqual([]);
});

test('it keeps the rules of PDF/A-2a that its printing could break', () => {
  using xmp = XmlDocument.fromString(info('-meta'));
  const pdfaid = { pdfaid: 'http://www.aiim.org/pdfa/ns/id/' };
  expect(xmp.get('//pdfaid:part', pdfaid)!.content).toBe('2');
  expect(xmp.get('//pdfaid:conformance', pdfaid)!.content).toBe('A');
  const catalogue = objects.find((each) => each['/Type'] === '/Catalog')!;
  expect(catalogue['/MarkInfo']).toMatchObject({ '/Marked': true });
  expect(objects.filter((each) => each['/S'] === '/GTS_PDFA1')).toHaveLength(1);
  for (const key of ['/AA', '/OpenAction', '/OCProperties', '/AcroForm', '/JavaScript']) {
    expect(catalogue).not.toHaveProperty(key);
  }
  const annotations = objects.filter((each) => each['/Type'] === '/Annot');
  expect(new Set(annotations.map((each) => `${each['/Subtype']} ${each['/F']}`))).toEqual(
    new Set(['/Link 4']),
  );
  const actions = annotations.flatMap((each) => ('/A' in each ? [each['/A']] : []));
  expect(new Set(actions.map((action) => (action as Record<string, string>)['/S']))).toEqual(
    new Set(['/URI']),
  );
  const fonts = objects.filter((each) => each['/Type'] === '/Font' && each['/Subtype']);
  for (const font of fonts.filter((each) => each['/Subtype'] === '/Type0')) {
    expect(font).toHaveProperty('/ToUnicode');
  }
  const descriptors = objects.filter((each) => each['/Type'] === '/FontDescriptor');
  expect(descriptors.filter((each) => !each['/FontFile2'])).toEqual([]);
  const states = objects.filter((each) => '/ca' in each || '/BM' in each);
  expect(states.filter((each) => (each['/BM'] ?? '/Normal') !== '/Normal')).toEqual([]);
  // Each tag is one of PDF 1.7, or stands for one.
  const tree = objects.find((each) => each['/Type'] === '/StructTreeRoot')!;
  const known = new Set([...standardTags, ...Object.keys(tree['/RoleMap'] as object)]);
  const tags = objects.flatMap((each) => (each['/Type'] === '/StructElem' ? [each['/S']] : []));
  expect([...new Set(tags)].filter((tag) => !known.has(String(tag)))).toEqual([]);
});

const standardTags =
  'Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct P H1 H2 H3 H4 H5 H6 L LI Lbl LBody Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Figure Formula Form'
    .split(' ')
    .map((tag) => `/${tag}`);

test('made twice, in other time zones, it is the same byte for byte', async () => {
  const { url } = chaptersOf(site, language)[0]!;
  const print = async (zone: string) => {
    vi.stubEnv('TZ', zone);
    return Buffer.from(await printBook(bookOf(site, language, oneFile, url)));
  };
  const [first, second] = [await print('Pacific/Kiritimati'), await print('America/Adak')];
  vi.unstubAllEnvs();
  expect(second.equals(first)).toBe(true);
  expect(readFileSync(path).toString('latin1')).not.toMatch(/\/(?:home|tmp|work)\//);
});

test('its nodes are numbered from one, whatever the browser opened before it', () => {
  const numbers = new Set(objects.flatMap((each) => nodeNumber(each['/ID'])));
  expect([...numbers].toSorted((a, b) => a - b)).toEqual(Array.from(numbers, (_, at) => at + 1));
  expect(numbers.size).toBeGreaterThan(1);
});

/** The number in the name of an element to which others of the tree refer, such as a table's heading. */
const nodeNumber = (name: unknown) => {
  const digits = /node(\d{8})$/.exec(String(name ?? ''))?.[1];
  return digits ? [Number(digits)] : [];
};
