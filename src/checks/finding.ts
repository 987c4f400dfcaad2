import type { Code } from './codes.ts';
import type { Content } from './content.ts';

/** A problem that an author must fix. */
export interface Finding {
  code: Code;
  /** Path relative to the content's root while rules run; `checkContent` prefixes it with the root's name. */
  file: string;
  line: number;
  /** What is wrong, as a full sentence. */
  message: string;
  /** How to fix it. */
  fix: string;
}

/** Checks one thing in the whole content. It returns its findings and never prints. */
export type Rule = (content: Content) => Finding[];
