import type { Code } from '../codes.ts';

/** One rule of typography: what it looks for, and what would be right. */
export interface Step {
  code: Code;
  /** With the flag "g". */
  pattern: RegExp;
  message: string;
  /** What to write instead of what was found. */
  fix: (found: RegExpExecArray) => string;
}
