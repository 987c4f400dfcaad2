import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';

/** Every file of a folder by its path from there, with slashes, sorted: the same on every machine. */
export function listFiles(root: string): string[] {
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .toSorted();
}
