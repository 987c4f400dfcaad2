import { describe, expect, test } from 'vitest';
import { absolute } from '../../src/site.ts';
import { all, read, readSite, target, type Page } from './built.ts';
import { chapters, languages, sectionIds, work } from './versions.ts';

const site = readSite();
const { sections: published, aliases } = work.registry;
const present = (id: string): string => (id in aliases ? present(aliases[id]!) : id);

/** Where a section stands in a language. */
function placeOf(id: string, language: string) {
  const index = work.outline.findIndex(({ sections }) => sections.includes(id));
  return { path: chapters[index]!.addresses[language]!, fragment: id };
}

/** Every way in which a page could send its reader elsewhere. */
function sendsAway(page: Page): string[] {
  return [
    ...all(page, 'meta[http-equiv="refresh" i], script:not([type$="json"])').map(
      ({ outerHTML }) => outerHTML,
    ),
    ...(page.html.match(/\blocation\b/g) ?? []),
  ];
}

test('the registry knows every section of the outline', () => {
  expect(sectionIds.filter((id) => !published.includes(id))).toEqual([]);
});

describe.each([...published, ...Object.keys(aliases)])('the permanent link of %s', (id) => {
  const page = site.page(`s/${id}.html`);

  test('leads to the section in every language', () => {
    const leads = all(page, 'a[hreflang]').map((link) => ({
      lang: link.getAttribute('hreflang'),
      ...target(page.path, link.getAttribute('href')!),
    }));
    for (const lang of languages) {
      expect(leads).toContainEqual({ lang, ...placeOf(present(id), lang) });
    }
  });

  test('speaks each language in that language', () => {
    for (const language of languages) {
      const { title } = work.languages.get(language)!.sections.get(present(id))!;
      const own = all(page, `[lang="${language}"] a[hreflang="${language}"]`).map(read);
      const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');
      expect(own.map(plain)).toContain(plain(title));
    }
  });

  test('redirects nobody', () => {
    expect(sendsAway(page)).toEqual([]);
  });
});

describe('the front door', () => {
  const page = site.page('index.html');

  test('leads to the home page of every language, named in that language', () => {
    const doors = all(page, 'a[hreflang]').map((link) => [
      link.getAttribute('href'),
      read(link),
      link.closest('[lang]')!.getAttribute('lang'),
    ]);
    expect(doors).toEqual(
      languages.map((tag) => [`${tag}/index.html`, work.languages.get(tag)!.language.name, tag]),
    );
  });

  test('redirects nobody', () => {
    expect(sendsAway(page)).toEqual([]);
  });
});

test('no page redirects', () => {
  const refreshing = site.pages.filter((page) => all(page, '[http-equiv="refresh" i]').length > 0);
  expect(refreshing.map(({ path }) => path)).toEqual([]);
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
        languages.map((language) => {
          const { path, fragment } = placeOf(present(id), language);
          return [language, absolute(`${path}#${fragment}`)];
        }),
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
