import { globSync, readdirSync, type Dirent } from 'node:fs';
import { join } from 'node:path';
import { isDropping, isVersionControl } from './droppings.ts';
import { slashed } from './paths.ts';

/**
 * The files of a folder and its subfolders: relative paths with slashes, sorted, so the same on every machine; without
 * what file managers and version control have there.
 */
export function listFiles(root: string): string[] {
  return listEntries(root, (entry) => entry.isFile()).filter(
    (path) => !isDropping(path) && !isVersionControl(path),
  );
}

/** The same with those, and with everything else that is not a folder, such as symbolic links. */
export function listAll(root: string): string[] {
  return listEntries(root, () => true);
}

/** The files that match a pattern: relative paths with slashes, sorted. */
export function globFiles(pattern: string, cwd = '.'): string[] {
  return globSync(pattern, { cwd })
    .map((path) => slashed(path))
    .toSorted();
}

/** Walks by names alone, because what Node returns for a path depends on the system. */
function listEntries(root: string, wanted: (entry: Dirent) => boolean): string[] {
  const paths: string[] = [];
  const walk = (folder: string) => {
    for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (entry.isDirectory()) walk(path);
      else if (wanted(entry)) paths.push(path);
    }
  };
  walk('');
  return paths.toSorted();
}
