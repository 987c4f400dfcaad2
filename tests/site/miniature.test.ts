/**
 * A third language, right-to-left and half-way, is a folder: nothing in src/ knows of it. Words that would
 * be markup are words. Both in the same miniature of the work, so that it is built once for all.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { parseHTML } from 'linkedom';
import { parse } from 'yaml';
import { beforeAll, describe, expect, test } from 'vitest';
import { licence } from '../../src/work/licence.ts';
import { isBesideSite } from '../../src/site/publication.ts';
import { newFolder } from '../helpers/folder.ts';
import { all, alternates, isHidden, meta, read, readSite, target, type Site } from './built.ts';
import { build, type Outcome } from './command.ts';
import { plain, unmarked, wordsOfFolder } from './borrowed.ts';
import { work } from './versions.ts';
import { poisonMiniature, short } from './hostile.ts';
import { arabic, borrowed, former, outline, translated, writeMiniature } from './miniature.ts';

const folder = newFolder();
const siteUrl = 'https://example.org/sub/path/';

let three: Site;
let two: Site;
let outcomes: Outcome[];

beforeAll(async () => {
  const make = (name: string, withDraft: boolean, environment = {}) => {
    const content = join(folder, name, 'content');
    writeMiniature(content, { withDraft });
    poisonMiniature(content);
    return build(content, join(folder, name, 'dist'), { SITE_URL: siteUrl, ...environment });
  };
  outcomes = [
    await make('three', true),
    await make('two', false),
    await make('two elsewhere', false, { TZ: 'Pacific/Auckland', LANG: 'tr_TR.UTF-8' }),
  ];
  for (const { code, output } of outcomes) if (code !== 0) throw new Error(output);
  three = readSite(join(folder, 'three/dist'));
  two = readSite(join(folder, 'two/dist'));
});

/** Pages of the third language by their name. */
const own = (name: string) => three.page(`ar/${name}.html`);
const whole = () => own('tajmid');
const partly = () => own('why-they-protested');

const absolute = (path: string) => new URL(path, siteUrl).href;

test('every page of the language says its tag and its direction', () => {
  const pages = three.pages.filter(({ path }) => path.startsWith('ar/'));
  expect(pages.length).toBeGreaterThan(10);
  for (const { path, document } of pages) {
    const { lang, dir } = document.documentElement;
    expect({ path, lang, dir }).toEqual({ path, lang: 'ar', dir: 'rtl' });
  }
});

test('it is cited by the author whose name it borrows, and in the language that is read', () => {
  const languageOf = (path: string) => meta(three.page(path), 'citation_language');
  for (const id of translated) expect(languageOf(`ar/cite/${id}.html`)).toEqual(['ar']);
  for (const id of borrowed) {
    expect(languageOf(`ar/cite/${id}.html`)).toEqual(['en-GB']);
    expect(meta(three.page(`ar/cite/${id}.html`), 'citation_author')).toEqual([
      'The Freeze contributors,',
    ]);
  }
});

describe('a section that the language has', () => {
  test.each(translated)('%s is shown in it, without a notice', (id) => {
    const [section] = all(id === 'facebook-silence' ? whole() : partly(), `#${id}`);
    expect(section!.closest('[lang]')!.getAttribute('lang')).toBe('ar');
    expect(section!.closest('[dir]')!.getAttribute('dir')).toBe('rtl');
    expect(read(section!.querySelector('h2'))).toMatch(/^[\u0600-\u06ff\s\d\p{P}]+$/u);
    expect(all(section!, '.notice')).toEqual([]);
  });
});

describe('a section that the language lacks', () => {
  test.each(borrowed)('%s is shown in its original, marked as such, with a notice', (id) => {
    const [section] = all(partly(), `#${id}`);
    expect({ lang: section!.lang, dir: section!.dir }).toEqual({ lang: 'en', dir: 'ltr' });
    const original = three.page('en/why-they-protested.html').document.getElementById(id)!;
    // Its numbers, dates and names are the original's too, not those of the page around it.
    const textOf = (element: Element) => all(element, 'p:not(.tools, .notice), li').map(read);
    expect(textOf(section!)).toEqual(textOf(original));
    const [notice] = all(section!, '.notice');
    expect({ lang: notice!.lang, dir: notice!.dir }).toEqual({ lang: 'ar', dir: 'rtl' });
    expect(read(notice!)).toContain(arabic('This section is not available in'));
  });

  test('is in no hreflang: neither on its own page nor on those of others', () => {
    expect(alternates(partly())).toEqual({});
    expect(isHidden(partly())).toBe(true);
    for (const path of ['en/why-they-protested.html', 'fr/pourquoi-cette-protestation.html']) {
      expect(Object.keys(alternates(three.page(path))).toSorted()).toEqual([
        'en',
        'fr',
        'x-default',
      ]);
      expect(meta(three.page(path), 'og:locale:alternate')).not.toContain('ar_AR');
    }
    // A complete chapter is named by itself and by the sitemap, which alone grows with the number of drafts.
    expect(alternates(whole())['ar']).toBe(absolute('ar/tajmid.html'));
    expect(alternates(three.page('en/the-freeze.html'))['ar']).toBeUndefined();
  });

  test('is not in the sitemap', () => {
    const sitemap = three.text('sitemap.xml');
    expect(sitemap).not.toContain(absolute(partly().path));
    expect(sitemap).toContain(absolute(whole().path));
    expect(sitemap).toContain(absolute('fr/pourquoi-cette-protestation.html'));
  });

  test('is not in that language’s search', () => {
    const found = searchable('ar');
    for (const id of borrowed) expect(found).not.toMatch(new RegExp(`#${id}\\b`));
    for (const id of translated) expect(found).toMatch(new RegExp(`#${id}\\b`));
    expect(searchable('en')).toMatch(new RegExp(`#${borrowed[0]}\\b`));
  });

  test('is not offered in that language by its permanent link', () => {
    for (const { sections } of outline) {
      for (const id of sections) {
        const offered = all(three.page(`s/${id}.html`), 'a[hreflang]').map((link) =>
          link.getAttribute('hreflang'),
        );
        expect({ id, has: offered.includes('ar') }).toEqual({ id, has: translated.includes(id) });
      }
    }
  });

  test('leads to the languages that have it, as every section does', () => {
    for (const id of borrowed) {
      const links = all(
        three.page('fr/pourquoi-cette-protestation.html'),
        `#${id} .tools a[hreflang]`,
      );
      expect(links.map((link) => link.getAttribute('hreflang'))).toEqual(['en']);
    }
  });
});

describe('what is borrowed on any page of the language', () => {
  const pages = () => three.pages.filter(({ path }) => path.startsWith('ar/'));

  test('says its language and direction, wherever it stands', () => {
    const content = join(folder, 'three/content');
    const words = wordsOfFolder(join(content, 'en'));
    const names = namesIn(content);
    const original = { lang: 'en', dir: 'ltr' };
    expect(pages().flatMap((page) => unmarked(page, words, original, names))).toEqual([]);
    // The search finds such text where nothing marks it.
    const other = { lang: 'ar', dir: 'rtl' };
    expect(pages().flatMap((page) => unmarked(page, words, other, names)).length).toBeGreaterThan(
      50,
    );
  });

  test('is told by a notice at the head of the page, in the page’s own language', () => {
    const isOrdinary = ({ document }: { document: Document }) =>
      document.querySelector('header.site') !== null;
    const told = pages().filter(isOrdinary);
    expect(told.length).toBeGreaterThan(20);
    for (const page of told) {
      const [main] = all(page, 'main');
      const borrows = all(main!, '[data-borrowed]').length > 0;
      const notices = all(main!, ':scope > .notice');
      expect({ path: page.path, notices: notices.length }).toEqual({
        path: page.path,
        notices: borrows ? 1 : 0,
      });
      for (const notice of notices)
        expect(notice.closest('[lang]')!.getAttribute('lang')).toBe('ar');
    }
    for (const name of ['index', 'about', 'glossary', 'tasalsul', 'man-huwa', 'sources']) {
      expect(all(own(name), 'main > .notice'), `${name}`).toHaveLength(1);
    }
  });

  /** Names stand in the data and have no language. */
  function namesIn(content: string): string {
    const records = ['entities', 'sources'].flatMap(
      (kind) =>
        parse(readFileSync(join(content, 'data', `${kind}.yaml`), 'utf8')) as Record<
          string,
          unknown
        >[],
    );
    const texts = records.flatMap(({ name, title, publisher, via, author }) =>
      [name, title, publisher, via, author].filter((text) => typeof text === 'string'),
    );
    return plain([...texts, licence.short].join(' … '));
  }
});

test('no page offers as kept an address of a release in which the language was not', () => {
  const { date } = work.releases.at(-1)!;
  const kept = (language: string) =>
    three.pages
      .filter(({ path }) => path.startsWith(`${language}/`))
      .filter(({ html }) => html.includes(`/e/${date}/${language}/`));
  expect(kept('ar').map(({ path }) => path)).toEqual([]);
  expect(kept('fr').length).toBeGreaterThan(5);
  expect([...three.files].filter((path) => /^ar\/cite\/.*-frozen\./.test(path))).toEqual([]);
});

test('its pictures have its letters, by the font that it names, and are in its direction', () => {
  expect(three.files.has('ar/cards/tajmid.png')).toBe(true);
  expect(outcomes[0]!.output).not.toContain('lack letters of “شرح');
});

describe('right to left', () => {
  const pages = () => three.pages.filter(({ path }) => path.startsWith('ar/'));

  test('code and addresses to copy run from left to right', () => {
    const copied = pages().flatMap((page) => all(page, 'textarea, pre'));
    expect(copied.length).toBeGreaterThan(10);
    for (const { dir } of copied as HTMLElement[]) expect(dir).toBe('ltr');
    for (const page of pages()) {
      for (const address of textsOf(page.document.body, /https:\/\//)) {
        expect({
          path: page.path,
          address: address.textContent,
          dir: address.closest('[dir]')!.getAttribute('dir'),
        }).toMatchObject({ dir: expect.stringMatching(/ltr|auto/) as string });
      }
    }
  });

  test('a name in another script moves no punctuation: it is isolated', () => {
    const [source] = all(own('sources'), 'li[data-kind="source"]');
    expect(all(source!, 'bdi').length).toBeGreaterThanOrEqual(2);
  });

  test('the language’s own numbers have digits of one kind', () => {
    const kinds = new Set(
      pages().flatMap((page) =>
        textsOf(page.document.body, /\p{Nd}/u).flatMap(({ textContent }) =>
          [...textContent!.matchAll(/\p{Nd}/gu)].map(([digit]) =>
            /[0-9]/.test(digit) ? 'latn' : digit,
          ),
        ),
      ),
    );
    expect([...kinds]).toEqual(['latn']);
  });

  /** The innermost elements with text that matches. */
  function textsOf(root: Element, pattern: RegExp): Element[] {
    return [...root.querySelectorAll('*')].filter(
      (element) =>
        !element.closest('script, style, template') &&
        [...element.childNodes].some(
          (node) => node.nodeType === 3 && pattern.test(node.textContent!),
        ),
    );
  }
});

/** All that the search of a language knows, as text. */
function searchable(language: string): string {
  const index = join(three.folder, language, 'pagefind');
  return readdirSync(index, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => {
      const bytes = readFileSync(join(entry.parentPath, entry.name));
      return (bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes).toString();
    })
    .join('\n');
}

describe('the complete languages', () => {
  test('have the pages that they had', () => {
    const paths = (site: Site) =>
      [...site.files].filter((path) => /^(en|fr|s)\/[^/]+\.html$/.test(path)).toSorted();
    expect(paths(three)).toEqual(paths(two));
  });

  // The table of all languages has one more. However many drafts there are, a page has one link for them.
  test('are not changed but for a link to the table of all languages', () => {
    for (const { path, html } of two.pages.filter((page) =>
      /^(en|fr)\/(?!translations)/.test(page.path),
    )) {
      expect({ path, html: withoutThird(three.page(path).html) }).toEqual({
        path,
        html: withoutThird(html),
      });
    }
  });

  /** The page without what leads to the third language. */
  function withoutThird(html: string): string {
    const { document } = parseHTML(html);
    document.querySelector('nav.languages a[href$="translations.html"]')?.remove();
    const data = document.querySelector('#search-data');
    if (data) {
      const { others, ...rest } = JSON.parse(data.textContent!) as { others: { tag: string }[] };
      const known = others.filter(({ tag }) => tag !== 'ar');
      data.textContent = JSON.stringify({ ...rest, others: known });
    }
    // Where a link was removed, the space after it is left.
    return document.toString().replaceAll(/\s+/g, ' ');
  }
});

describe('links', () => {
  test('between all three languages lead to pages and sections that are there', () => {
    const faults = three.pages
      .filter(({ path }) => path !== '404.html')
      .flatMap((page) =>
        all(page, 'a[href]').flatMap((link) => {
          const href = link.getAttribute('href')!;
          if (/^(https?|mailto):/.test(href)) return [];
          const { path, fragment } = target(page.path, href);
          const there =
            // The list of downloads lies beside the site.
            isBesideSite(path) ||
            (three.files.has(path) &&
              (fragment === '' || three.page(path).document.getElementById(fragment) !== null));
          return there ? [] : [`${page.path}: ${href}`];
        }),
      );
    expect([...new Set(faults)]).toEqual([]);
  });

  test('that must be whole begin with the one setting SITE_URL', () => {
    for (const page of three.pages) {
      const addresses = [
        ...all(page, 'link[rel="canonical"], link[rel="alternate"][hreflang]').map((link) =>
          link.getAttribute('href')!,
        ),
        ...meta(page, 'og:url'),
      ];
      for (const address of addresses) expect(address.slice(0, siteUrl.length)).toBe(siteUrl);
    }
    const links = all(three.page('404.html'), 'a[href]').map((link) => link.getAttribute('href')!);
    expect(links.length).toBeGreaterThan(0);
    // "#text" leads to the top of the page, wherever that is shown.
    for (const href of links) expect(href).toMatch(/^(\/sub\/path\/|#text$)/);
  });
});

describe('an id that was published before', () => {
  test('keeps its permanent link, which says what the section’s own says', () => {
    const [before, now] = [former.id, former.now].map((id) => three.page(`s/${id}.html`));
    expect(read(before!.document.body)).toBe(read(now!.document.body));
    expect(all(before!, 'script:not([type]), meta[http-equiv="refresh" i]')).toEqual([]);
    expect(all(before!, 'link[rel="canonical"]').map((link) => link.getAttribute('href'))).toEqual([
      absolute(`s/${former.now}.html`),
    ]);
  });

  test('is in ids.json, with the id that took over', () => {
    const ids = JSON.parse(three.text('ids.json')) as Record<string, { now?: string; en?: string }>;
    expect(ids[former.id]).toMatchObject({
      now: former.now,
      en: absolute(`en/why-they-protested.html#${former.now}`),
    });
  });
});

describe('words that would be markup, in all that authors write as data', () => {
  test('no page has got an element or an attribute by it', () => {
    const faults = three.pages.flatMap(({ path, document }) => [
      ...[...document.querySelectorAll('[onerror], img[src="x"]')].map(() => `${path}: element`),
      ...[...document.querySelectorAll('script:not([type])')]
        .filter(({ textContent }) => textContent!.startsWith('alert'))
        .map(() => `${path}: script`),
    ]);
    expect(faults).toEqual([]);
  });

  test('the words are shown as they were written', () => {
    for (const path of [
      'en/index.html',
      'en/who-is-who.html',
      'en/sources.html',
      'en/timeline.html',
    ]) {
      const [main] = all(three.page(path), 'main');
      expect(main!.textContent, `${path}`).toContain('<script>alert(1)</script>');
    }
    const titles = all(three.page('s/kenosha.html'), 'main').map((each) => each.textContent);
    expect(titles.join()).toContain(short);
  });

  test('data, figures and calendars have them as text too', () => {
    const files = [...three.files];
    for (const path of files.filter((each) => each.endsWith('.json'))) JSON.parse(three.text(path));
    const drawn = files.filter((path) => /\.(svg|xml)$/.test(path));
    expect(drawn.filter((path) => three.text(path).includes('<script>'))).toEqual([]);
  });
});

test('the build says what it built, how large it is, and how long it took', () => {
  expect(outcomes[0]!.output).toMatch(/Built \d+ pages, \d+ files, [\d.]+ MB in [\d.]+ s/);
});

test('the same content is the same site, byte for byte, in another folder, time zone and locale', () => {
  const [one, other] = ['two', 'two elsewhere'].map((name) => filesOf(join(folder, name, 'dist')));
  expect(one!.size).toBeGreaterThan(100);
  expect(other).toEqual(one);
});

/** The hash of every file, by its path. */
function filesOf(root: string): Map<string, string> {
  const files = readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted();
  return new Map(
    files.map((path) => [
      path.slice(root.length),
      createHash('sha256').update(readFileSync(path)).digest('hex'),
    ]),
  );
}
