/** The code of this project, for what is kept as long as the code is the same. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { listFiles } from './files.ts';
import { sha256 } from './hash.ts';

type HashedSource = [path: string, hash: string];

/** Every file of `src/` with its hash, as it is now. */
export function hashSources(): HashedSource[] {
  return listFiles('src').map((path) => [path, sha256(readFileSync(join('src', path)))]);
}

let first: HashedSource[] | undefined;

/** The same as it was when first asked: one build is made from one code. */
export function sourceFiles(): HashedSource[] {
  return (first ??= hashSources());
}

/**
 * A hash of all code. Style sheets are left out, because pages note which of them they read.
 */
export function codeHash(files = sourceFiles()): string {
  const settings = readdirSync('.').filter((name) => /\.(mjs|json)$/.test(name));
  const parts = [
    process.version,
    files.filter(([path]) => !path.endsWith('.css')),
    settings.map((name) => [name, sha256(readFileSync(name))]),
  ];
  return sha256(JSON.stringify(parts));
}
