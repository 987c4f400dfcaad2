/** A chapter: its cover, the numbers in its margin, and where its figures have their data from. */
import { describe, expect, test } from 'vitest';
import { chapterAddress } from '../../src/work/address.ts';
import { all, readSite } from './built.ts';
import { languages, work } from './versions.ts';

const site = readSite();
const read = (element: Element | null) =>
  element?.textContent?.replaceAll(/\s+/g, ' ').trim() ?? '';

describe.each(languages)('in “%s”', (language) => {
  const { sections, words } = work.languages.get(language)!;
  const pages = work.outline.map(({ chapter, sections: ids }) => ({
    chapter,
    ids,
    page: site.page(chapterAddress(work, language, chapter)),
  }));

  test('the cover says the finding below the chapter’s name', () => {
    for (const { chapter, page } of pages) {
      const { title, finding } = words.chapters.get(chapter)!;
      const heading = page.document.querySelector('article > header > h1')!;
      expect([read(heading), read(heading.nextElementSibling)]).toEqual([
        title,
        finding ?? `a finding of ${chapter}`,
      ]);
    }
  });

  test('each key number is as sure as its value, and is no part of what search finds', () => {
    let count = 0;
    for (const { ids, page } of pages) {
      for (const id of ids) {
        const keys = sections.get(id)!.blocks.filter(({ name }) => name === 'Key');
        const shown = all(page, `[id="${id}"] [data-part=key]`);
        expect([id, shown.length]).toEqual([id, keys.length]);
        keys.forEach(({ attributes }, index) => {
          const number = shown[index]!.querySelector('b')!;
          const value = work.facts.get(attributes['id']!)!.values[attributes['value']!]!;
          expect(number.getAttribute('data-certainty')).toBe(value.certainty);
          expect(read(number)).toMatch(/\d/);
          expect(read(shown[index]!).length).toBeGreaterThan(read(number).length + 10);
          expect(shown[index]!.hasAttribute('data-search-skip')).toBe(true);
          count += 1;
        });
      }
    }
    expect(count).toBeGreaterThan(4);
  });

  test('more than three sources of a figure are folded, with how many there are', () => {
    const folded = pages.flatMap(({ page }) => all(page, 'figure details:has([data-part=where])'));
    expect(folded.length).toBeGreaterThan(2);
    for (const each of folded) {
      const links = each.querySelectorAll('[data-part=where] a').length;
      expect(links).toBeGreaterThan(3);
      expect(read(each.querySelector('summary'))).toContain(`(${links})`);
    }
    const open = pages.flatMap(({ page }) => all(page, 'figure > [data-part=where]'));
    for (const each of open) expect(each.querySelectorAll('a').length).toBeLessThan(4);
  });
});
