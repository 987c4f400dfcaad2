/** What the rules look at. */
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { listFiles } from '../lib/files.ts';
import type { Problem } from '../work/read.ts';
import { openWork, type Work } from '../work/work.ts';
import { openLines, type Lines } from './lines.ts';
import { textsOf, type Text } from './text.ts';

export interface Content {
  root: string;
  work: Work;
  /** What could not be read. */
  problems: Problem[];
  texts: Text[];
  lines: Lines;
  /** The site's own code, in one string: what interface strings are used by. */
  code: string;
}

/** Folder of the site's code. */
const siteCode = fileURLToPath(new URL('..', import.meta.url));

/**
 * Reads everything that the rules look at.
 * @param codeFolder where interface strings are used; a test has its own
 */
export function readContent(root: string, codeFolder = siteCode): Content {
  const { work, problems } = openWork(root);
  const texts = textsOf(work);
  return { root, work, problems, texts, lines: openLines(root), code: readCode(codeFolder) };
}

/** Every file of the content by its path from there, sorted; without those that systems hide. */
export function filesOf(root: string): string[] {
  return listFiles(root).filter((path) => !basename(path).startsWith('.'));
}

/** The checks themselves are left out: they name strings without using them. */
function readCode(folder: string): string {
  return listFiles(folder)
    .filter((file) => /\.(ts|astro)$/.test(file) && !file.startsWith('checks'))
    .map((file) => readFileSync(join(folder, file), 'utf8'))
    .join('\n');
}
