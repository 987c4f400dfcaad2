import { assert, constantFrom, integer, oneof, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  formatDate,
  formatValue,
  type DateForm,
  type ValueForm,
} from '../../src/language/format.ts';
import { typeset } from '../../src/language/typography.ts';
import { languageName, translator } from '../../src/language/translate.ts';
import type { Value } from '../../src/work/fact.ts';
import { plain } from '../helpers/text.ts';
import { work } from '../work/work.ts';

describe('dates', () => {
  const dates: [date: string, form: DateForm, en: string, fr: string][] = [
    ['2020', 'full', '2020', '2020'],
    ['2020-Q3', 'full', 'third quarter of 2020', 'troisième trimestre 2020'],
    ['2020-09', 'full', 'September 2020', 'septembre 2020'],
    ['2020-09-16', 'full', '16 September 2020', '16 septembre 2020'],
    ['2020-09-16', 'day', '16 September', '16 septembre'],
    ['2020-09-16', 'weekday', 'Wednesday 16 September 2020', 'mercredi 16 septembre 2020'],
    ['2020-07-01', 'full', '1 July 2020', '1er juillet 2020'],
  ];
  test.each(dates)('%s (%s): %s, %s', (date, form, en, fr) => {
    expect(plain(formatDate(work, 'en', date, form))).toBe(en);
    expect(plain(formatDate(work, 'fr', date, form))).toBe(fr);
  });

  test('a span says its two ends', () => {
    const span = '2020-07-03/2020-07-29';
    expect(plain(formatDate(work, 'en', span))).toMatch(/^3 July 2020 \S+ 29 July 2020$/);
    expect(plain(formatDate(work, 'fr', span))).toMatch(/3 juillet 2020 .*29 juillet 2020$/);
  });
});

describe('values', () => {
  const value = (unit: string, rest: Partial<Value>): Value => ({
    unit,
    asOf: '2020',
    certainty: 'documented',
    ...rest,
  });
  // prettier-ignore
  const values: [value: Value, form: ValueForm, en: string, fr: string][] = [
    [value('percent', { amount: 22 }), 'full', '22%', '22 %'],
    [value('percent', { amount: -3.27 }), 'full', '3.27%', '3,27 %'],
    [value('usd', { amount: 18_687_000_000, digits: 3 }), 'full', '$18.7 billion', '18,7 milliards de dollars'],
    [value('usd', { amount: 263.524 }), 'full', '$263.52', '263,52 dollars'],
    [value('usd', { amount: 1_234_567 }), 'full', '$1.234567 million', '1,234567 million de dollars'],
    [value('hours', { amount: 24 }), 'full', '24 hours', '24 heures'],
    [value('hours', { amount: 24 }), 'number', '24', '24'],
    [value('hours', { amount: 1 }), 'full', 'one hour', 'une heure'],
    [value('organisations', { amount: 6 }), 'full', 'six organisations', 'six organisations'],
    [value('users', { amount: 12_000 }), 'full', '12,000 users', '12 000 utilisateurs'],
    [value('followers', { amount: 188_000_000 }), 'full', '188 million followers', '188 millions d’abonnés'],
    [value('groups', { amount: 1_000_000 }), 'full', '1 million groups', 'un million de groupes'],
    [value('followers', { amount: 1_000_000_000 }), 'number', '1 billion', 'un milliard'],
    [value('percent', { from: 10, to: 11 }), 'full', '10 to 11%', '10 à 11 %'],
    [value('days', { from: 7, to: 8 }), 'number', '7 to 8', '7 à 8'],
  ];
  test.each(values)('%o (%s): %s, %s', (given, form, en, fr) => {
    expect(plain(formatValue(work, 'en', given, form))).toBe(en);
    expect(plain(formatValue(work, 'fr', given, form))).toBe(fr);
  });

  test('French says “plus d’un million”, and “de” before every other number', () => {
    const amounts = oneof(
      constantFrom(1e6, 1e9, 1_000_000.4, 1.5e6, 2e6, 1_001_000_000),
      integer({ min: 0, max: 3_000_000_000 }),
    );
    /** As other languages write it: "1M", "1.5M", "1000". */
    const compact = (amount: number, digits: number) =>
      new Intl.NumberFormat('en', {
        ...(amount >= 1e6 && { notation: 'compact' }),
        maximumSignificantDigits: digits,
        useGrouping: false,
      }).format(amount);
    const check = (amount: number, digits: number) => {
      const number = formatValue(work, 'fr', value('groups', { amount, digits }));
      const said = plain(typeset(`plus de ${number}`, 'fr', work));
      expect(said).toMatch(/^plus (?:de \S+|d’un mil(?:lion|liard)) /);
      expect(said.startsWith('plus d’')).toBe(/^1[MB]/.test(compact(amount, digits)));
    };
    assert(property(amounts, integer({ min: 1, max: 6 }), check));
  });

  test('in French the number does not leave its unit at the end of a line', () => {
    expect(formatValue(work, 'fr', value('percent', { amount: 22 }))).toBe('22\u00a0%');
    expect(formatValue(work, 'fr', value('users', { amount: 12_000 }))).toContain('12\u202f000');
  });
});

describe('strings', () => {
  test('a missing string stops the build and says where it belongs', () => {
    const t = translator(work, 'fr') as unknown as (key: string) => string;
    expect(() => t('site.nothing')).toThrow('content/fr/ui.json has no string "site.nothing".');
  });

  test('a draft borrows what it lacks from its fallback, in the plural forms of that', () => {
    const english = work.languages.get('en')!;
    const language = { ...english.language, tag: 'es', locale: 'es', status: 'draft' as const };
    const strings = { site: { skip: 'Ir al texto' } };
    const draft = { ...english, strings, language: { ...language, fallback: 'en' } };
    const languages = new Map([...work.languages, ['es', draft]]);
    const t = translator({ ...work, languages }, 'es') as unknown as (
      key: string,
      values?: object,
    ) => string;
    expect(t('site.skip')).toBe('Ir al texto');
    expect(t('search.results', { count: 1, query: 'x' })).toBe('1 result for “x”');
    expect(() => t('site.nothing')).toThrow('content/es/ui.json has no string "site.nothing".');
  });

  test.each([
    ['en', 0, '0 results'],
    ['en', 1, '1 result '],
    ['en', 2, '2 results'],
    ['fr', 0, '0 résultat '],
    ['fr', 1, '1 résultat '],
    ['fr', 2, '2 résultats'],
  ])('%s counts %i: %s', (language, count, words) => {
    const text = translator(work, language)('search.results', { count, query: 'gel' });
    expect(`${plain(text)} `).toContain(words);
  });

  test('a language is named in the language of the reader', () => {
    expect(languageName(work, 'en', 'fr')).toBe('anglais');
    expect(languageName(work, 'fr', 'en')).toBe('French');
  });
});
