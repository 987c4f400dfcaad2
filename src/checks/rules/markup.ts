import type { Rule } from '../finding.ts';

/** A text holds words and blocks, never code. */
export const markup: Rule = ({ texts }) =>
  texts.flatMap((text) =>
    text.code.map((line) => ({
      code: 'MARKUP-CODE',
      file: text.file,
      line,
      message: 'A text cannot hold code: imports, exports and {expressions} belong to the site.',
      fix: 'Remove it. A brace that is meant as a character is written \\{.',
    })),
  );
