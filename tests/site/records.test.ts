/** Who wrote a page, when, in which language, for which site, at which address: the same record on every page. */
import { csvParse } from 'd3-dsv';
import { DOMParser } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { recordOf } from '../../src/views/citations/record.ts';
import { localize, type LocalizedWork } from '../../src/language/localize.ts';
import {
  citeAddress,
  embedAddress,
  handoutAddress,
  openSearchAddress,
  permanentAddress,
} from '../../src/work/address.ts';
import { citables, nameOf, type Citable } from '../../src/work/citable.ts';
import { languagesOf } from '../../src/work/fallback.ts';
import { absolute } from '../../src/work/environment.ts';
import { licence } from '../../src/work/licence.ts';
import { bare } from '../helpers/text.ts';
import { all, read, readSite, type Page } from './built.ts';
import { languages, work } from './versions.ts';
import { zoteroItem } from './zotero.ts';

const site = readSite();
const [first] = languages as [string];

/** What a page stands for, when it is cited as something else than itself, and in which language. */
const standsFor = new Map<string, { what: Citable; language: string }>();
for (const what of citables(work)) {
  for (const language of languages) {
    const stands = (path: string) => standsFor.set(path, { what, language });
    if (what.kind !== 'data') stands(citeAddress(language, nameOf(what)));
    if (what.kind === 'section' || what.kind === 'figure') stands(embedAddress(language, what.id));
    if (what.kind === 'section') stands(handoutAddress(language, what.id));
  }
  if (what.kind === 'section') {
    const language = languagesOf(work, what.id)[0]!;
    standsFor.set(permanentAddress(what.id), { what, language });
  }
}
for (const [alias, id] of Object.entries(work.registry.aliases)) {
  standsFor.set(permanentAddress(alias), { what: { kind: 'section', id }, language: first });
}

/** Answers in place of a page that is not there: cited as the front door, which they lead to. */
const insteadOfAnother = new Set(['404.html', 'unsaved.html']);

test('most pages stand for something', () => {
  const paths = site.pages.map(({ path }) => path);
  expect(paths.filter((path) => standsFor.has(path)).length).toBeGreaterThan(300);
  expect([...standsFor.keys()].filter((path) => !site.files.has(path))).toEqual([]);
});

describe('Zotero takes', () => {
  test.each(site.pages.map((page) => [page.path, page] as const))('%s', (path, page) => {
    const item = zoteroItem(page);
    const stood = standsFor.get(path);
    const language =
      stood?.language ?? languages.find((tag) => page.document.documentElement.lang === tag)!;
    const { author, settings, locale } = localize(work, language);
    const record = stood && recordOf(localize(work, stood.language), stood.what);
    const title = bare(item.title);
    expect({ ...item, title }).toEqual({
      type: 'webpage',
      title: bare(record?.title ?? titleOf(page, localize(work, language))),
      // One name, not the first and last name of a person.
      creators: [{ first: undefined, last: author }],
      date: work.releases.at(-1)!.date,
      language: locale,
      site: settings.title,
      url: record?.URL ?? absolute(addressOf(path)),
      abstract: expect.stringMatching(/\S/),
      rights: licence.url,
      kind: undefined,
    });
  });
});

/** Its heading; a page in two languages says so, home has a question, and a missing page is the door. */
function titleOf(page: Page, { settings, addresses, t }: LocalizedWork): string {
  if (insteadOfAnother.has(page.path) || page.path === addresses.home) return settings.title;
  const [heading, other] = all(page, 'h1 > span').map(read);
  return other ? `${heading} · ${t('parallel.name')}` : read(page.document.querySelector('h1'));
}

/** The address under which a page is cited: a template becomes the list of downloads, and a missing page is the door. */
function addressOf(path: string): string {
  if (insteadOfAnother.has(path)) return 'index.html';
  return path.replace(/^templates\//, 'downloads/');
}

test('every page has one description of each kind', () => {
  for (const page of site.pages) {
    const names = all(page, 'head meta').map(
      (meta) => meta.getAttribute('name') ?? meta.getAttribute('property'),
    );
    const twice = names.filter(
      (name, index) => name && name !== 'og:locale:alternate' && names.indexOf(name) !== index,
    );
    expect({ page: page.path, twice }).toEqual({ page: page.path, twice: [] });
  }
});

describe.each(languages)('in “%s”, the author is the same', (language) => {
  const { author, settings, addresses } = localize(work, language);
  const group = { '@type': 'Organization', name: author };

  test('in structured data, as a group', () => {
    const described = site.pages
      .filter(({ document }) => document.documentElement.lang === language)
      .flatMap((page) => all(page, 'script[type="application/ld+json"]'))
      .flatMap(({ textContent }) => (JSON.parse(textContent!) as Graph)['@graph'])
      .filter((thing) => thing['@type'] !== 'BreadcrumbList');
    expect(described.length).toBeGreaterThan(30);
    for (const thing of described) expect(thing['author'] ?? thing['creator']).toEqual(group);
  });

  test.each([
    ['oer-commons', 'CR_AUTHOR_NAME', 'CR_LANGUAGE', language],
    ['merlot', 'Author', 'Language', { en: 'English', fr: 'French' }[language]],
  ])('in the table %s', (table, column, languageColumn, name) => {
    const rows = csvParse(site.text(`data/${table}.csv`)).filter(
      (row) => row[languageColumn] === name,
    );
    expect(rows.length).toBeGreaterThan(5);
    expect(new Set(rows.map((row) => row[column]))).toEqual(new Set([author]));
  });

  test.each([
    [addresses.corrections, 'author > name'],
    [openSearchAddress(language), 'Developer'],
  ])('in %s', (path, selector) => {
    const document = new DOMParser().parseFromString(site.text(path), 'text/xml');
    expect(document.querySelector(selector)!.textContent).toBe(author);
  });

  test('in oEmbed', () => {
    const { id } = citables(work).find(({ kind }) => kind === 'figure') as { id: string };
    expect(JSON.parse(site.text(addresses.oembed(id)))).toMatchObject({
      author_name: author,
      provider_name: settings.title,
    });
  });
});

interface Graph {
  '@graph': Record<string, unknown>[];
}
