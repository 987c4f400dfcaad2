/** Adds to plain text what good typography asks of it, so that authors need not write it: above all no-break spaces. */
import { primarySubtag } from '../lib/language-tag.ts';
import { theWork } from '../work/current.ts';
import type { Typography } from '../work/language.ts';
import type { Work } from '../work/work.ts';

export const noBreak = '\u00a0';
export const narrowNoBreak = '\u202f';

type Step = [pattern: RegExp, replacement: string];

const frenchMonths =
  'janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre';

// Lexique des règles typographiques en usage à l’Imprimerie nationale.
const french: Step[] = [
  // Narrow no-break space before ; ! ? and inside « ».
  [/[ \u00a0\u202f]+([;!?])/g, `${narrowNoBreak}$1`],
  [/«[ \u00a0\u202f]*/g, `«${narrowNoBreak}`],
  [/[ \u00a0\u202f]*»/g, `${narrowNoBreak}»`],
  // No-break space before a colon.
  [/[ \u00a0\u202f]+:/g, `${noBreak}:`],
  // No line break within a number, or between it and its unit.
  [/(\d)[ \u00a0\u202f](?=\d{3}(?!\d))/g, `$1${narrowNoBreak}`],
  [/(\d)[ \u00a0\u202f]?%/g, `$1${noBreak}%`],
  [
    /(\d) (?=(?:millions?|milliards?|dollars?|euros?|minutes?|heures?|jours?|mois)\b)/g,
    `$1${noBreak}`,
  ],
  // One million and one milliard are said with words, before which “de” and “que” elide: plus d’un million.
  [/(?<![\d.,]|\d[ \u00a0\u202f])1[ \u00a0](?=(?:million|milliard|billion)\b)/g, `un${noBreak}`],
  [/(?<!\p{L})(d|qu)e (?=un[ \u00a0](?:million|milliard|billion)\b)/giu, '$1’'],
  // The first of a month is an ordinal; no line break between day and month.
  [new RegExp(`(?<![\\d.,])1 (?=(?:${frenchMonths})\\b)`, 'g'), '1er '],
  [new RegExp(`(\\d{1,2}|1er) (?=(?:${frenchMonths})\\b)`, 'g'), `$1${noBreak}`],
];

// New Hart’s Rules.
const english: Step[] = [
  [/(\d) (?=(?:million|billion|trillion|minutes?|hours?|days?|months?)\b)/g, `$1${noBreak}`],
  [
    /(\d{1,2}) (?=(?:January|February|March|April|May|June|July|August|September|October|November|December)\b)/g,
    `$1${noBreak}`,
  ],
];

const steps: Record<Typography, Step[]> = { french, english };

/** The words that a language may write otherwise before a number. */
const leads: Partial<Record<Typography, RegExp>> = { french: /(?<![\p{L}’])(?:de|que) $/iu };

/**
 * The end of a text that belongs to the number after it, since the language may write it otherwise there: "de ", which
 * is typeset together with the number as "d’un million".
 * @returns nothing where the text ends with no such word
 */
export function leadOf(text: string, language: string, work: Work = theWork()): string {
  const rules = typographyOf(work, language);
  return (rules && leads[rules]?.exec(text)?.[0]) ?? '';
}

/**
 * The text as the typography of its language has it; idempotent.
 * @param language BCP 47 tag; text of a language whose folder names no rules stays as it is
 */
export function typeset(text: string, language: string, work: Work = theWork()): string {
  const rules = typographyOf(work, language);
  if (!rules) return text;
  return steps[rules].reduce(
    (result, [pattern, replacement]) => result.replace(pattern, replacement),
    text,
  );
}

/** The text with ordinary spaces in the places of no-break ones, for what is to be typeset elsewhere. */
export function withOrdinarySpaces(text: string): string {
  return text.replaceAll(/[\u00a0\u202f]/g, ' ');
}

/** The rules that a language’s folder names; those of a folder for the same language in another region or script otherwise. */
export function typographyOf({ languages }: Work, tag: string): Typography | undefined {
  const own = languages.get(tag);
  if (own) return own.language.typography;
  const primary = primarySubtag(tag);
  const near = [...languages.keys()].find((each) => primarySubtag(each) === primary);
  return near === undefined ? undefined : languages.get(near)!.language.typography;
}
