/** Lessons and plain texts as built files: whole, linked both ways, out of search, described for machines. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  chapterAddress,
  lessonAddress,
  pageAddress,
  plainAddress,
  type Address,
} from '../../src/work/address.ts';
import { localize } from '../../src/language/localize.ts';
import { typeset } from '../../src/language/typography.ts';
import { forTeacher } from '../../src/shared/markup.ts';
import { absolute } from '../../src/work/environment.ts';
import { bare } from '../helpers/text.ts';
import { all, leadsTo as placesOf, read, readSite } from '../site/built.ts';
import { languages, work } from '../site/versions.ts';

const site = readSite();
const leadsTo = (from: string, to: string) =>
  placesOf(site.page(from), undefined, 'main a[href]').some((place) => place.split('#')[0] === to);

/** Every text in a record, however deep. */
const textsOf = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : Object.values((value ?? {}) as object).flatMap((inner) => textsOf(inner));

const quotationMarks: Record<string, string> = { en: '“”', fr: '«»' };

describe.each(languages)('in “%s”', (language) => {
  const shelf = pageAddress(work, language, 'teach');
  const { sections: told } = work.languages.get(language)!;
  /** As the language sets it, without spaces; a section that is named by its id has its title. */
  const shown = (text: string) => {
    const [before, after] = quotationMarks[language]!;
    const whole = text.replaceAll(
      /\{\{section:(.*?)\}\}/g,
      (_, id: string) => before + told.get(id)!.title + after,
    );
    return bare(typeset(whole, language, work));
  };
  const glossaryOf = (term: string) => work.languages.get(language)!.words.glossary.get(term)!;

  test.each(work.outline)('$chapter has a lesson, whole', ({ chapter, sections }) => {
    const page = site.page(lessonAddress(work, language, chapter));
    // What a good answer takes into account is on the teacher's sheet.
    const lesson = work.languages.get(language)!.words.lessons.get(chapter)!;
    const { answers: _, materials, ...words } = lesson;
    const pageText = bare(read(page.document.querySelector('main')));
    const cells = all(page, '.plan td:first-child').map((cell) => Number.parseInt(read(cell)));
    expect(cells.reduce((total, each) => total + each, 0)).toBe(work.lessons.get(chapter)!.minutes);
    const sheet = site.page(lessonAddress(work, language, chapter, 'materials'));
    const printed = bare(read(sheet.document.querySelector('main')));
    const kinds = new Set(materials.flatMap(({ kind, for: whom }): string[] => [kind, whom ?? '']));
    const needed = textsOf(materials).filter((text) => !kinds.has(text));
    expect(needed.filter((text) => !printed.includes(shown(text)))).toEqual([]);
    expect(leadsTo(page.path, sheet.path)).toBe(true);
    expect(textsOf(words).filter((text) => !pageText.includes(shown(text)))).toEqual([]);
    const terms = work.lessons.get(chapter)!.terms.map((term) => glossaryOf(term).term);
    expect(terms.filter((term) => !pageText.includes(bare(term)))).toEqual([]);
    expect(all(page, 'fieldset').length).toBeGreaterThanOrEqual(sections.length);
    expect(leadsTo(shelf, page.path)).toBe(true);
    expect(leadsTo(chapterAddress(work, language, chapter), page.path)).toBe(true);
  });

  test('a section that a lesson names by its id is shown by its title', () => {
    const named = textsOf([...work.languages.get(language)!.words.lessons.values()]).filter(
      (text) => text.includes('{{section:'),
    );
    expect(named.length).toBeGreaterThan(5);
    for (const { chapter } of work.outline) {
      const whole = lessonAddress(work, language, chapter);
      const pages = [whole, lessonAddress(work, language, chapter, 'materials')];
      for (const path of pages) expect(site.text(path)).not.toContain('{{');
    }
  });

  test('what is for the teacher alone is printed after the pupils’ sheets, on paper of its own', () => {
    const keys = work.outline.flatMap(({ chapter }) => {
      const { materials } = work.languages.get(language)!.words.lessons.get(chapter)!;
      const page = site.page(lessonAddress(work, language, chapter, 'materials'));
      const titles = (secret: boolean) =>
        materials
          .filter((material) => (material.for === 'teacher') === secret)
          .map(({ title }) => shown(title));
      const [part] = all(page, forTeacher);
      const [heading = '', ...inside] = [...(part?.querySelectorAll('h2, h3') ?? [])].map(read);
      expect(inside.map(bare)).toEqual(titles(true));
      part?.remove();
      expect(all(page, '.material h2').map((each) => bare(read(each)))).toEqual(titles(false));
      return heading ? [heading] : [];
    });
    expect(keys.length).toBeGreaterThan(0);
    const { t } = localize(work, language);
    for (const heading of keys) expect(heading).toBe(t('teach.forTeacher'));
    // Its heading says so, and not each title.
    for (const { materials } of work.languages.get(language)!.words.lessons.values()) {
      for (const { title } of materials)
        expect(title.toLowerCase()).not.toContain(t('teach.forTeacher').toLowerCase());
    }
  });

  test.each(work.outline)('$chapter gives no answer away on its sheet', ({ chapter }) => {
    const page = site.page(lessonAddress(work, language, chapter, 'questions'));
    // Neither by its look nor by a mark that is not seen.
    expect(all(page, '.asked li li *, [data-answer], details')).toEqual([]);
    const sheet = read(page.document.body);
    const key = read(site.page(lessonAddress(work, language, chapter, 'answers')).document.body);
    const { quiz, answers } = work.languages.get(language)!.words.lessons.get(chapter)!;
    for (const { question, options } of Object.values(quiz)) {
      for (const text of [question, ...Object.values(options)])
        expect(bare(sheet)).toContain(shown(text));
    }
    for (const text of [...Object.values(quiz).map(({ why }) => why), ...answers]) {
      expect(bare(key)).toContain(shown(text));
      expect(bare(sheet)).not.toContain(shown(text));
    }
  });

  test.each(work.outline)(
    '$chapter is there in plain language, both ways',
    ({ chapter, sections }) => {
      const [plain, whole] = [
        plainAddress(work, language, chapter),
        chapterAddress(work, language, chapter),
      ];
      expect(all(site.page(plain), 'main > .section').map(({ id }) => id)).toEqual(sections);
      expect(leadsTo(plain, whole)).toBe(true);
      expect(leadsTo(whole, plain)).toBe(true);
      expect(all(site.page(plain), '[data-kind]')).toEqual([]);
    },
  );

  test('is whole as data, too', () => {
    const lessons = JSON.parse(site.text(`data/lessons.${language}.json`)) as { chapter: string }[];
    expect(lessons.map(({ chapter }) => chapter)).toEqual(
      work.outline.map(({ chapter }) => chapter),
    );
    for (const lesson of lessons) {
      const texts = textsOf(lesson).map(bare);
      const words = work.languages.get(language)!.words.lessons.get(lesson.chapter)!;
      expect(texts).toEqual(expect.arrayContaining(textsOf(words).map(shown)));
    }
  });
});

describe('to machines, in schema.org’s words,', () => {
  const resource = (path: string) => {
    const [script] = all(site.page(path), 'script[type="application/ld+json"]');
    const { '@graph': things } = JSON.parse(script!.textContent!) as {
      '@graph': Record<string, unknown>[];
    };
    return things[0]!;
  };
  /** What is said of everything for learning, in each of its versions. */
  const common = (language: string, addressIn: (tag: string) => Address) => ({
    '@type': 'LearningResource',
    url: absolute(addressIn(language)),
    inLanguage: language,
    license: 'https://creativecommons.org/licenses/by/4.0/',
    isAccessibleForFree: true,
    accessMode: 'textual',
    accessibilityHazard: 'none',
    workTranslation: languages
      .filter((tag) => tag !== language)
      .map((tag) => ({
        '@type': 'LearningResource',
        '@id': absolute(addressIn(tag)),
        inLanguage: tag,
      })),
  });
  const each = languages.flatMap((language) =>
    work.outline.map(({ chapter }) => [language, chapter] as const),
  );

  test.each(each)(
    'a lesson in “%s” says what it is, for whom, and how long: %s',
    (tag, chapter) => {
      const addressIn = (other: string) => lessonAddress(work, other, chapter);
      const { goals, frameworks, level } = work.languages.get(tag)!.words.lessons.get(chapter)!;
      const metadata = resource(addressIn(tag));
      expect(metadata).toMatchObject({
        ...common(tag, addressIn),
        learningResourceType: ['lesson plan', 'quiz'],
        educationalLevel: typeset(level, tag),
        teaches: goals.map((goal) => typeset(goal, tag)),
        timeRequired: `PT${work.lessons.get(chapter)!.minutes}M`,
      });
      expect(metadata['educationalAlignment']).toHaveLength(frameworks.length);
    },
  );

  test.each(each)('a plain text in “%s” says what it is, and how long: %s', (tag, chapter) => {
    const addressIn = (other: string) => plainAddress(work, other, chapter);
    expect(resource(addressIn(tag))).toMatchObject({
      ...common(tag, addressIn),
      learningResourceType: 'reading',
      timeRequired: expect.stringMatching(/^PT[1-9]\d*M$/),
      isBasedOn: absolute(chapterAddress(work, tag, chapter)),
    });
  });
});

test('the search index holds the lessons, and no other page of these', () => {
  for (const language of languages) {
    const folder = join(site.folder, language, 'pagefind');
    const text = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'latin1'))
      .join('');
    expect(text).toMatch(/teach\/[\w-]+\.html/);
    expect(/(?:plain|handout)\/[\w-]+\.html|-(?:questions|answers)\.html/.exec(text)).toBeNull();
  }
});
