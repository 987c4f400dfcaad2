import { basename, resolve } from 'node:path';
import { readContent, type Content } from './content.ts';
import type { Finding } from './finding.ts';
import { rules } from './rules.ts';

/**
 * All findings in the content at `root`, sorted by file, line and code.
 * @param codeFolder the code that is searched for interface strings; the site's own by default
 */
export function checkContent(root: string, codeFolder?: string): Finding[] {
  return findingsIn(readContent(root, codeFolder));
}

/** The same, for content that has been read already. */
export function findingsIn(content: Content): Finding[] {
  const folder = basename(resolve(content.root));
  return rules
    .flatMap((rule) => rule(content))
    .map((finding) => ({ ...finding, file: `${folder}/${finding.file}` }))
    .toSorted(
      (a, b) =>
        compare(a.file, b.file) ||
        a.line - b.line ||
        compare(a.code, b.code) ||
        compare(a.message, b.message),
    );
}

/** Compares by code unit, so that the order does not depend on the machine's locale. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
