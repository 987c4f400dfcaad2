/** Adds the no-break spaces of good typography to plain text, so that authors need not write them. */
import { primarySubtag } from '../lib/language-tag.ts';

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

const steps: Record<string, Step[]> = { fr: french, en: english };

/**
 * The text with the no-break spaces of its language; idempotent.
 * @param language BCP 47 tag; text of a language without rules stays as it is
 */
export function typeset(text: string, language: string): string {
  return (steps[primarySubtag(language)] ?? []).reduce(
    (result, [pattern, replacement]) => result.replace(pattern, replacement),
    text,
  );
}
