/** The files of a built site, each with its hash: read once, and kept up to date by `addFile`. */
import { hash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { listFiles } from '../lib/files.ts';
import type { Address } from '../work/address.ts';

export interface HashedFile {
  /** SHA-256 in Base64. */
  hash: string;
  bytes: number;
}

/** By path from the site's root. */
export type SiteFiles = Map<Address, HashedFile>;

export function hashedFiles(dist: string): SiteFiles {
  // One after the other: a large site does not fit into memory.
  return new Map(listFiles(dist).map((path) => [path, hashed(readFileSync(join(dist, path)))]));
}

/** Writes a file into the site, and adds it to the site's files. */
export function addFile(dist: string, files: SiteFiles, path: Address, text: string): void {
  const content = Buffer.from(text);
  writeFileSync(join(dist, path), content);
  files.set(path, hashed(content));
}

function hashed(content: Uint8Array): HashedFile {
  return { hash: hash('sha256', content, 'base64'), bytes: content.length };
}
