import type { TypographyPattern } from './pattern.ts';

/** For all languages. */
export const every: TypographyPattern[] = [
  {
    code: 'TYPO-STRAIGHT',
    pattern: /["']/g,
    message: 'This mark is straight.',
    fix: ([mark]) =>
      mark === "'"
        ? 'Write the apostrophe ’.'
        : 'Write the quotation marks of the language: “ ” or « ».',
  },
  {
    code: 'TYPO-ELLIPSIS',
    pattern: /\.{3,}/g,
    message: 'These are full stops in a row.',
    fix: () => 'Write the ellipsis character …',
  },
  {
    code: 'TYPO-DOUBLE-SPACE',
    pattern: /(?<=\S)[ \u00a0\u202f]{2,}(?=\S)/g,
    message: 'There is more than one space.',
    fix: () => 'Write one space.',
  },
];
