import type { Code } from './codes.ts';
import type { Content } from './content.ts';
import type { Noun } from './ids.ts';

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
  /** An id that is named and not there ("missing"), or there and known to nothing else ("extra"). */
  about?: { noun: Noun; id: string; is: 'missing' | 'extra' };
}

/** Checks one thing in the whole content. It returns its findings and never prints. */
export type Rule = (content: Content) => Finding[];
