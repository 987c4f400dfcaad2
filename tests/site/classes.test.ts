/** Classes belong to the style sheets: their names do not change what is taken out of a page. */
import { globSync, readFileSync } from 'node:fs';
import { constantFrom, nat, stringMatching, tuple, uniqueArray } from 'fast-check';
import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { republished } from '../../src/views/cite/republish.ts';
import { rowsOf } from '../../src/views/section/parallel.ts';
import { bookOf, chaptersOf } from '../../src/editions/book/book.ts';
import { filesWith, oneFile } from '../../src/editions/book/places.ts';
import { partPage } from '../../src/editions/epub/content.ts';
import { docxOf } from '../../src/editions/handouts/docx.ts';
import { sheetOf } from '../../src/editions/handouts/sheet.ts';
import { questionsPage, textPage } from '../../src/editions/lms/page.ts';
import { markdownOf } from '../../src/editions/kit/markdown.ts';
import { openSite, type Site } from '../../src/editions/kit/site.ts';
import * as parts from '../../src/shared/markup.ts';
import {
  citeAddress,
  embedAddress,
  handoutAddress,
  lessonAddress,
} from '../../src/work/address.ts';
import { documentOf } from '../../src/site/search/document.ts';
import { recordsOf } from '../../src/site/search/records.ts';
import { holds } from '../fuzz/fuzz.ts';
import { dist } from './built.ts';
import { languages, references, work } from './versions.ts';

const site = openSite(dist);
const selectors = Object.values(parts).filter(
  (part) => part !== parts.storyTag && part !== parts.storyKind,
);
const attribute = / class="([^"]*)"/g;

/** The site, as it would be with other names of all classes. */
function renamed(names: string[]): Site {
  const other = (name: string) => `${names[name.length % names.length]}-${name}`;
  const rename = (html: string) =>
    html.replace(
      attribute,
      (_, list: string) => ` class="${list.split(' ').map(other).join(' ')}"`,
    );
  return {
    ...site,
    read: (path) => {
      const content = site.read(path);
      return path.endsWith('.html') ? Buffer.from(rename(content.toString())) : content;
    },
  };
}

/** What others take out of a chapter, of its sections and its lesson, and of a page to look things up. */
async function takenFrom(from: Site, language: string, index: number, reference: string) {
  const { chapter, sections } = work.outline[index]!;
  const { url } = chaptersOf(from, language)[index]!;
  const publication = from.publications.find(({ inLanguage }) => inLanguage === language)!;
  const [section] = sections as [string];
  const page = (path: string) => parseHTML(from.read(path).toString()).document;
  const main = (path: string) => page(path).querySelector('main')!.innerHTML;
  const places = {
    chapter: `${language}/${url}`,
    reference,
    handout: handoutAddress(language, section),
    embed: embedAddress(language, section),
    cite: citeAddress(language, section),
    lesson: lessonAddress(work, language, chapter),
    questions: lessonAddress(work, language, chapter, 'questions'),
    materials: lessonAddress(work, language, chapter, 'materials'),
    home: `${language}/index.html`,
  };
  const books = [oneFile, filesWith('.xhtml')].map((way) => bookOf(from, language, way, url));
  const taken = {
    search: [places.chapter, places.reference].map((path) =>
      recordsOf(from.read(path).toString(), path).map((record) => [
        { ...record, body: undefined },
        documentOf(record, language, [], () => []),
      ]),
    ),
    book: books.map((book) => [
      { ...book, parts: book.parts.map((part) => ({ ...part, body: part.body.outerHTML })) },
      book.parts.map((part) => partPage(book, part)),
    ]),
    text: sections.map((id) => markdownOf(page(places.chapter), id, from.url)),
    sheets: await Promise.all(
      [places.handout, places.questions, places.materials, places.lesson].map(async (path) =>
        Buffer.from(
          await docxOf(from, publication, path, sheetOf(from, publication, path)),
        ).toString('base64'),
      ),
    ),
    course: [
      textPage(from, publication, places.handout),
      questionsPage(from, publication, places.questions),
    ].map(({ html }) => html),
    republished: republished(main(places.embed), from.url, work.story, ''),
    rows: rowsOf(main(places.handout), main(places.embed)),
    weighed: from.read(places.chapter).includes(parts.storyTag),
    // What scripts look for.
    found: Object.values(places)
      .map(page)
      .map((document) => selectors.map((each) => document.querySelectorAll(each).length)),
  };
  return JSON.stringify(taken).replaceAll(/ class=\\"[^"]*\\"/g, '');
}

test('renaming classes changes nothing that is taken out of a page', async () => {
  const looked = references.filter(({ kind }) => !['home', 'search'].includes(kind));
  const chances = tuple(
    uniqueArray(stringMatching(/^[a-z]{1,6}$/), { minLength: 3, maxLength: 9 }),
    constantFrom(...languages),
    nat(work.outline.length - 1),
    constantFrom(...looked),
  );
  await holds(3, chances, async ([names, language, chapter, { addresses }]) => {
    const place = [language, chapter, addresses[language]!] as const;
    const taken = await takenFrom(renamed(names), ...place);
    expect(taken).toBe(await takenFrom(site, ...place));
  });
});

const written = new Set(
  site.files
    .filter((path) => path.endsWith('.html'))
    .flatMap((path) => [...site.read(path).toString().matchAll(attribute)])
    .flatMap(([, names]) => names!.split(' ')),
);
/** Editions and kept releases give some of their own to what they add, and to headings that they lower. */
const added = /^was-h\d$/;
const code = globSync('src/{editions,publish}/**/*.ts').map((file) => readFileSync(file, 'utf8'));

test.each(globSync(['src/views/styles/**/*.css', 'src/editions/*/style.css']))(
  'every class of %s is in some page',
  (file) => {
    const css = readFileSync(file, 'utf8').replaceAll(/\/\*.*?\*\/|@import[^;]*;|'[^']*'/gs, '');
    const named = css.replaceAll(/\{[^{}]*\}/g, '').matchAll(/\.([a-z][\w-]*)/g);
    const strays = [...named]
      .map(([, name]) => name!)
      .filter((name) => !written.has(name) && !added.test(name))
      .filter((name) => !code.some((text) => text.includes(`class="${name}"`)));
    expect(strays).toEqual([]);
  },
);
