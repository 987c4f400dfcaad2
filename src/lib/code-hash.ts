/** Hashes of the code of this project, for caches that are valid while the code is the same. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { listFiles } from './files.ts';
import { sha256 } from './hash.ts';

type HashedSource = [path: string, hash: string];

/** Every file of `src/` with its present hash. */
export function hashSources(): HashedSource[] {
  return listFiles('src').map((path) => [path, sha256(readFileSync(join('src', path)))]);
}

let atStart: HashedSource[] | undefined;

/** The same, cached: a build uses one state of the code. */
export function sourceFiles(): HashedSource[] {
  return (atStart ??= hashSources());
}

/** A hash of all code and settings but style sheets: pages record which of those they use. */
export function codeHash(files = sourceFiles()): string {
  const settings = readdirSync('.').filter((name) => /\.(mjs|json)$/.test(name));
  const parts = [
    process.version,
    files.filter(([path]) => !path.endsWith('.css')),
    settings.map((name) => [name, sha256(readFileSync(name))]),
  ];
  return sha256(JSON.stringify(parts));
}
