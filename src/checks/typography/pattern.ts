import type { Code } from '../codes.ts';

/** What typography forbids, and how to fix it. */
export interface TypographyPattern {
  code: Code;
  /** With the flag "g". */
  pattern: RegExp;
  message: string;
  fix: (match: RegExpExecArray) => string;
}
