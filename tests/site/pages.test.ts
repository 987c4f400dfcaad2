import { describe, expect, test } from 'vitest';
import { downloadsTemplateAddress, translationsAddress } from '../../src/model/address.ts';
import { all, isHidden, meta, read, readSite, type Page } from './built.ts';
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

/** Pages that fault, each with its fault. */
function faults(find: (page: Page) => string[]): string[] {
  return site.pages.flatMap((page) => find(page).map((fault) => `${page.path}: ${fault}`));
}

/** How far each language is; and what editions make their list from. */
const states = languages.flatMap((tag) => [
  translationsAddress(tag),
  downloadsTemplateAddress(tag),
]);

test('every page that the content promises was built, and no other', () => {
  const promised = [
    'index.html',
    '404.html',
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
    expect(
      faults(({ html }) =>
        /^<!doctype html><html [^>]*><head><meta charset="utf-8">/i.test(html)
          ? []
          : ['it does not'],
      ),
    ).toEqual([]);
  });

  test('says its language and its direction', () => {
    expect(
      faults((page) => {
        const { lang, dir } = page.document.documentElement;
        const expected = languageOf(page) ?? languages[0]!;
        const { direction } = work.languages.get(expected)!.language;
        return lang === expected && dir === direction ? [] : [`lang="${lang}" dir="${dir}"`];
      }),
    ).toEqual([]);
  });

  test('gives the direction with each language that it borrows as a whole block', () => {
    const other = (page: Page) =>
      all(page, 'section[lang], div[lang]').filter((element) => {
        const language = work.languages.get(element.lang)?.language;
        return language && language.direction !== element.dir;
      });
    expect(faults((page) => other(page).map((element) => element.outerHTML.slice(0, 80)))).toEqual(
      [],
    );
  });

  test('has a title and a description of its own', () => {
    expect(
      faults((page) => {
        const titles = all(page, 'head > title').map(read);
        const descriptions = meta(page, 'description');
        return [
          ...(titles.length === 1 && titles[0]!.length > 3 ? [] : [`titles ${titles}`]),
          ...(descriptions.length === 1 && descriptions[0]!.length >= 20
            ? []
            : [`descriptions ${descriptions}`]),
        ];
      }),
    ).toEqual([]);
    const repeated = (pages: Page[], text: (page: Page) => string) => {
      const texts = pages.map((page) => `${languageOf(page)} ${text(page)}`);
      return texts.filter((each, index) => texts.indexOf(each) !== index);
    };
    const places = site.pages.filter(({ path }) => path !== '404.html');
    expect(repeated(places, (page) => read(page.document.querySelector('title')))).toEqual([]);
    // A sheet and what others frame have the words of their section.
    const found = places.filter((page) => !isHidden(page));
    expect(repeated(found, (page) => meta(page, 'description')[0]!)).toEqual([]);
  });

  test('has one first heading', () => {
    expect(
      faults((page) => {
        const headings = all(page, 'h1').map(read);
        return headings.length === 1 && headings[0] !== '' ? [] : [`h1: ${headings.join(' / ')}`];
      }),
    ).toEqual([]);
  });

  test('skips no heading level and leaves no heading empty', () => {
    expect(
      faults((page) => {
        let before = 0;
        return all(page, 'h1, h2, h3, h4, h5, h6').flatMap((heading) => {
          const level = Number(heading.tagName[1]);
          const skipped = level > before + 1;
          before = level;
          return skipped || read(heading) === '' ? [heading.outerHTML.slice(0, 80)] : [];
        });
      }),
    ).toEqual([]);
  });

  test('uses an id once', () => {
    expect(
      faults((page) => {
        const ids = all(page, '[id]').map(({ id }) => id);
        return ids.filter((id, index) => ids.indexOf(id) !== index || /\s|^$/.test(id));
      }),
    ).toEqual([]);
  });

  test('points with aria-labelledby, aria-controls and for at what is there', () => {
    expect(
      faults((page) => {
        const ids = new Set(all(page, '[id]').map(({ id }) => id));
        return ['aria-labelledby', 'aria-describedby', 'aria-controls', 'for'].flatMap((name) =>
          all(page, `[${name}]`)
            .flatMap((element) => element.getAttribute(name)!.split(/\s+/))
            .filter((id) => !ids.has(id)),
        );
      }),
    ).toEqual([]);
  });

  test('lets the reader zoom, and tells the browser that it has a dark side', () => {
    expect(
      faults((page) => [
        ...(meta(page, 'viewport').join() === 'width=device-width' ? [] : ['no such viewport']),
        ...(meta(page, 'color-scheme')[0] === 'light dark' ? [] : ['no color-scheme']),
      ]),
    ).toEqual([]);
  });
});

test('only what is searched, used, printed, or not there is kept from search engines', () => {
  const search = everyVersion.find(({ kind }) => kind === 'search')!;
  expect(site.pages.filter(isHidden).map(({ path }) => path)).toEqual(
    ['404.html', ...Object.values(search.addresses), ...forUse, ...sheets, ...states].toSorted(),
  );
});
