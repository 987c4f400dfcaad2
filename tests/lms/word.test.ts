/** Any sheet as a Word document: its lists, its words and its properties. */
import {
  array,
  assert,
  asyncProperty,
  boolean,
  constant,
  constantFrom,
  integer,
  oneof,
  option,
  record,
  string,
  type Arbitrary,
} from 'fast-check';
import { XmlDocument } from 'libxml2-wasm';
import { expect, test } from 'vitest';
import type { Site } from '../../src/editions/kit/site.ts';
import { docxOf } from '../../src/editions/handouts/docx.ts';
import { escape } from '../../src/lib/xml.ts';
import type { Publication } from '../../src/site/publication.ts';
import { fileOf, linesOf } from './word.ts';

const publication = {
  name: 'Story',
  inLanguage: 'fr',
  readingProgression: 'ltr',
  license: 'https://x.example/licence',
  version: '1.2.3',
} as Publication;

/** The document of a page with this in its main element. */
function docxFrom(main: string, title = 'Sheet', as = publication): Promise<Uint8Array> {
  const html = `<!doctype html><html lang="fr"><head><title>${escape(title)}</title></head><body><main>${main}</main></body></html>`;
  const site = {
    url: 'https://x.example/',
    date: new Date('2026-11-22'),
    files: [] as string[],
  } as unknown as Site;
  return docxOf(site, as, 'fr/sheet.html', html);
}

interface Item {
  text: string;
  paragraph: boolean;
  lists: List[];
}
interface List {
  ordered: boolean;
  start: number | null;
  items: Item[];
}

/** Lists in lists, as deep as this. */
function listsTo(depth: number): Arbitrary<List[]> {
  const list = record({
    ordered: oneof(constant(true), boolean()),
    start: option(integer({ min: 1, max: 9 }), { freq: 3 }),
    items: array(
      record({
        text: constantFrom('one', 'two & three', 'été'),
        paragraph: boolean(),
        lists: depth > 1 ? listsTo(depth - 1) : constant<List[]>([]),
      }),
      { minLength: 1, maxLength: 3 },
    ),
  });
  return array(list, { maxLength: 2 });
}

const htmlOf = ({ ordered, start, items }: List): string => {
  const inside = items.map(({ text, paragraph, lists: inner }) => {
    const words = escape(text);
    return `<li>${paragraph ? `<p>${words}</p>` : words}${inner.map(htmlOf).join('')}</li>`;
  });
  const tag = ordered ? 'ol' : 'ul';
  return `<${tag}${ordered && start !== null ? ` start="${start}"` : ''}>${inside.join('')}</${tag}>`;
};

/** What a browser shows of it. */
const shownIn = ({ ordered, start, items }: List): string[] =>
  items.flatMap(({ text, lists: inner }, at) => [
    `${ordered ? `${(start ?? 1) + at}.` : '•'} ${text}`,
    ...inner.flatMap(shownIn),
  ]);

test('each list counts for itself, in a list and after one', async () => {
  await assert(
    asyncProperty(listsTo(3), async (some) => {
      const lines = linesOf(await docxFrom(some.map(htmlOf).join('')));
      expect(lines.map(({ mark, text }) => `${mark} ${text}`)).toEqual(some.flatMap(shownIn));
    }),
    { numRuns: 25 },
  );
});

test('any words are those of the page, in a title too', async () => {
  const words = string({ unit: 'grapheme', minLength: 1, maxLength: 12 })
    .map((text) => `a${text}&<b>"z`)
    .filter((text) => !/\p{C}/u.test(text));
  await assert(
    asyncProperty(words, async (text) => {
      const docx = await docxFrom(`<h1>${escape(text)}</h1><p>${escape(text)}</p>`, text);
      const spaced = text.replaceAll(/[ \n\t]+/g, ' ');
      expect(linesOf(docx).map((line) => line.text)).toEqual([spaced, spaced]);
      using core = XmlDocument.fromString(fileOf(docx, 'docProps/core.xml'));
      const dc = { dc: 'http://purl.org/dc/elements/1.1/' };
      expect(core.get('//dc:title', dc)!.content).toBe(text);
    }),
    { numRuns: 20 },
  );
});

test('says its language, its version, where it comes from and its licence', async () => {
  const docx = await docxFrom('<p>Words</p>');
  using core = XmlDocument.fromString(fileOf(docx, 'docProps/core.xml'));
  const spaces = {
    dc: 'http://purl.org/dc/elements/1.1/',
    cp: 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties',
  };
  const read = (path: string) => core.get(path, spaces)!.content;
  expect([
    read('//dc:title'),
    read('//dc:creator'),
    read('//dc:language'),
    read('//dc:identifier'),
    read('//cp:version'),
  ]).toEqual(['Sheet', 'Story', 'fr', 'https://x.example/fr/sheet.html', '1.2.3']);
  expect(fileOf(docx, 'docProps/custom.xml')).toContain('https://x.example/licence');
});

test('in a script from right to left, its paragraphs, tables and words run so', async () => {
  const docx = await docxFrom(
    '<h1>عنوان</h1><p>نص <i lang="en" dir="ltr">word</i></p><ul><li>نص</li></ul><table><tr><td>خلية</td></tr></table>',
    'عنوان',
    { ...publication, inLanguage: 'ar', readingProgression: 'rtl' },
  );
  const lines = linesOf(docx).filter(({ text }) => text);
  expect(lines).toHaveLength(4);
  expect(lines.filter(({ rightToLeft }) => !rightToLeft)).toEqual([]);
  const document = fileOf(docx, 'word/document.xml');
  expect(document).toMatch(/<w:rtl\/>.*?نص/);
  expect(document).toContain('<w:bidiVisual');
  expect(document).toMatch(/<w:rtl w:val="false"\/>(?:(?!<w:t\b).)*<w:t[^>]*>word/);
});
