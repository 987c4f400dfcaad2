/** Caches slow results in files, by the hash of everything that they are made from. */
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { sha256 } from './hash.ts';
import { dirname, join } from 'node:path';
import { cache } from './cache.ts';

/** Name of their folder in the cache of builds. */
export const cachedResults = 'drawings';

/** Hash of the versions of all packages. */
let packages: string | undefined;

function fileOf(kind: string, input: string): string | undefined {
  const folder = cache()?.folder;
  if (!folder) return undefined;
  packages ??= sha256(readFileSync('package-lock.json'));
  return join(folder, cachedResults, kind, sha256(`${packages}\n${input}`));
}

type Result = string | Uint8Array;

/**
 * The result for an input, from the cache where it is there.
 * @param kind names a folder: "figures"
 * @param input everything that the result depends on besides the packages, as text
 */
export function cached(kind: string, input: string, make: () => Result): Buffer {
  const file = fileOf(kind, input);
  return load(file) ?? save(file, make());
}

/** The same for asynchronous functions. */
export async function cachedAsync(
  kind: string,
  input: string,
  make: () => Promise<Result>,
): Promise<Buffer> {
  const file = fileOf(kind, input);
  return load(file) ?? save(file, await make());
}

function load(file: string | undefined): Buffer | undefined {
  try {
    return file === undefined ? undefined : readFileSync(file);
  } catch {
    return undefined;
  }
}

function save(file: string | undefined, result: Result): Buffer {
  if (file !== undefined) {
    mkdirSync(dirname(file), { recursive: true });
    // Renamed when it is complete, so that nobody reads half a file.
    writeFileSync(`${file}.next`, result);
    renameSync(`${file}.next`, file);
  }
  return Buffer.from(result);
}
