import { describe, expect, test } from 'vitest';
import { marker } from '../../src/shared/markup.ts';
import { plain } from '../helpers/text.ts';
import { all, expectNone, leadsTo, read, readSite, type Page } from './built.ts';
import { chapters, languages, references, sectionIds, work } from './versions.ts';

const site = readSite();
const home = (language: string) =>
  site.page(references.find(({ kind }) => kind === 'home')!.addresses[language]!);

const wordsOf = (text: string) => text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word));

test('the story has its nine chapters, in order, and at least 38 sections', () => {
  expect(work.outline.map(({ chapter }) => chapter)).toEqual(
    'freeze why coalition boycott recommendations response money after checking'.split(' '),
  );
  expect(sectionIds.length).toBeGreaterThanOrEqual(38);
});

/** What the first sixty words of the site must say. */
const answers: Record<string, [question: string, answer: RegExp][]> = {
  en: [
    ['who', /Kim Kardashian West/],
    ['what', /nothing on Instagram and Facebook|freeze|froze/],
    ['when', /16 September 2020/],
    ['why', /against hate|hate, propaganda/],
    ['what came of it', /declined to comment|no comment/],
  ],
  fr: [
    ['qui', /Kim Kardashian West/],
    ['quoi', /Instagram/],
    ['quand', /16 septembre 2020/],
    ['pourquoi', /haine/],
    ['avec quel résultat', /comment|réponse|règles/],
  ],
};

describe.each(languages)('in “%s”', (language) => {
  const story = chapters.map(({ addresses }) => site.page(addresses[language]!));

  describe('the home page says in its first sixty words', () => {
    const text = all(home(language), 'main p').map(read).join(' ');
    const opening = wordsOf(plain(text)).slice(0, 60).join(' ');
    test.each(answers[language]!)('%s', (_, answer) => {
      expect(opening).toMatch(answer);
    });
  });

  test('the home page leads to every chapter, in order, with its reading time', () => {
    const page = home(language);
    const items = all(page, '.chapters li');
    expect(items.map((item) => leadsTo(page, item)[0])).toEqual(story.map(({ path }) => path));
    for (const item of items) expect(read(item)).toMatch(/\d+\smin/);
  });

  test('every section stands once in its chapter, in order, under its own heading', () => {
    story.forEach((page, index) => {
      const sections = all(page, 'section[data-kind="story"]');
      expect(sections.map(({ id }) => id)).toEqual(work.outline[index]!.sections);
      for (const section of sections) expect(read(section.querySelector('h2'))).not.toBe('');
    });
  });

  /** Expects that nothing is wrong with any section of the story. */
  const expectOfSections = (faultOf: (section: HTMLElement, page: Page) => string | false) => {
    const faults = story.flatMap((page) =>
      all(page, 'section[data-kind="story"]').flatMap((section) => {
        const fault = faultOf(section, page);
        return fault === false ? [] : `${page.path}#${section.id}: ${fault}`;
      }),
    );
    expect(faults).toEqual([]);
  };

  test('every section opens with its answer in one sentence', () => {
    expectOfSections((section) => {
      const [opening] = all(section, 'p:not(.tools)');
      const summary = opening?.className === 'summary' ? read(opening) : '';
      const inner = summary.replace(/[A-Z]\. |\p{Lu}\.(\p{Lu}\.)+|(Inc|Jr|vs)\./gu, '');
      const isSentence = /^[\p{Lu}\d«“].*[.?!…]$/u.test(summary) && !/[.?!] \p{Lu}/u.test(inner);
      return !isSentence && summary;
    });
  });

  test('every section has 150 to 400 words', () => {
    expectOfSections((section) => {
      const body = section.cloneNode(true) as HTMLElement;
      for (const part of all(
        body,
        'h2, .tools, .notice, .summary, .marker, figure:not(.quote), figcaption',
      )) {
        part.remove();
      }
      const count = wordsOf(body.textContent ?? '').length;
      return (count < 150 || count > 400) && `${count}`;
    });
  });

  test('every section cites a source and has its permanent link', () => {
    expectOfSections((section, page) => {
      if (!section.querySelector('.marker')) return 'cites no source';
      return !leadsTo(page, section).includes(`s/${section.id}.html`) && 'has no permanent link';
    });
  });

  test('chapters lead to the one before and the one after', () => {
    story.forEach((page, index) => {
      const leads = (rel: string) => leadsTo(page, page, `a[rel="${rel}"]`);
      expect(leads('prev')).toEqual(story.slice(Math.max(0, index - 1), index).map((p) => p.path));
      expect(leads('next')).toEqual(story.slice(index + 1, index + 2).map((p) => p.path));
    });
  });
});

test('no source number stands right behind another, nor twice in one', () => {
  expectNone((page) =>
    all(page, marker).flatMap((number) => {
      let next = number.nextSibling;
      while (next?.nodeType === 3 && next.textContent!.trim() === '') next = next.nextSibling;
      const isFollowed = next !== null && (next as Element).matches?.(marker);
      const notes = all(number, 'a').map(read);
      const isRepeated = new Set(notes).size < notes.length;
      return isFollowed || isRepeated ? [`${number.id}: ${notes.join()}`] : [];
    }),
  );
});
