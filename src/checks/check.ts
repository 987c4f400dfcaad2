import { basename, resolve } from 'node:path';
import { foldCauses } from './causes.ts';
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
  const findings = rules.flatMap((rule) => rule(content));
  return foldCauses(content, findings)
    .map(({ about: _about, ...finding }) => ({
      ...finding,
      file: `${folder}/${finding.file}`,
      message: withFolder(folder, finding.message),
      fix: withFolder(folder, finding.fix),
    }))
    .toSorted(
      (a, b) =>
        compare(a.file, b.file) ||
        a.line - b.line ||
        compare(a.code, b.code) ||
        compare(a.message, b.message),
    );
}

/** A path from the content's root, as rules write it. */
const path =
  /(?<![\w/<>.-])(?:(?:story|outline|registry|releases)\.yaml|[\w<>-]+\/(?:(?:sections|plain|pages)\/)?[\w<>-]+\.(?:yaml|mdx|json|svg)\b)/g;

/** A sentence in which paths begin at the checkout, so that they can be opened as they stand. */
function withFolder(folder: string, sentence: string): string {
  return sentence.replace(path, (found) => `${folder}/${found}`);
}

/** Compares by code unit, so that the order does not depend on the machine's locale. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
