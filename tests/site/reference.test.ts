import { describe, expect, test } from 'vitest';
import { localize } from '../../src/language/localize.ts';
import { sourcesOf } from '../../src/work/citation.ts';
import { isMarker } from '../../src/work/blocks.ts';
import { sectionAddress } from '../../src/work/address.ts';
import { certaintyOfAnswer } from '../../src/work/certainty.ts';
import type { PageKind } from '../../src/work/language.ts';
import { described } from '../../src/shared/markup.ts';
import { plain } from '../helpers/text.ts';
import { all, hrefs, leadsTo, read, readSite, type Page } from './built.ts';
import { chapters, languages, references, sectionIds, work } from './versions.ts';

const site = readSite();

const pageOf = (kind: PageKind, language: string): Page =>
  site.page(references.find((each) => each.kind === kind)!.addresses[language]!);

const item = (page: Page, id: string): HTMLElement => {
  const found = page.document.getElementById(id);
  if (!found) throw new Error(`${page.path} has no "${id}".`);
  return found;
};

/** For each record, the sections whose text mentions it. */
function mentions(language: string, find: (section: string) => string[]): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const id of sectionIds) {
    for (const record of new Set(find(id))) found.set(record, [...(found.get(record) ?? []), id]);
  }
  if (found.size === 0) throw new Error(`Nothing is mentioned in "${language}".`);
  return found;
}

const blocksOf = (language: string, section: string) =>
  work.languages.get(language)!.sections.get(section)!.blocks;

describe.each(languages)('in “%s”', (language) => {
  /** The title of a source, or what this language calls it. */
  const titleOf = (source: string): string =>
    work.sources.get(source)!.title ??
    `[${work.languages.get(language)!.words.sources.get(source)}]`;

  describe('sources', () => {
    const page = pageOf('sources', language);
    const cited = mentions(language, (section) =>
      blocksOf(language, section).flatMap((block) => {
        if (block.name === 'Quote') return [work.quotes.get(block.attributes['id']!)!.source];
        return isMarker(block) ? sourcesOf(work, block) : [];
      }),
    );

    /** Expects that each of some sources leads back to the sections that rest on it. */
    const expectBack = (sources: Map<string, string[]>) => {
      for (const [source, sections] of sources) {
        expect(leadsTo(page, item(page, source)), `${source}`).toEqual(
          expect.arrayContaining(sections.map((id) => sectionAddress(work, language, id))),
        );
      }
    };

    test('every source that the story cites is listed, with every section that cites it', () => {
      expectBack(cited);
    });

    test('every source leads to a section that rests on it', () => {
      const story = new Set(sectionIds.map((id) => sectionAddress(work, language, id)));
      // A second source of a quarter’s numbers stands in the data alone.
      const ofQuarters = new Set(work.revenue.quarters.flatMap(({ sources }) => sources.slice(1)));
      const idle = [...work.sources.keys()].filter(
        (id) =>
          !ofQuarters.has(id) &&
          !leadsTo(page, item(page, id)).some((address) => story.has(address)),
      );
      expect(idle).toEqual([]);
    });

    test('a source that a section does not cite leads there when it documents a fact shown in it', () => {
      const further = mentions(language, (section) =>
        blocksOf(language, section).flatMap(({ name, attributes }) => {
          const fact = attributes[name === 'Fact' ? 'id' : 'fact'];
          return work.facts.get(fact ?? '')?.sources ?? [];
        }),
      );
      expect(further.size).toBeGreaterThan(0);
      expectBack(further);
    });

    test('each shows its publisher, its date, its address and its archived copies, as a Robust Link', () => {
      const published = [...work.sources.values()].filter(({ url }) => url !== null);
      expect(published.length).toBeGreaterThan(0.9 * work.sources.size);
      for (const source of published) {
        const element = item(page, source.id);
        expect(read(element)).toContain(source.published.slice(0, 4));
        expect(plain(read(element))).toContain(plain(source.publisher ?? ''));
        expect(hrefs(element)).toContain(source.url);
        const copies = hrefs(element, '[href^="https://web.archive.org/"]');
        expect(copies.some((href) => href.endsWith(source.url!))).toBe(true);
        const link = element.querySelector('a')!;
        expect(link.getAttribute('data-originalurl')).toBe(source.url);
        expect(link.getAttribute('data-versiondate')).toMatch(/^\d{4}-\d{2}-\d{2}$/);
        expect(link.getAttribute('data-versionurl')).toMatch(
          /^https:\/\/web\.archive\.org\/web\/\d{8}\/https?:/,
        );
      }
    });

    test('a description is in this language, in brackets and said to be ours, never set as a title', () => {
      const ours = [...work.sources.values()].filter(({ titleStatus }) => titleStatus);
      expect(ours.length).toBeGreaterThan(0);
      const { t } = localize(work, language);
      for (const { id, titleStatus } of ours) {
        const element = item(page, id);
        expect(plain(read(element))).toContain(plain(titleOf(id)));
        expect(element.querySelector(`a, ${described}`)!.hasAttribute('lang')).toBe(false);
        const remark = titleStatus === 'withheld' ? 'note.withheld' : 'note.described';
        expect(plain(read(element))).toContain(plain(t(remark)));
        expect(element.querySelector('cite')).toBeNull();
      }
    });

    test('a chapter’s notes are the sources that its sections cite, each once', () => {
      for (const [index, { addresses }] of chapters.entries()) {
        const chapter = site.page(addresses[language]!);
        const expected = new Set(
          work.outline[index]!.sections.flatMap((section) =>
            blocksOf(language, section)
              .filter(isMarker)
              .flatMap((block) => sourcesOf(work, block)),
          ),
        );
        const shown = all(chapter, '.notes li').map((note) => {
          const title = note.querySelector(`a, cite, ${described}`)!;
          return title.getAttribute('href') ?? plain(read(title));
        });
        const sources = [...expected].map((id) => work.sources.get(id)!);
        expect(shown.toSorted()).toEqual(
          sources.map(({ id, url }) => url ?? plain(titleOf(id))).toSorted(),
        );
      }
    });

    test('every source number leads to its note, and the note back to each section that cites it', () => {
      for (const { addresses } of chapters) {
        const chapter = site.page(addresses[language]!);
        const markers = all(chapter, '.marker a');
        expect(markers.length).toBeGreaterThan(0);
        for (const marker of markers) {
          const note = item(chapter, marker.getAttribute('href')!.slice(1));
          const section = marker.closest('section[data-kind="story"]')!.id;
          expect(hrefs(note, 'a[href^="#"]')).toContain(`#${section}`);
        }
      }
    });
  });

  describe('who’s who', () => {
    const page = pageOf('who', language);
    const mentioned = mentions(language, (section) =>
      blocksOf(language, section)
        .filter(({ name }) => name === 'Entity')
        .map(({ attributes }) => attributes['id']!),
    );

    test('everyone and everything has a place, a name, a role, and the sections that mention it', () => {
      for (const { id } of work.entities.values()) {
        const element = item(page, id);
        const { words } = work.languages.get(language)!;
        const { name, role } = words.entities.get(id)!;
        expect(read(element.querySelector('h2, h3'))).toContain(
          name ?? work.entities.get(id)!.name,
        );
        expect(plain(read(element))).toContain(plain(role));
        expect(leadsTo(page, element)).toEqual(
          expect.arrayContaining(
            (mentioned.get(id) ?? []).map((section) => sectionAddress(work, language, section)),
          ),
        );
      }
    });
  });

  test('the timeline has thirty events or more, in order, each leading to its section', () => {
    const page = pageOf('timeline', language);
    const events = all(page, '[data-kind="event"]');
    expect(events.length).toBeGreaterThanOrEqual(30);
    expect(events).toHaveLength(work.events.size);
    const dates = events.map((event) => event.querySelector('time')!.getAttribute('datetime')!);
    const days = dates.map((date) => date.padEnd(10, '-01').slice(0, 10));
    expect(days).toEqual(days.toSorted());
    for (const event of events) {
      const { section } = work.events.get(event.id)!;
      expect(leadsTo(page, event)).toContain(sectionAddress(work, language, section));
    }
  });

  test('the glossary has thirty terms or more, in alphabetical order, each explained', () => {
    const page = pageOf('glossary', language);
    const terms = all(page, '[data-kind="term"]');
    expect(terms.length).toBeGreaterThanOrEqual(30);
    expect(terms.map(({ id }) => id).toSorted()).toEqual([...work.terms.keys()].toSorted());
    const names = terms.map((term) => read(term.querySelector('h2, h3')));
    expect(names).toEqual(names.toSorted((a, b) => a.localeCompare(b, language)));
    for (const term of terms) expect(read(term.querySelector('p')).length).toBeGreaterThan(20);
  });

  test('the ten recommendations stand one by one, each with its status and its sources', () => {
    const page = pageOf('recommendations', language);
    const recommendations = all(page, '[data-kind="recommendation"]');
    expect(recommendations.map((each) => Number.parseInt(read(each.querySelector('h3'))))).toEqual([
      1, 2, 3, 4, 5, 6, 7, 8, 9, 10,
    ]);
    for (const element of recommendations) {
      const { status, sources } = work.recommendations.get(element.id)!;
      const shown = element.querySelector('[data-certainty]')!;
      expect(read(shown)).toContain(localize(work, language).t(`status.${status}`));
      expect(shown.getAttribute('data-certainty')).toBe(certaintyOfAnswer[status]);
      // Solid would look as if all was done.
      expect(shown.hasAttribute('data-half')).toBe(status === 'partly');
      expect(leadsTo(page, element)).toEqual(
        expect.arrayContaining(sources.map((id) => `${pageOf('sources', language).path}#${id}`)),
      );
    }
  });

  test('the list from A to Z leads to every section, term, name and recommendation', () => {
    const page = pageOf('index', language);
    const links = leadsTo(page, page.document.querySelector('main')!);
    const ids = [
      ...sectionIds,
      ...work.terms.keys(),
      ...work.entities.keys(),
      ...work.recommendations.keys(),
    ];
    const reached = new Set(links.map((link) => link.split('#')[1]));
    expect(ids.filter((id) => !reached.has(id))).toEqual([]);
  });
});
