/** The files of a built site, each with its hash. */
import { hash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Address } from '../model/address.ts';

export interface HashedFile {
  /** SHA-256 in Base64. */
  hash: string;
  bytes: number;
}

/**
 * Every file by its path from the site's root; sorted, so that two builds agree.
 * @param known files that were hashed before and have not changed since
 */
export function hashedFiles(
  dist: string,
  known: ReadonlyMap<Address, HashedFile> = new Map(),
): Map<Address, HashedFile> {
  const entries = readdirSync(dist, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(dist.length + 1)
        .replaceAll('\\', '/'),
    )
    .toSorted();
  const hashed = new Map<Address, HashedFile>();
  // One after the other: all at once, a large site would not fit into memory.
  for (const path of paths) hashed.set(path, known.get(path) ?? hashedFile(join(dist, path)));
  return hashed;
}

function hashedFile(path: string): HashedFile {
  const content = readFileSync(path);
  return { hash: hash('sha256', content, 'base64'), bytes: content.length };
}
