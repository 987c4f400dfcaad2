/** Verifies a copy: all that is published, a built site, an unpacked copy, a bag, or one download. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { listFiles, listOdd, oddness } from '../lib/files.ts';
import { sha256OfFile } from '../lib/hash.ts';
import { decodeSums, parseSums } from '../editions/kit/sums.ts';
import type { Verdict } from './verdict.ts';
import { verifyFile } from './verify-file.ts';
import { verifyFolder, type Files } from './verify-folder.ts';

/**
 * Verifies the copy at `path`.
 * @throws Error when nothing is there, it cannot be read, or nothing came with it that proves it
 */
export async function verify(path: string): Promise<Verdict> {
  if (!existsSync(path)) throw new Error(`There is no file or folder ${path}.`);
  const found = statSync(path);
  const odd = oddness(found);
  if (odd) throw new Error(`${path} ${odd}, and no file or folder.`);
  if (found.isDirectory()) return verifyFolder(filesIn(path), path);
  return (await verifyBeside(path)) ?? verifyFile(path);
}

/** Against the SHA256SUMS in the same folder; a download that was renamed is known by its sum. */
async function verifyBeside(path: string): Promise<Verdict | undefined> {
  const against = join(dirname(path), 'SHA256SUMS');
  if (!existsSync(against) || basename(path) === 'SHA256SUMS') return undefined;
  const sums = parseSums(decodeSums(readFileSync(against)), against);
  const sum = await sha256OfFile(path);
  const named = sums.get(basename(path));
  if (named === undefined && ![...sums.values()].includes(sum)) return undefined;
  const changed = (named ?? sum) === sum ? [] : [basename(path)];
  const parts: Verdict['parts'] = [['file', 1]];
  return { against, checked: 1, parts, missing: [], changed, added: [], unproved: [] };
}

function filesIn(folder: string): Files {
  return {
    paths: listFiles(folder),
    odd: listOdd(folder),
    read: (path) => readFile(join(folder, path)),
    sum: (path) => sha256OfFile(join(folder, path)),
  };
}
