/** Mistakes are listed where readers look, and in a feed that any reader of feeds takes. */
import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { sectionAddress } from '../../src/work/address.ts';
import { theWork } from '../../src/work/current.ts';
import { translator } from '../../src/language/translate.ts';
import { plain } from '../helpers/text.ts';
import { all, hrefs, leadsTo, read, readSite } from './built.ts';

const site = readSite();
const work = theWork();
const about = { en: 'en/about.html', fr: 'fr/a-propos.html' };

describe.each(Object.entries(about))('in “%s”', (language, path) => {
  const page = site.page(path);
  const xml = site.text(`${language}/corrections.xml`);
  const { document } = parseHTML(xml.replace(/^<\?xml.*\n/, ''));
  const feed = document.querySelector('feed')!;
  const entries = [...feed.querySelectorAll('entry')];
  // Its own: what a feed lacks, its first entry would say in its place.
  const text = (element: Element, name: string) =>
    element.querySelector(`:scope > ${name}`)!.textContent!;
  const corrections = [...work.corrections.values()].toReversed();
  /** What each text about a correction must contain. */
  const saidOf = (id: string) => {
    const { wrong, right } = work.languages.get(language)!.words.corrections.get(id)!;
    return new RegExp([wrong, right].map((words) => RegExp.escape(plain(words))).join('.*'), 's');
  };

  test('each correction is listed, with its day, its sections, what was wrong and what is right', () => {
    const items = all(page, 'li[id^="correction-"]');
    expect(items.map(({ id }) => id)).toEqual(corrections.map(({ id }) => `correction-${id}`));
    for (const [index, { id, date, sections }] of corrections.entries()) {
      const item = items[index]!;
      expect(item.querySelector('time')!.getAttribute('datetime')).toBe(date);
      expect(leadsTo(page, item)).toEqual(
        sections.map((section) => sectionAddress(work, language, section)),
      );
      expect(plain(read(item))).toMatch(saidOf(id));
    }
  });

  test('the page, and no other, names the feed to browsers', () => {
    const named = site.pages.filter(
      (each) => all(each, 'link[type="application/atom+xml"]').length > 0,
    );
    expect(named.map((each) => each.path).toSorted()).toEqual(Object.values(about).toSorted());
    expect(hrefs(page, 'link[type="application/atom+xml"]')).toEqual(['corrections.xml']);
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
    for (const [index, entry] of entries.entries()) {
      const { hash } = new URL(entry.querySelector('link')!.getAttribute('href')!);
      expect(page.document.getElementById(hash.slice(1))).not.toBeNull();
      expect(plain(text(entry, 'content'))).toMatch(saidOf(corrections[index]!.id));
    }
  });
});

describe('the state of the languages', () => {
  const told = JSON.parse(site.text('data/translations.json')) as {
    id: string;
    languages: Record<string, { status: string; fingerprint?: string; translatedFrom?: string }>;
  }[];

  test('is published for every section and language, by the content of its text', () => {
    expect(told.map(({ id }) => id)).toEqual(work.outline.flatMap(({ sections }) => sections));
    for (const { id, languages } of told) {
      for (const [tag, edition] of work.languages) {
        const { status, fingerprint, translatedFrom } = languages[tag]!;
        expect(fingerprint).toBe(edition.sections.get(id)?.fingerprint);
        const own = translatedFrom ? ['translated', 'outdated'] : ['written'];
        expect(fingerprint ? own : ['borrowed']).toContain(status);
      }
    }
  });

  test.each(['en', 'fr'])('has its page in “%s”, to which About leads', (language) => {
    const path = `${language}/translations.html`;
    const page = site.page(path);
    const t = translator(work, language) as (key: string) => string;
    const rows = all(page, 'tbody tr').map((row) => all(row, 'td').map(read));
    expect(rows).toEqual(
      told.map(({ languages }) =>
        [...work.languages.keys()].map((tag) => t(`translations.${languages[tag]!.status}`)),
      ),
    );
    expect(all(site.page(about[language as 'en']), 'a[href="translations.html"]')).toHaveLength(1);
  });
});
