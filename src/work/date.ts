import { z } from 'zod';

/**
 * A date as precise as it is known: a year, a quarter, a month or a day,
 * or a span of two days joined by "/". ISO 8601, except for the quarter ("2020-Q3").
 */
export const partialDate = z
  .string()
  .regex(
    /^\d{4}(-Q[1-4]|-\d{2}(-\d{2}(\/\d{4}-\d{2}-\d{2})?)?)?$/,
    'a date is written 2020, 2020-Q3, 2020-09, 2020-09-16 or 2020-07-01/2020-07-29',
  )
  .refine(
    (value) => value.split('/').every((day) => dayOf(day) !== undefined),
    'this day does not exist in the calendar',
  )
  .refine(
    (value) => value.split('/').toSorted().join('/') === value,
    'a span ends after it has begun',
  );

export type PartialDate = string;
export type Precision = 'year' | 'quarter' | 'month' | 'day';

/** How precisely a date is known; a span is as precise as its first day. */
export function precisionOf(date: PartialDate): Precision {
  const first = date.split('/')[0]!;
  if (first.includes('Q')) return 'quarter';
  return ({ 4: 'year', 7: 'month', 10: 'day' } as const)[first.length as 4 | 7 | 10];
}

/** The first day of a date, in UTC; undefined when the calendar has no such day. */
export function dayOf(date: PartialDate): Date | undefined {
  const first = date.split('/')[0]!;
  const [year, part = '01', day = '01'] = first.split('-');
  const month = part.startsWith('Q') ? String(Number(part[1]) * 3 - 2).padStart(2, '0') : part;
  const iso = `${year}-${month}-${day}`;
  const value = new Date(`${iso}T00:00:00Z`);
  return Number.isNaN(value.getTime()) || value.toISOString().slice(0, 10) !== iso
    ? undefined
    : value;
}

/** The date for HTML's `datetime`: of a span only the first day, of a quarter only the year. */
export function machineDate(date: PartialDate): string {
  return precisionOf(date) === 'quarter' ? date.slice(0, 4) : date.split('/')[0]!;
}
