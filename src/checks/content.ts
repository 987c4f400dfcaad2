/** Reads the content into what the rules check. */
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { listFiles } from '../lib/files.ts';
import type { Problem } from '../work/problem.ts';
import { openWork, type Work } from '../work/work.ts';
import { openLines, type Lines } from './lines.ts';
import { textsOf, type Text } from './text.ts';

export interface Content {
  root: string;
  work: Work;
  /** Errors while reading: files missing, syntax, schema. */
  problems: Problem[];
  texts: Text[];
  lines: Lines;
  /** The site's code in one string, to find which interface strings it uses. */
  code: string;
}

const siteCode = fileURLToPath(new URL('..', import.meta.url));

/** @param codeFolder the code that is searched for interface strings; tests have their own */
export function readContent(root: string, codeFolder = siteCode): Content {
  const { work, problems } = openWork(root);
  const texts = textsOf(work);
  return { root, work, problems, texts, lines: openLines(root), code: readCode(codeFolder) };
}

/** Relative paths of all files of the content, sorted, without hidden files. */
export function filesOf(root: string): string[] {
  return listFiles(root).filter((path) => !basename(path).startsWith('.'));
}

/** Without the checks, which name strings but do not use them. */
function readCode(folder: string): string {
  return listFiles(folder)
    .filter((file) => /\.(ts|astro)$/.test(file) && !file.startsWith('checks'))
    .map((file) => readFileSync(join(folder, file), 'utf8'))
    .join('\n');
}
