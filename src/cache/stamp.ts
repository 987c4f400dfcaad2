/** Tells whether a built site is still what a build would make: from the same files, and untouched since. */
import { execFileSync } from 'node:child_process';
import { hash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { hashedFiles, type HashedFile } from '../manifest/files.ts';
import { codeHash, sourceFiles } from './bundle.ts';

type HashedFiles = ReadonlyMap<string, HashedFile>;

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
    filesIn(contentRoot),
  ];
  return hash('sha256', parts.join('\n'));
}

/** Reads how the former build was left. @returns true when it was built from these inputs and is as it was built */
export function isUpToDate(file: string, inputs: string, dist: string): boolean {
  if (!existsSync(file) || !existsSync(dist)) return false;
  try {
    const former = JSON.parse(readFileSync(file, 'utf8')) as Stamp;
    return former.inputs === inputs && former.outputs === filesIn(dist);
  } catch {
    // Cut off: as good as none.
    return false;
  }
}

/**
 * Writes down what a site was built from.
 * @param known its files that are hashed already
 */
export function stamp(file: string, inputs: string, dist: string, known: HashedFiles): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify({ inputs, outputs: filesIn(dist, known) } satisfies Stamp));
}

/** A hash of all files of a folder, with their names. */
function filesIn(folder: string, known?: HashedFiles): string {
  return hash('sha256', JSON.stringify([...hashedFiles(folder, known)]));
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
