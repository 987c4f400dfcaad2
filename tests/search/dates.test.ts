/** Dates in a text and in a query, in any language, as one thing each. */
import { assert, boolean, constantFrom, date as anyDate, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dateReader, wordOfDate, wordsOfDate } from '../../src/shared/index-dates.ts';

const reader = Object.fromEntries(
  ['fr-FR', 'en', 'es', 'de', 'ar'].map((locale) => [locale, dateReader(locale)]),
);

test.each([
  ['fr-FR', '17 septembre', ['9-17'], []],
  ['fr-FR', 'le 1er juillet 2020', ['2020-7-1'], ['le']],
  ['fr-FR', 'les 16 et 17 sept. 2020', ['2020-9-16', '2020-9-17'], ['les']],
  ['fr-FR', '16–18 septembre', ['9-16', '9-18'], []],
  ['fr-FR', '17/9/2020, 2020-09-16', ['2020-9-16', '2020-9-17'], []],
  ['fr-FR', 'juin 2020', ['2020-6'], []],
  ['fr-FR', 'réunion du 7 juillet', ['7-7'], ['reunion', 'du']],
  ['en', 'July 7', ['7-7'], []],
  ['en', 'on the 7th of July, 2020', ['2020-7-7'], ['on', 'the']],
  ['en', 'Sept 17th', ['9-17'], []],
  ['en', '9/17/2020 and 17/9/2020', ['2020-9-17', '2020-9-17'], ['and']],
  ['es', '16 de septiembre de 2020', ['2020-9-16'], []],
  ['de', '16. September 2020', ['2020-9-16'], []],
  ['ar', '17 سبتمبر', ['9-17'], []],
  // No dates: a month, a number, a day that no month has, a word like a month.
  ['en', 'may', [], ['may']],
  ['en', '160 companies in 2020', [], ['160', 'companies', 'in', '2020']],
  ['fr-FR', '45 septembre', [], ['45', 'septembre']],
  ['en', 'Mark 17', [], ['mark', '17']],
])('%s: %s', (locale, text, dates, rest) => {
  const read = reader[locale]!(text);
  const written = read.dates.map(({ year, month, day }) => [year, month, day].filter(Boolean));
  expect(written.map((parts) => parts.join('-'))).toEqual(dates);
  expect(read.rest).toEqual(rest);
});

describe('each day, as a language writes it', () => {
  test.each(Object.keys(reader))('%s', (locale) => {
    const days = anyDate({
      min: new Date('1990-01-01'),
      max: new Date('2039-12-31'),
      noInvalidDate: true,
    });
    const month = constantFrom('long' as const, 'short' as const);
    assert(
      property(days, month, boolean(), (date, form, hasYear) => {
        const format = new Intl.DateTimeFormat(locale, {
          timeZone: 'UTC',
          day: 'numeric',
          month: form,
          year: hasYear ? 'numeric' : undefined,
        });
        expect(reader[locale]!(format.format(date)).dates).toEqual([
          {
            year: hasYear ? date.getUTCFullYear() : undefined,
            month: date.getUTCMonth() + 1,
            day: date.getUTCDate(),
          },
        ]);
      }),
    );
  });
});

test('a record of a day is found by the day, by the day without its year, and by its month', () => {
  const words = wordsOfDate({ year: 2020, month: 9, day: 7 });
  const asked = [
    { year: 2020, month: 9, day: 7 },
    { month: 9, day: 7 },
    { year: 2020, month: 9 },
  ];
  expect(words.toSorted()).toEqual(asked.map(wordOfDate).toSorted());
  expect(wordsOfDate({ month: 9, day: 7 })).toEqual([wordOfDate({ month: 9, day: 7 })]);
});
