import type { TypographyPattern } from './pattern.ts';

/** According to New Hart’s Rules. */
export const english: TypographyPattern[] = [
  {
    code: 'TYPO-EN-QUOTES',
    pattern: /[«»]/g,
    message: 'This is a French quotation mark.',
    fix: ([mark]) => `Write "${mark === '«' ? '“' : '”'}".`,
  },
  {
    code: 'TYPO-EN-SPACE',
    pattern: /(?<=\S)[ \u00a0\u202f]+([%;!?:])/g,
    message: 'English puts no space before a punctuation or percent mark.',
    fix: ([, mark]) => `Close up "${mark}".`,
  },
  {
    code: 'TYPO-EN-RANGE',
    // Not a range: a date (2020-09-15), an age ("10-year-olds").
    pattern: /(?<![\w-])\d+-\d+(?![\w-])/g,
    message: 'A range of numbers has a hyphen.',
    fix: ([range]) => `Write "${range.replace('-', '–')}" with an en rule.`,
  },
  {
    code: 'TYPO-EN-DECIMAL',
    pattern: /(?<![\d,])\d+,\d{1,2}(?!\d)/g,
    message: 'English writes decimals with a point.',
    fix: ([number]) => `Write "${number.replace(',', '.')}".`,
  },
];
