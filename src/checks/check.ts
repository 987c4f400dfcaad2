import { basename, resolve } from 'node:path';
import { readContent, type Content } from './content.ts';
import type { Finding } from './finding.ts';
import { rules } from './rules.ts';

/**
 * Everything that an author has to mend in the content at `root`, by file, line and code.
 * @param codeFolder where interface strings are used; the site's own code by default
 */
export function checkContent(root: string, codeFolder?: string): Finding[] {
  return findingsIn(readContent(root, codeFolder));
}

/** The same, of content that is read already. */
export function findingsIn(content: Content): Finding[] {
  const folder = basename(resolve(content.root));
  return rules
    .flatMap((rule) => rule(content))
    .map((finding) => ({ ...finding, file: `${folder}/${finding.file}` }))
    .toSorted(
      (a, b) =>
        order(a.file, b.file) ||
        a.line - b.line ||
        order(a.code, b.code) ||
        order(a.message, b.message),
    );
}

/** By code unit: the same on every machine. */
function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
