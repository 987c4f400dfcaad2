import type { Code } from './codes.ts';
import type { Content } from './content.ts';

/** Something that an author has to mend. */
export interface Finding {
  code: Code;
  /** Path from the content's root while rules run; `checkContent` puts the root's own name before it. */
  file: string;
  line: number;
  /** What is wrong, in a whole sentence. */
  message: string;
  /** What would be right. */
  fix: string;
}

/** Looks at the content and says what it found; it never prints. */
export type Rule = (content: Content) => Finding[];
