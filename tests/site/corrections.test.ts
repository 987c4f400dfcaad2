/** Mistakes are told where readers look, and by a feed that any reader of feeds takes. */
import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { theWork } from '../../src/site.ts';
import { all, readSite } from './built.ts';

const site = readSite();
const work = theWork();
const about = { en: 'en/about.html', fr: 'fr/a-propos.html' };

describe.each(Object.entries(about))('in “%s”', (language, path) => {
  const page = site.page(path);
  const xml = site.text(`${language}/corrections.xml`);
  const { document } = parseHTML(xml.replace(/^<\?xml.*\n/, ''));
  const feed = document.querySelector('feed')!;
  const entries = [...feed.querySelectorAll('entry')];
  const text = (element: Element, name: string) => element.querySelector(name)!.textContent!;

  test('each correction is listed, with its day, its sections, what was wrong and what is right', () => {
    const items = all(page, 'li[id^="correction-"]');
    expect(items.map(({ id }) => id)).toEqual(
      [...work.corrections.keys()].toReversed().map((id) => `correction-${id}`),
    );
    for (const item of items) {
      expect(item.querySelector('time')!.getAttribute('datetime')).toMatch(/^\d{4}-\d{2}-\d{2}$/);
      expect(item.querySelectorAll('a').length).toBeGreaterThan(0);
      expect(item.querySelectorAll('p').length).toBeGreaterThanOrEqual(2);
    }
  });

  test('the page, and no other, names the feed to browsers', () => {
    const named = site.pages.filter(
      (each) => all(each, 'link[type="application/atom+xml"]').length > 0,
    );
    expect(named.map((each) => each.path).toSorted()).toEqual(Object.values(about).toSorted());
    const [link] = all(page, 'link[type="application/atom+xml"]');
    expect(link!.getAttribute('href')).toBe('corrections.xml');
  });

  test('the feed has all that RFC 4287 asks of a feed and of an entry', () => {
    const moment = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/;
    expect(feed.getAttribute('xmlns')).toBe('http://www.w3.org/2005/Atom');
    expect(feed.getAttribute('xml:lang')).toBe(language);
    expect(text(feed, 'author > name')).toMatch(/\S/);
    expect(feed.querySelector('link[rel="self"]')!.getAttribute('href')).toBe(text(feed, 'id'));
    for (const each of [feed, ...entries]) {
      expect(new URL(text(each, 'id')).protocol).toBe('https:');
      expect(text(each, 'title')).toMatch(/\S/);
      expect(text(each, 'updated')).toMatch(moment);
    }
    expect(entries).toHaveLength(work.corrections.size);
    expect(text(feed, 'updated')).toBe(text(entries[0]!, 'updated'));
    expect(new Set(entries.map((entry) => text(entry, 'id'))).size).toBe(entries.length);
    for (const entry of entries) {
      const { hash } = new URL(entry.querySelector('link')!.getAttribute('href')!);
      expect(page.document.getElementById(hash.slice(1))).not.toBeNull();
      expect(text(entry, 'content')).toMatch(/\S/);
    }
  });
});

describe('the state of the languages', () => {
  const told = JSON.parse(site.text('data/translations.json')) as {
    id: string;
    languages: Record<string, { status: string; fingerprint?: string }>;
  }[];

  test('is told for every section and language, by the content of its text', () => {
    expect(told.map(({ id }) => id)).toEqual(work.outline.flatMap(({ sections }) => sections));
    for (const { id, languages } of told) {
      for (const [tag, edition] of work.languages) {
        expect(languages[tag]!.fingerprint).toBe(edition.sections.get(id)?.fingerprint);
        expect(['written', 'translated', 'outdated', 'borrowed']).toContain(languages[tag]!.status);
      }
    }
  });

  test.each(['en', 'fr'])('has its page in “%s”, to which About leads', (language) => {
    const path = `${language}/translations.html`;
    const page = site.page(path);
    expect(all(page, 'tbody tr')).toHaveLength(told.length);
    expect(all(site.page(about[language as 'en']), 'a[href="translations.html"]')).toHaveLength(1);
  });
});
