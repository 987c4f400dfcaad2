/** Dates as one thing each: "17 septembre", "Sept. 17th, 2020" and 2020-09-17 are the same day, in a text and in a query. */
import { fold, wordsOf } from './index-text.ts';

/** A day or a month; its year may be unsaid. Numbers as in a calendar. */
export interface CalendarDate {
  year?: number | undefined;
  month: number;
  day?: number | undefined;
}

/** What a text says of dates, and its other words. */
export interface DatesRead {
  dates: CalendarDate[];
  rest: string[];
}

/** The names of the months in a language, folded; an abbreviation is any beginning of three letters or more. */
function monthNames(locale: string): string[][] {
  return Array.from({ length: 12 }, (_, month) => {
    const date = new Date(Date.UTC(2020, month, 15));
    const options = [
      { month: 'long' },
      { month: 'short' },
      // The genitive, where the language has one.
      { month: 'long', day: 'numeric' },
    ] as const;
    const names = options.map((option) => {
      const parts = new Intl.DateTimeFormat(locale, { ...option, timeZone: 'UTC' });
      return fold(parts.formatToParts(date).find(({ type }) => type === 'month')!.value);
    });
    return [...new Set(names)].filter((name) => /\p{L}/u.test(name));
  });
}

/** Whether a language writes the month before the day in numbers: 9/17/2020. */
function isMonthFirst(locale: string): boolean {
  const parts = new Intl.DateTimeFormat(locale).formatToParts(0).map(({ type }) => type);
  return parts.indexOf('month') < parts.indexOf('day');
}

/** An ordinal's ending: 1er, 7th, 3rd. */
const ordinal = /^(\d{1,2})(?:er|ere|e|st|nd|rd|th|o|a)?$/;
const year = /^(?:19|20)\d\d$/;
/** A word between the parts of a date: 16 de septiembre, the 7th of July, 16 et 17. */
const isLink = (word: string | undefined) => word !== undefined && /^\p{L}{1,3}$/u.test(word);

/**
 * Reads the dates in the texts of a language.
 * @param locale whose names of months are understood
 */
export function dateReader(locale: string): (text: string) => DatesRead {
  const names = monthNames(locale);
  const monthFirst = isMonthFirst(locale);
  const monthOf = (word = '') => {
    const months = names.flatMap((forms, month) =>
      forms.some((form) => form === word || (word.length >= 3 && form.startsWith(word)))
        ? [month + 1]
        : [],
    );
    return months.length === 1 ? months[0] : undefined;
  };
  const dayOf = (word = '') => {
    const day = Number(ordinal.exec(word)?.[1]);
    return day >= 1 && day <= 31 ? day : undefined;
  };
  const yearOf = (word = '') => (year.test(word) ? Number(word) : undefined);

  /** The dates that begin with the words at a place, and how many words they take. */
  const dateAt = (
    words: string[],
    at: number,
  ): { dates: CalendarDate[]; length: number } | null => {
    const withYear = (days: (number | undefined)[], month: number, end: number) => {
      const skip = isLink(words[end]) && yearOf(words[end + 1]) ? 1 : 0;
      const said = yearOf(words[end + skip]);
      const dates = days.map((day) => ({ year: said, month, day }));
      return { dates, length: (said ? end + skip + 1 : end) - at };
    };
    const month = monthOf(words[at]);
    if (month) {
      const day = dayOf(words[at + 1]);
      if (day) return withYear([day], month, at + 2);
      const alone = withYear([undefined], month, at + 1);
      return alone.dates[0]!.year ? alone : null;
    }
    // 17 septembre, 16 et 17 septembre, 16–18 septembre.
    const days: number[] = [];
    let next = at;
    for (let day = dayOf(words[next]); day; day = dayOf(words[next])) {
      days.push(day);
      next += 1;
      const then = monthOf(words[next]) ?? (isLink(words[next]) && monthOf(words[next + 1]));
      if (then) return withYear(days, then, monthOf(words[next]) ? next + 1 : next + 2);
      if (isLink(words[next])) next += 1;
    }
    return null;
  };

  return (text) => {
    const { numeric, left } = numericDates(text, monthFirst);
    const words = wordsOf(left);
    const dates = [...numeric];
    const rest: string[] = [];
    for (let at = 0; at < words.length;) {
      const found = dateAt(words, at);
      dates.push(...(found?.dates ?? []));
      if (!found) rest.push(words[at]!);
      at += found?.length ?? 1;
    }
    return { dates, rest };
  };
}

/** Dates in numbers: 2020-09-17, 17/09/2020. */
function numericDates(text: string, monthFirst: boolean) {
  const numeric: CalendarDate[] = [];
  const add = (whole: string, ...[said, month, day]: number[]) => {
    if (!(month! >= 1 && month! <= 12 && day! >= 1 && day! <= 31)) return whole;
    numeric.push({ year: said, month: month!, day });
    return ' ';
  };
  const left = text
    .normalize('NFKC')
    .replace(/(?<![\d-])(\d{4})-(\d\d?)-(\d\d?)(?![\d-])/g, (whole, y, m, d) =>
      add(whole, Number(y), Number(m), Number(d)),
    )
    .replace(/(?<!\d)(\d\d?)([/.-])(\d\d?)\2(\d{4})(?!\d)/g, (whole, a, _, b, y) => {
      const isSwapped = monthFirst ? Number(a) > 12 : Number(b) <= 12;
      const [month, day] = isSwapped ? [b, a] : [a, b];
      return add(whole, Number(y), Number(month), Number(day));
    });
  return { numeric, left };
}

const two = (number: number) => String(number).padStart(2, '0');

/** The words by which a record of a date is found in the index: its day, its day of any year, its month. */
export function wordsOfDate({ year: y, month, day }: CalendarDate): string[] {
  const [at, on] = [two(month), day ? two(day) : undefined];
  return [
    ...(on ? [`day${at}${on}`] : []),
    ...(on && y ? [`day${y}${at}${on}`] : []),
    ...(y ? [`month${y}${at}`] : []),
  ];
}

/** The word of the index that a date in a query asks for. */
export function wordOfDate({ year: y, month, day }: CalendarDate): string {
  return day ? `day${y ?? ''}${two(month)}${two(day)}` : `month${y}${two(month)}`;
}
