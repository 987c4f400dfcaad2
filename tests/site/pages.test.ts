/** What holds for every page; that each is valid HTML, with ids and headings in order, validity.test.ts shows. */
import { describe, expect, test } from 'vitest';
import { downloadsTemplateAddress, translationsAddress } from '../../src/work/address.ts';
import { all, expectNone, isHidden, meta, read, readSite, type Page } from './built.ts';
import {
  everyVersion,
  forUse,
  languages,
  parallels,
  sectionIds,
  sheets,
  work,
} from './versions.ts';

const site = readSite();

/** The language of a page that has one. */
const languageOf = ({ path }: Page) =>
  languages.find(
    (language) => path.startsWith(`${language}/`) || path === downloadsTemplateAddress(language),
  );
/** How far each language is; and what editions make their list from. */
const states = languages.flatMap((tag) => [
  translationsAddress(tag),
  downloadsTemplateAddress(tag),
]);

test('every page that the content promises was built, and no other', () => {
  const promised = [
    'index.html',
    '404.html',
    'unsaved.html',
    ...everyVersion.flatMap(({ addresses }) => Object.values(addresses)),
    ...sheets,
    ...parallels,
    ...states,
    ...[...sectionIds, ...Object.keys(work.registry.aliases)].map((id) => `s/${id}.html`),
    ...forUse,
  ];
  expect(site.pages.map(({ path }) => path).toSorted()).toEqual(promised.toSorted());
});

describe('every page', () => {
  test('begins with its document type and says that it is UTF-8 at once', () => {
    const beginning = /^<!doctype html><html [^>]*><head><meta charset="utf-8">/i;
    expectNone(({ html }) => (beginning.test(html) ? [] : ['it does not']));
  });

  test('says its language and its direction', () => {
    expectNone((page) => {
      const { lang, dir } = page.document.documentElement;
      const expected = languageOf(page) ?? languages[0]!;
      const { direction } = work.languages.get(expected)!.language;
      return lang === expected && dir === direction ? [] : [`lang="${lang}" dir="${dir}"`];
    });
  });

  test('gives the direction with each language that it borrows as a whole block', () => {
    expectNone((page) =>
      all(page, 'section[lang], div[lang]')
        .filter(({ lang, dir }) => dir !== (work.languages.get(lang)?.language.direction ?? dir))
        .map(({ outerHTML }) => outerHTML.slice(0, 80)),
    );
  });

  test('has a title and a description of its own', () => {
    const titlesOf = (page: Page) => all(page, 'head > title').map(read);
    const descriptionsOf = (page: Page) => meta(page, 'description');
    expectNone((page) => [
      ...(/^.{4,}$/s.test(titlesOf(page).join('\n')) ? [] : ['no title']),
      ...(descriptionsOf(page).join('\n').length >= 20 ? [] : ['no description']),
      ...(titlesOf(page).length + descriptionsOf(page).length === 2 ? [] : ['several']),
    ]);
    const repeated = (pages: Page[], textsOf: (page: Page) => string[]) => {
      const texts = pages.map((page) => `${languageOf(page)} ${textsOf(page)[0]}`);
      return texts.filter((each, index) => texts.indexOf(each) !== index);
    };
    const places = site.pages.filter(({ path }) => path !== '404.html');
    expect(repeated(places, titlesOf)).toEqual([]);
    // A sheet and what others frame have the words of their section.
    const indexed = places.filter((page) => !isHidden(page));
    expect(repeated(indexed, descriptionsOf)).toEqual([]);
  });

  test('has one first heading, before all others', () => {
    expectNone((page) => {
      const headings = all(page, 'h1, h2, h3, h4, h5, h6');
      const isFirst = headings.map(({ tagName }) => tagName === 'H1');
      return isFirst.indexOf(true) === 0 && isFirst.lastIndexOf(true) === 0 ? [] : ['it has not'];
    });
  });

  test('points with aria-labelledby, aria-controls and for at what is there', () => {
    expectNone((page) => {
      const ids = new Set(all(page, '[id]').map(({ id }) => id));
      return ['aria-labelledby', 'aria-describedby', 'aria-controls', 'for'].flatMap((name) =>
        all(page, `[${name}]`)
          .flatMap((element) => element.getAttribute(name)!.split(/\s+/))
          .filter((id) => !ids.has(id)),
      );
    });
  });

  test('lets the reader zoom, and declares its dark colours to the browser', () => {
    expectNone((page) => [
      ...(meta(page, 'viewport').join() === 'width=device-width' ? [] : ['no such viewport']),
      ...(meta(page, 'color-scheme')[0] === 'light dark' ? [] : ['no color-scheme']),
    ]);
  });
});

test('nobody whom the work does not name is named, by a page, on paper or in the data, but in an address', () => {
  const unnamed = /rittenhouse/i;
  const withoutAddresses = (text: string) => text.replaceAll(/https?:[^\s"<>&]+/g, '');
  expectNone((page) => [
    ...(unnamed.test(withoutAddresses(page.html)) ? ['in its words'] : []),
    // On paper an address stands after its link, unless it leads to an archive.
    ...all(page, 'a[href^="http"]:not(.withheld, [href*="//web.archive.org"])')
      .filter((link) => unnamed.test(link.getAttribute('href')!))
      .map(({ outerHTML }) => outerHTML),
  ]);
  const data = [...site.files].filter((path) => path.startsWith('data/'));
  expect(data.filter((path) => unnamed.test(withoutAddresses(site.text(path))))).toEqual([]);
});

test('only what is searched, used, printed, or not there is kept from search engines', () => {
  const search = everyVersion.find(({ kind }) => kind === 'search')!;
  const hidden = [
    '404.html',
    'unsaved.html',
    ...Object.values(search.addresses),
    ...forUse,
    ...sheets,
  ];
  expect(site.pages.filter(isHidden).map(({ path }) => path)).toEqual(
    [...hidden, ...states].toSorted(),
  );
});
