import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { isDropping } from './droppings.ts';

/**
 * The files of a folder and its subfolders: relative paths with slashes, sorted, so the same on every machine; without
 * what file managers leave there.
 */
export function listFiles(root: string): string[] {
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .filter((path) => !isDropping(path))
    .toSorted();
}
