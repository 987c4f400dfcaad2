/** The list of all that is published: `SHA256SUMS` beside the site. */
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { listFiles } from '../lib/files.ts';
import { sha256OfFile } from '../lib/hash.ts';
import { decodeSums, parseSums } from '../editions/kit/sums.ts';

const name = 'SHA256SUMS';

/** The list in a folder, by path; empty where there is none. @throws Error that names a line that cannot be read */
export function sumsOfFolder(folder: string): Map<string, string> {
  const path = join(folder, name);
  return existsSync(path) ? parseSums(decodeSums(readFileSync(path)), path) : new Map();
}

/**
 * Writes the list of all files of a folder. What an earlier list says of a kept release stays as it is: a file that was
 * damaged since then is found, not listed anew.
 */
export async function writeAllSums(folder: string, earlier: Map<string, string>): Promise<void> {
  const kept = new Map([...earlier].filter(([path]) => releaseOf(path)));
  const releases = new Set([...kept.keys()].map(releaseOf));
  const sums = new Map(kept);
  for (const path of listFiles(folder)) {
    const release = releaseOf(path);
    if (path === name || (release && releases.has(release))) continue;
    sums.set(path, await sha256OfFile(join(folder, path)));
  }
  writeSums(folder, sums);
}

/** Adds files to the list of a folder that has one. */
export async function addToSums(folder: string, paths: readonly string[]): Promise<void> {
  const sums = sumsOfFolder(folder);
  if (sums.size === 0 || paths.length === 0) return;
  for (const path of paths) sums.set(path, await sha256OfFile(join(folder, path)));
  writeSums(folder, sums);
}

function writeSums(folder: string, sums: Map<string, string>): void {
  const lines = [...sums]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, sum]) => `${sum}  ${path}\n`);
  const part = join(folder, `.part-${name}`);
  writeFileSync(part, lines.join(''));
  renameSync(part, join(folder, name));
}

/** The date of the kept release that a file belongs to. */
function releaseOf(path: string): string | undefined {
  return /^e\/([^/]+)\//.exec(path)?.[1];
}
