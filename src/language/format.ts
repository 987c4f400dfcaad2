/** Numbers and dates as a language writes them. */
import type { Value } from '../work/fact.ts';
import { dayOf, precisionOf, type PartialDate } from '../work/date.ts';
import { settingsIn } from '../work/fallback.ts';
import type { Work } from '../work/work.ts';
import { localeOf, translator } from './translate.ts';
import { typeset } from './typography.ts';

/** A date in full, without its year, with the day of the week, or with that instead of its year. */
export type DateForm = 'full' | 'day' | 'weekday' | 'week';

const dayStrings = {
  full: 'date.day',
  day: 'date.dayMonth',
  weekday: 'date.weekday',
  week: 'date.weekdayMonth',
} as const;
/** A value with its unit, or the number alone. */
export type ValueForm = 'full' | 'number';

/** Numbers from here on are written with words such as "million". */
const compactFrom = 1_000_000;

/** A date, as precise as it is known: "16 September 2020", "troisième trimestre 2020". */
export function formatDate(
  work: Work,
  language: string,
  date: PartialDate,
  form: DateForm = 'full',
): string {
  const t = translator(work, language);
  const [from, to] = date.split('/') as [string, string?];
  if (to) {
    const ends = {
      from: formatDate(work, language, from, form),
      to: formatDate(work, language, to, form),
    };
    return t('date.span', ends);
  }
  const precision = precisionOf(date);
  const value = { date: dayOf(date)! };
  if (precision === 'quarter') {
    const quarter = t(`quarter.${date.at(-1) as '1' | '2' | '3' | '4'}`);
    return t('date.quarter', { quarter, year: Number(date.slice(0, 4)) });
  }
  if (precision !== 'day') return t(`date.${precision}`, value);
  return t(dayStrings[form], value);
}

/** A value of a fact: "$18.7 billion", "22 %", "six organisations". A negative number loses its sign. */
export function formatValue(
  work: Work,
  language: string,
  value: Value,
  form: ValueForm = 'full',
): string {
  const t = translator(work, language);
  const amounts = [value.amount ?? value.from!, value.to].filter((amount) => amount !== undefined);
  // A range has digits, so that two of the same measure are written alike: "10 to 11", "7 to 8".
  const word = amounts.length === 1 ? numeral(work, language, amounts[0]!, value) : undefined;
  const numbers = word
    ? [word]
    : amounts.map((amount) => formatAmount(work, language, amount, value));
  const number =
    numbers.length === 1 ? numbers[0]! : t('value.range', { from: numbers[0], to: numbers[1] });
  if (form === 'number') return typeset(number, language, work);
  const last = Math.abs(amounts.at(-1)!);
  // French writes "millions de dollars": the plural follows the word "million", not the number.
  const count = last >= compactFrom ? compactFrom : last;
  return t(`unit.${value.unit}` as 'unit.percent', { count, number });
}

/** The word for a small count; money and percentages are always in digits. */
function numeral(work: Work, language: string, amount: number, value: Value): string | undefined {
  const isCount = value.unit !== 'usd' && value.unit !== 'percent';
  return isCount ? settingsIn(work, language).numerals[amount] : undefined;
}

function formatAmount(work: Work, language: string, signed: number, value: Value): string {
  const amount = Math.abs(signed);
  const format = new Intl.NumberFormat(localeOf(work, language), {
    ...(amount >= compactFrom && { notation: 'compact', compactDisplay: 'long' }),
    ...(value.digits
      ? { maximumSignificantDigits: value.digits }
      : { maximumFractionDigits: value.unit === 'usd' && amount < compactFrom ? 2 : 6 }),
    useGrouping: true,
  });
  return format.format(amount);
}
