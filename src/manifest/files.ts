/** The files of a built site, each with its hash. */
import { hash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Address } from '../model/address.ts';

export interface HashedFile {
  /** SHA-256 in Base64. */
  hash: string;
  bytes: number;
}

/** Every file by its path from the site's root; sorted, so that two builds agree. */
export async function hashedFiles(dist: string): Promise<Map<Address, HashedFile>> {
  const entries = await readdir(dist, { recursive: true, withFileTypes: true });
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
  for (const path of paths) {
    const content = await readFile(join(dist, path));
    hashed.set(path, { hash: hash('sha256', content, 'base64'), bytes: content.length });
  }
  return hashed;
}
