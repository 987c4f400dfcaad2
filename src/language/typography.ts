/** Puts the invisible characters of good typography into plain text, so that authors need not. */
import { primarySubtag } from '../lib/language-tag.ts';

/** The invisible characters by name. */
export const noBreak = '\u00a0';
export const narrowNoBreak = '\u202f';

type Step = [pattern: RegExp, replacement: string];

// Lexique des règles typographiques en usage à l’Imprimerie nationale.
const french: Step[] = [
  // Narrow no-break space before ; ! ? and inside « ».
  [/[ \u00a0\u202f]+([;!?])/g, `${narrowNoBreak}$1`],
  [/«[ \u00a0\u202f]*/g, `«${narrowNoBreak}`],
  [/[ \u00a0\u202f]*»/g, `${narrowNoBreak}»`],
  // No-break space before a colon.
  [/[ \u00a0\u202f]+:/g, `${noBreak}:`],
  // A number stays whole, and with its unit.
  [/(\d)[ \u00a0\u202f](?=\d{3}(?!\d))/g, `$1${narrowNoBreak}`],
  [/(\d)[ \u00a0\u202f]?%/g, `$1${noBreak}%`],
  [
    /(\d) (?=(?:millions?|milliards?|dollars?|euros?|minutes?|heures?|jours?|mois)\b)/g,
    `$1${noBreak}`,
  ],
  // The first of a month is an ordinal; a day stays with its month.
  [
    /(?<![\d.,])1 (?=(?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)\b)/g,
    '1er ',
  ],
  [
    /(\d{1,2}|1er) (?=(?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)\b)/g,
    `$1${noBreak}`,
  ],
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
 * The text as a typesetter of the language would set it. Setting it twice changes nothing.
 * @param language BCP 47 tag; a language without rules gets its text back
 */
export function typeset(text: string, language: string): string {
  return (steps[primarySubtag(language)] ?? []).reduce(
    (set, [pattern, replacement]) => set.replace(pattern, replacement),
    text,
  );
}
