import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { textPages } from '../../work/page.ts';
import { suggest } from '../closest.ts';
import { completeLanguages } from '../../work/fallback.ts';
import type { Content } from '../content.ts';
import type { Finding, Rule } from '../finding.ts';

/** Every complete language has the text of every page, and every such text has a page. */
export const page: Rule = (content) => [...missingTexts(content), ...unknownTexts(content)];

function missingTexts({ root, work }: Content): Finding[] {
  return completeLanguages(work).flatMap((language) =>
    textPages
      .map((kind) => ({ kind, file: `${language}/pages/${kind}.mdx` }))
      .filter(({ file }) => !existsSync(join(root, file)))
      .map(({ kind, file }) => ({
        code: 'FILE-MISSING',
        file,
        line: 1,
        message: `The complete language "${language}" lacks the text of the page "${kind}".`,
        fix: `Create ${file}.`,
      })),
  );
}

function unknownTexts({ texts }: Content): Finding[] {
  return texts
    .filter(({ kind, id }) => kind === 'page' && !(textPages as readonly string[]).includes(id))
    .map(({ id, file }) => ({
      code: 'PAGE-UNKNOWN',
      file,
      line: 1,
      message: `No page shows the text "${id}".`,
      fix: `Rename the file. ${suggest(id, textPages)}`,
    }));
}
