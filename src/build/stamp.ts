/** Tells whether a built site is still what a build would make: from the same files, and untouched since. */
import { execFileSync } from 'node:child_process';
import { hash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { hashedFiles, type SiteFiles } from '../site/files.ts';
import { codeHash, sourceFiles } from '../lib/code-hash.ts';

interface Stamp {
  inputs: string;
  outputs: string;
}

/** A hash of everything that a build reads: files, environment, Node, and where the checkout stands. */
export function inputsOf(contentRoot: string): string {
  const environment = ['SITE_URL', 'SOURCE_DATE_EPOCH'].map((name) => process.env[name] ?? '');
  const parts = [
    ...environment,
    ...checkout(),
    codeHash(),
    JSON.stringify(sourceFiles()),
    hashOf(hashedFiles(contentRoot)),
  ];
  return hash('sha256', parts.join('\n'));
}

/** Reads how the former build was left. @returns true when it was built from these inputs and is as it was built */
export function isUpToDate(file: string, inputs: string, dist: string): boolean {
  if (!existsSync(file) || !existsSync(dist)) return false;
  try {
    const former = JSON.parse(readFileSync(file, 'utf8')) as Stamp;
    return former.inputs === inputs && former.outputs === hashOf(hashedFiles(dist));
  } catch {
    // Cut off: as good as none.
    return false;
  }
}

/** Writes down what a site of these files was built from. */
export function stamp(file: string, inputs: string, files: SiteFiles): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify({ inputs, outputs: hashOf(files) } satisfies Stamp));
}

/** A hash of all files, with their names. */
function hashOf(files: SiteFiles): string {
  return hash('sha256', JSON.stringify([...files].toSorted(([a], [b]) => (a < b ? -1 : 1))));
}

/** The commit, which manifests name, and the tags, with which the checks compare. */
function checkout(): string[] {
  return [
    ['rev-parse', 'HEAD'],
    ['tag', '--list', 'v*'],
  ].map((words) => {
    try {
      return execFileSync('git', words, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
    } catch {
      return '';
    }
  });
}
