import { globSync, readdirSync, type Dirent, type Stats } from 'node:fs';
import { join } from 'node:path';
import { isDropping, isVersionControl } from './droppings.ts';
import { slashed } from './paths.ts';

/**
 * The files of a folder and its subfolders: relative paths with slashes, sorted, so the same on every machine; without
 * what file managers and version control have there, and without what `listOdd` lists.
 * @throws Error in a sentence where a folder cannot be read
 */
export function listFiles(root: string): string[] {
  return listEntries(root, (entry) => entry.isFile()).filter(
    (path) => !isDropping(path) && !isVersionControl(path),
  );
}

/**
 * What is neither a file nor a folder, by path, and what it is instead: "is a link". Nothing of ours makes any, and what
 * a link leads to is not proved by what it stands beside.
 */
export function listOdd(root: string): Map<string, string> {
  const odd = new Map<string, string>();
  walk(root, (path, entry) => {
    const what = oddness(entry);
    if (what && !isDropping(path) && !isVersionControl(path)) odd.set(path, what);
  });
  return new Map([...odd].toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

/** What an entry is that is neither a file nor a folder; undefined for those. */
export function oddness(entry: Dirent | Stats): string | undefined {
  if (entry.isFile() || entry.isDirectory()) return undefined;
  if (entry.isSymbolicLink()) return 'is a link';
  if (entry.isFIFO()) return 'is a pipe';
  return entry.isSocket() ? 'is a socket' : 'is a device';
}

/** The files with those, and with everything else that is not a folder, such as symbolic links. */
export function listAll(root: string): string[] {
  return listEntries(root, () => true);
}

/** The files that match a pattern: relative paths with slashes, sorted. */
export function globFiles(pattern: string, cwd = '.'): string[] {
  return globSync(pattern, { cwd })
    .map((path) => slashed(path))
    .toSorted();
}

function listEntries(root: string, wanted: (entry: Dirent) => boolean): string[] {
  const paths: string[] = [];
  walk(root, (path, entry) => {
    if (wanted(entry)) paths.push(path);
  });
  return paths.toSorted();
}

/** Walks by names alone, because what Node returns for a path depends on the system. */
function walk(root: string, visit: (path: string, entry: Dirent) => void, folder = ''): void {
  for (const entry of entriesOf(join(root, folder))) {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (entry.isDirectory()) walk(root, visit, path);
    else visit(path, entry);
  }
}

function entriesOf(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    const why = code === 'ENOENT' ? 'it is not there, or not any more' : code;
    throw new Error(`The folder ${folder} cannot be read (${why}).`, { cause });
  }
}
