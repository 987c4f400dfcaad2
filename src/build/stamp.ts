/** Decides whether a site is up to date: built from the same input, and not changed since. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { hashedFiles, type SiteFiles } from '../site/files.ts';
import { listOdd } from '../lib/files.ts';
import { git, versionTags } from '../lib/git.ts';
import { sha256 } from '../lib/hash.ts';
import { siteUrl, sourceDate } from '../lib/settings.ts';
import { codeHash, sourceFiles } from '../lib/code-hash.ts';

interface Stamp {
  inputs: string;
  outputs: string;
}

/** A hash of everything that a build reads: files, environment variables, the version of Node, and the git state. */
export function inputsOf(contentRoot: string): string {
  const parts = [
    siteUrl(),
    sourceDate(),
    ...gitState(),
    codeHash(),
    JSON.stringify(sourceFiles()),
    hashOf(hashedFiles(contentRoot)),
    // They are findings, which a build must tell.
    JSON.stringify([...listOdd(contentRoot)]),
  ];
  return sha256(parts.join('\n'));
}

/** True if `dist` was built from these inputs and has not changed since. @param file the stamp of the former build */
export function isUpToDate(file: string, inputs: string, dist: string): boolean {
  if (!existsSync(file) || !existsSync(dist)) return false;
  try {
    const former = JSON.parse(readFileSync(file, 'utf8')) as Stamp;
    return former.inputs === inputs && former.outputs === hashOf(hashedFiles(dist));
  } catch {
    // An incomplete stamp counts as none.
    return false;
  }
}

/** Records what these files were built from. */
export function writeStamp(file: string, inputs: string, files: SiteFiles): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify({ inputs, outputs: hashOf(files) } satisfies Stamp));
}

/** A hash of the names and contents of all files. */
function hashOf(files: SiteFiles): string {
  return sha256(JSON.stringify([...files].toSorted(([a], [b]) => (a < b ? -1 : 1))));
}

/** The commit, which manifests contain, and the tags, which the checks use. */
function gitState(): (string | undefined)[] {
  const checkout = process.cwd();
  return [git(checkout, 'rev-parse', 'HEAD'), ...versionTags(checkout)];
}
