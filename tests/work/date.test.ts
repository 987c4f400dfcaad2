import { expect, test } from 'vitest';
import { dayOf, machineDate, partialDate, precisionOf } from '../../src/work/date.ts';

test.each([
  ['2020', 'year', '2020-01-01', '2020'],
  ['2020-Q3', 'quarter', '2020-07-01', '2020'],
  ['2020-09', 'month', '2020-09-01', '2020-09'],
  ['2020-09-16', 'day', '2020-09-16', '2020-09-16'],
  ['2020-07-01/2020-07-29', 'day', '2020-07-01', '2020-07-01'],
  ['2020-02-29', 'day', '2020-02-29', '2020-02-29'],
])('%s is known to the %s and begins on %s', (date, precision, day, machine) => {
  expect(partialDate.safeParse(date).success).toBe(true);
  expect(precisionOf(date)).toBe(precision);
  expect(dayOf(date)!.toISOString()).toBe(`${day}T00:00:00.000Z`);
  expect(machineDate(date)).toBe(machine);
});

test.each([
  '20',
  '2020-9-16',
  '2020-13',
  '2020-02-30',
  '2019-02-29',
  '2020-Q5',
  '2020-09-16T00:00',
  '16 September 2020',
  '2020-07-01/',
  '2020-07-01/29',
])('"%s" is no date', (text) => {
  expect(partialDate.safeParse(text).success).toBe(false);
});

test.each(['2020-02-01/2020-02-30', '2020-07-29/2020-07-01'])(
  'the span "%s" ends on a day that exists, and after it began',
  (text) => {
    expect(partialDate.safeParse(text).success).toBe(false);
  },
);
