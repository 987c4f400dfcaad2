import { describe, expect, test } from 'vitest';
import { absolute } from '../../src/work/environment.ts';
import { all, expectNone, leadsTo, read, readSite } from './built.ts';
import { plain } from '../helpers/text.ts';
import { chapters, languages, sectionIds, work } from './versions.ts';

const site = readSite();
const { sections: published, aliases } = work.registry;
const present = (id: string): string => (id in aliases ? present(aliases[id]!) : id);

/** Where a section stands in a language. */
function placeOf(id: string, language: string) {
  const index = work.outline.findIndex(({ sections }) => sections.includes(id));
  return `${chapters[index]!.addresses[language]!}#${id}`;
}

test('the registry knows every section of the outline', () => {
  expect(sectionIds.filter((id) => !published.includes(id))).toEqual([]);
});

describe.each([...published, ...Object.keys(aliases)])('the permanent link of %s', (id) => {
  const page = site.page(`s/${id}.html`);

  test('leads to the section in every language', () => {
    for (const language of languages) {
      expect(leadsTo(page, page, `a[hreflang="${language}"]`)).toContain(
        placeOf(present(id), language),
      );
    }
  });

  test('names each language in that language', () => {
    for (const language of languages) {
      const { title } = work.languages.get(language)!.sections.get(present(id))!;
      const own = all(page, `[lang="${language}"] a[hreflang="${language}"]`).map(read);
      expect(own.map(plain)).toContain(plain(title));
    }
  });
});

test('the first page leads to the home page of every language, named in that language', () => {
  const doors = all(site.page('index.html'), 'a[hreflang]').map((link) => [
    link.getAttribute('href'),
    read(link),
    link.closest('[lang]')!.getAttribute('lang'),
  ]);
  expect(doors).toEqual(
    languages.map((tag) => [`${tag}/index.html`, work.languages.get(tag)!.language.name, tag]),
  );
});

test('no page redirects, and those that lead on to others have no script that could', () => {
  expectNone((page) => all(page, '[http-equiv="refresh" i]').map(({ outerHTML }) => outerHTML));
  expectNone((page) =>
    page.path === 'index.html' || page.path.startsWith('s/')
      ? [
          ...all(page, 'script:not([type$="json"])').map(({ outerHTML }) => outerHTML),
          ...(page.html.match(/\blocation\b/g) ?? []),
        ]
      : [],
  );
});

describe('ids.json', () => {
  const ids = JSON.parse(site.text('ids.json')) as Record<string, Record<string, string>>;

  test('has every id ever published', () => {
    expect(Object.keys(ids).toSorted()).toEqual(
      [...new Set([...published, ...Object.keys(aliases)])].toSorted(),
    );
  });

  test.each(Object.entries(ids))('gives the addresses of %s, which exist', (id, addresses) => {
    const { permanent, now, ...places } = addresses;
    expect(permanent).toBe(absolute(`s/${id}.html`));
    expect(now).toBe(id in aliases ? aliases[id] : undefined);
    expect(places).toEqual(
      Object.fromEntries(
        languages.map((language) => [language, absolute(placeOf(present(id), language))]),
      ),
    );
    for (const address of [permanent!, ...Object.values(places)]) {
      const [path, fragment] = address.slice(absolute('').length).split('#') as [string, string?];
      const { document } = site.page(path);
      const place = fragment ? document.getElementById(fragment) : document.body;
      expect(place).not.toBeNull();
    }
  });
});
