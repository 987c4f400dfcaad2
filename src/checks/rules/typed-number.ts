import { memo } from '../../lib/memo.ts';
import { localeOf } from '../../language/translate.ts';
import type { Work } from '../../work/work.ts';
import type { Content } from '../content.ts';
import type { Finding, Rule } from '../finding.ts';
import type { Text } from '../text.ts';
import { isUnread } from '../unread.ts';

/**
 * Days and amounts that are typed in a text, and not shown from the data, stand in the data at least: otherwise no check
 * and no other language would know of them. Years, months, small numbers, numbers of a list and powers of ten may be typed.
 */
export const typedNumber: Rule = (content) => {
  const { work, texts } = content;
  const knownIn = memo((language: string) => inData(work, language));
  return texts
    .filter(({ kind, language }) => kind !== 'page' && !isUnread(content, ...filesOf(language)))
    .flatMap((text) => faultsIn(content, text, knownIn(text.language)));
};

/** The files that say which days and amounts are known. */
const filesOf = (language: string) => [
  ...['facts', 'events', 'quotes', 'stances', 'sources', 'revenue'].map(
    (kind) => `data/${kind}.yaml`,
  ),
  `${language}/facts.yaml`,
];

interface Known {
  /** As month and day: "09-16". */
  days: Set<string>;
  amounts: Set<number>;
}

function faultsIn({ work }: Content, { file, language, prose }: Text, known: Known): Finding[] {
  const months = monthsOf(work, language);
  return prose.flatMap(({ text, line, language: own }) => {
    if (own && own !== language) return [];
    const finding = (what: string, index: number): Finding => ({
      code: 'NUMBER-TYPED',
      file,
      line: line + text.slice(0, index).split('\n').length - 1,
      message: `“${what}” is typed here, and stands nowhere in the data.`,
      fix: 'Add it to a fact in data/facts.yaml, and show it: <Fact id="…" value="…" />.',
    });
    return [
      ...daysTyped(text, months)
        .filter(({ day }) => !known.days.has(day))
        .map(({ what, index }) => finding(what, index)),
      ...amountsTyped(text, language)
        .filter(({ amount }) => !Number.isInteger(Math.log10(amount)) && !known.amounts.has(amount))
        .map(({ what, index }) => finding(what, index)),
    ];
  });
}

/** The names of the months in a language, with their number. */
function monthsOf(work: Work, language: string): Map<string, string> {
  const format = new Intl.DateTimeFormat(localeOf(work, language), {
    month: 'long',
    timeZone: 'UTC',
  });
  return new Map(
    Array.from({ length: 12 }, (_, month) => [
      format.format(new Date(Date.UTC(2020, month, 15))).toLowerCase(),
      String(month + 1).padStart(2, '0'),
    ]),
  );
}

/** "16 September", "September 16", "16 septembre"; a month alone is no day. */
function daysTyped(text: string, months: Map<string, string>) {
  const names = [...months.keys()].join('|');
  const number = String.raw`(\d{1,2})(?:st|nd|rd|th|er)?`;
  const before = new RegExp(`(?<!\\d)${number}\\s+(${names})(?!\\p{L})`, 'giu');
  const after = new RegExp(`(?<!\\p{L})(${names})\\s+${number}(?!\\d)`, 'giu');
  const day = (month: string, date: string) =>
    `${months.get(month.toLowerCase())}-${date.padStart(2, '0')}`;
  return [
    ...[...text.matchAll(before)].map(({ 0: what, 1: date, 2: month, index }) => {
      return { what, index, day: day(month!, date!) };
    }),
    ...[...text.matchAll(after)].map(({ 0: what, 1: month, 2: date, index }) => {
      return { what, index, day: day(month!, date!) };
    }),
  ];
}

/** Percentages, sums of money, numbers with decimals, and numbers that are grouped; after a name, as in “WCAG 2.2”, it is a version. */
const amount =
  /(?<![\p{L}\d.,]|\p{Lu}\s)(?:[$€£]\s?)?(\d+(?:[.,\s]\d+)*)(?:\s?(%|[$€£]))?(?![\p{L}\d])/gu;

function amountsTyped(text: string, language: string) {
  return [...text.matchAll(amount)].flatMap(({ 0: what, 1: digits, 2: unit, index }) => {
    const isAmount = unit || /^[$€£]/.test(what) || /\d[.,\s]\d/.test(digits!);
    return isAmount ? [{ what, index, amount: numberOf(digits!, language) }] : [];
  });
}

/** English groups with commas; other languages here have a decimal comma. */
function numberOf(digits: string, language: string): number {
  const plain = digits.replaceAll(/\s/g, '');
  return Number(/^en\b/.test(language) ? plain.replaceAll(',', '') : plain.replace(',', '.'));
}

/** What the records say, and the sentences of facts in a language. */
function inData(work: Work, language: string): Known {
  const months = monthsOf(work, language);
  const sentences = [...(work.languages.get(language)?.words.facts.values() ?? [])];
  const days = sentences.flatMap((text) => daysTyped(text, months).map(({ day }) => day));
  const amounts = sentences.flatMap((text) =>
    amountsTyped(text, language).map((each) => each.amount),
  );
  return {
    days: new Set([...daysIn(work), ...days]),
    amounts: new Set([...amountsIn(work), ...amounts]),
  };
}

function daysIn(work: Work): Set<string> {
  const dates = [
    ...[...work.facts.values()].flatMap(({ date, values }) => [
      date,
      ...Object.values(values).map(({ asOf }) => asOf),
    ]),
    ...[...work.events.values()].flatMap(({ date, end = '' }) => [date, end]),
    ...[...work.quotes.values()].map(({ date }) => date),
    ...[...work.stances.values()].map(({ date }) => date),
    ...[...work.sources.values()].map(({ published }) => published),
  ];
  return new Set(dates.flatMap((date) => date.split('/')).map((date) => date.slice(5)));
}

function amountsIn({ facts, revenue }: Work): Set<number> {
  const values = [...facts.values()].flatMap((fact) => Object.values(fact.values));
  return new Set([
    ...values.flatMap(({ amount: one, from, to }) =>
      [one, from, to].filter((each) => each !== undefined),
    ),
    ...revenue.quarters.map(({ growth }) => growth),
  ]);
}
