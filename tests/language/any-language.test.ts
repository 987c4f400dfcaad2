/** Whatever language is added as a folder: its numbers, dates, citations and marks are whole, or a note says what is not. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { notesOn } from '../../src/checks/notes.ts';
import { cslLocaleOf, nearestLocale } from '../../src/language/csl-locale.ts';
import { localize } from '../../src/language/localize.ts';
import { typeset } from '../../src/language/typography.ts';
import { directionOf, withDigits } from '../../src/lib/language-tag.ts';
import { citables } from '../../src/work/citable.ts';
import type { LanguageContent, Work } from '../../src/work/work.ts';
import { recordOf } from '../../src/views/citations/record.ts';
import { cite } from '../../src/views/citations/style.ts';
import { wikiCitation } from '../../src/views/citations/wiki.ts';
import { work } from '../work/work.ts';

const tags =
  'es es-419 pt pt-BR de-CH pl tr vi sw yo eu mi sr-Latn sr-Cyrl ru uk el hy ka am zh-Hant zh-Hans zh-HK ' +
  'ja ko th km hi bn ta mr my ar ar-EG he fa ur ckb';
/** Languages with digits of their own, besides those that all have. */
const digitsOfOwn: Record<string, string> = {
  ar: 'arab',
  'ar-EG': 'arab',
  ckb: 'arab',
  fa: 'arabext',
  ur: 'arabext',
  hi: 'deva',
  mr: 'deva',
  bn: 'beng',
  ta: 'tamldec',
  th: 'thai',
  km: 'khmr',
  my: 'mymr',
};

interface Settings {
  tag: string;
  locale?: string | undefined;
  numerals?: readonly string[];
}

/** The work with one more language, of which nothing but its settings is its own. */
function withDraft({ tag, locale, numerals = [] }: Settings): Work {
  const english = work.languages.get('en')!;
  const { typography, readability, citationLocale, wikiTemplate, ...settings } = english.language;
  expect([typography, readability, citationLocale, wikiTemplate]).not.toContain(undefined);
  const draft: LanguageContent = {
    ...english,
    language: {
      ...settings,
      tag,
      ...(locale ? { locale } : { locale: undefined }),
      direction: directionOf(tag),
      status: 'draft',
      fallback: 'en',
      numerals: [...numerals],
    } as LanguageContent['language'],
    sections: new Map(),
    pages: new Map(),
    plain: new Map(),
    words: Object.fromEntries(
      Object.keys(english.words).map((kind) => [kind, new Map()]),
    ) as unknown as LanguageContent['words'],
  };
  return { ...work, languages: new Map([...work.languages, [tag, draft]]) };
}

const drawn = fc
  .record({
    tag: fc.constantFrom(...tags.split(' ')),
    ownDigits: fc.boolean(),
    numerals: fc.constantFrom([], ['nulla', 'una', 'duae']),
    what: fc.constantFrom(...citables(work)),
  })
  .map(({ tag, ownDigits, numerals, what }) => {
    const numberingSystem = digitsOfOwn[tag];
    const locale =
      ownDigits && numberingSystem
        ? new Intl.Locale(tag, { numberingSystem }).toString()
        : undefined;
    return { tag, locale, numerals, what };
  });

/** The zero of the kind of each digit in a text. */
const kindsIn = (text: string) =>
  new Set(
    [...text.matchAll(/\p{Nd}/gu)].map(([digit]) => {
      let code = digit.codePointAt(0)!;
      while (/\p{Nd}/u.test(String.fromCodePoint(code - 1)) && digit.codePointAt(0)! - code < 9)
        code--;
      return code;
    }),
  );

describe('a language that is added', () => {
  test('writes numbers, dates and placeholders in digits of one kind', () => {
    fc.assert(
      fc.property(drawn, (settings) => {
        const { tag } = settings;
        const added = withDraft(settings);
        const { date, digits, t } = localize(added, tag);
        const text = [
          date('2020-09-16'),
          date('2020-09-16', 'weekday'),
          date('2020'),
          date('2020-Q3'),
          digits(1987654320),
          t('chapter.position', { number: 3, total: 45 }),
          t('offline.edition', { version: '', date: new Date('2026-11-22') }),
        ].join(' ');
        expect(kindsIn(text).size).toBe(1);
      }),
    );
  });

  test('cites everything: title once, address whole, in words of its own or of its fallback', () => {
    fc.assert(
      fc.property(drawn, (settings) => {
        const { tag, what } = settings;
        const added = withDraft(settings);
        const localized = localize(added, tag);
        const record = recordOf(localized, what);
        const citations = cite(added, record, tag, { lang: 'en', dir: 'ltr' });
        expect(citations.size).toBe(3);
        for (const [, html] of citations) {
          expect(html.split('<span lang="en" dir="ltr">')).toHaveLength(2);
          expect(html).toContain(record.URL);
          expect(html).not.toMatch(/undefined|NaN|\[CSL|[\ue000-\uf8ff]/);
        }
        expect(record.language).not.toContain('-u-');
        expect(wikiCitation(localized, what)).toBeUndefined();
        const { words } = cslLocaleOf(added, tag);
        expect([tag, 'en']).toContain(words);
        expect(notesOn(added).some((note) => note.startsWith(`${tag}: the Citation`))).toBe(
          words !== tag,
        );
      }),
      { numRuns: 40 },
    );
  });

  test('says of all that it borrows in which language and direction it is', () => {
    fc.assert(
      fc.property(drawn, (settings) => {
        const { tag } = settings;
        const added = withDraft(settings);
        const { section, words, pageText } = localize(added, tag);
        const [id] = added.registry.sections as [string];
        for (const { borrowed, own } of [
          section(id),
          words('glossary', [...added.terms.keys()][0]!),
          pageText('home'),
        ]) {
          expect(borrowed).toEqual({ lang: 'en', dir: 'ltr', 'data-borrowed': '' });
          expect(own).toEqual({ lang: tag, dir: directionOf(tag) });
        }
      }),
    );
  });

  test('keeps its text as it is: no rules of another language change it', () => {
    fc.assert(
      fc.property(drawn, fc.string(), (settings, text) => {
        const { tag } = settings;
        const added = withDraft(settings);
        const signs = `${text} ? ! ; : « ${text} » 10 000 1 juillet 5 hours`;
        expect(typeset(signs, tag, added)).toBe(signs);
      }),
    );
  });

  test('is told in a note where our fonts lack its letters', () => {
    const arabic = withDraft({ tag: 'ar' });
    const settings = arabic.languages.get('ar')!.language;
    Object.assign(settings, { title: 'شرح التجميد' });
    expect(notesOn(arabic).join()).toContain('our fonts lack letters of “شرح التجميد”');
    Object.assign(settings, { font: 'Noto Sans Arabic' });
    expect(notesOn(arabic).join()).not.toContain('lack letters');
    expect(notesOn(work)).toEqual([]);
  });
});

test.each([
  ['pt-BR', 'pt-BR'],
  ['pt-AO', 'pt-BR'],
  ['zh-Hant', 'zh-TW'],
  ['zh-HK', 'zh-TW'],
  ['zh', 'zh-CN'],
  ['sr-Latn', 'sr-Latn-RS'],
  ['sr', 'sr-Cyrl-RS'],
  ['ar-EG', 'ar'],
  ['es-419', 'es-ES'],
  ['en-GB', 'en-GB'],
  ['sw', undefined],
])('the nearest locale of citations to %s is %s', (tag, locale) => {
  expect(nearestLocale(tag)).toBe(locale);
});

test.each([
  ['fr-FR', 'fr-FR'],
  ['ar', 'ar-u-nu-latn'],
  ['fa', 'fa-u-nu-latn'],
  ['fa-u-nu-arabext', 'fa-u-nu-arabext'],
])('the digits of %s are those of %s', (locale, chosen) => {
  // Node's data decides whether a locale has other digits by itself.
  const usual = new Intl.NumberFormat(locale).resolvedOptions().numberingSystem;
  expect(withDigits(locale)).toBe(usual === 'latn' ? locale : chosen);
});

describe('dates of citations are in the order of the language', () => {
  test.each([
    ['es', '22 de noviembre'],
    ['ja', '11月22日'],
    ['zh-Hant', '11月22日'],
    ['de-CH', '22. November'],
    ['hu', 'november 22.'],
    ['ar', '22 نوفمبر'],
  ])('%s: %s', (tag, day) => {
    const added = withDraft({ tag });
    const record = recordOf(localize(added, tag), { kind: 'work' });
    expect(
      cite(added, record, tag)
        .get('APA 7')!
        .replaceAll(/[\u00a0\u202f]/g, ' '),
    ).toContain(day);
  });
});
