/** The folder that a host serves: the latest site with its downloads, every kept release, and files for hosts. */
import { cp, mkdir, writeFile } from 'node:fs/promises';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { downloadsFolder } from '../editions/kit/downloads.ts';
import { frozenOf } from './kept-release.ts';
import { isCompressed } from '../site/compressed.ts';
import { headersFile } from './netlify-headers.ts';
import { isDropping } from '../lib/droppings.ts';
import { listFiles } from '../lib/files.ts';
import type { Site } from '../editions/kit/site.ts';
import { sumsOf } from '../editions/kit/sums.ts';
import { sumsOfFolder, writeAllSums } from './all-sums.ts';
import { foreignFiles } from '../site/own-files.ts';
import { openReplacement, type Workspace } from '../lib/workspace.ts';

/**
 * Updates `target` to a site. A release that is kept there is never changed, and what somebody else has put there, such
 * as the repository of a branch that is published, stays.
 * @returns the kept releases, and what somebody else has put there
 * @throws Error when another build was kept under this release's date, or the folder cannot or must not be replaced
 */
export async function assemble(
  site: Site,
  target: string,
): Promise<{ releases: string[]; foreign: string[] }> {
  const workspace = openReplacement(target, {
    command: 'npm run assemble',
    setting: 'FOLDER',
    foreignIn: (folder) => foreignFiles(folder, true),
    keepsForeign: true,
    sources: [site.root],
  });
  try {
    return await fill(site, workspace);
  } finally {
    workspace.close();
  }
}

async function fill(site: Site, { folder: target, next, replace }: Workspace) {
  const { folder, copy } = frozenOf(site);
  const kept = join(next, folder);
  for (const path of copy.files) await put(join(kept, path), copy.read(path));
  await copyFiles(downloadsFolder(site), join(kept, 'downloads'));
  if (existsSync(join(target, folder)) && sumsIn(kept) !== sumsIn(join(target, folder))) {
    throw new Error(
      `${join(target, folder)} holds another build of this release, and what is kept is never changed.\n` +
        'Make a new release, with a date of its own: npm run release -- VERSION',
    );
  }
  for (const path of site.files) await put(join(next, path), site.read(path));
  await copyFiles(downloadsFolder(site), join(next, 'downloads'));
  const earlier = join(target, 'e');
  if (existsSync(earlier)) await copyFiles(earlier, join(next, 'e'));
  await writeFile(join(next, '_headers'), headersFile(listFiles(next)));
  // GitHub Pages publishes a branch as it is only when it finds this file.
  await writeFile(join(next, '.nojekyll'), '');
  const foreign = (existsSync(target) && foreignFiles(target, true)) || [];
  await keep(foreign, target, next);
  await writeAllSums(next, sumsOfFolder(target));
  // Kept releases exist only here: nothing is removed before the new folder is in place.
  replace();
  return { releases: readdirSync(earlier).toSorted(), foreign };
}

/** Copies what somebody else has put into a folder. @throws Error when the new folder has a file of that name */
async function keep(foreign: string[], from: string, to: string): Promise<void> {
  const both = foreign.filter((path) => existsSync(join(to, path)));
  if (both.length > 0) {
    throw new Error(
      `${both.join(', ')}: this release has such a file, and ${from} has one that is not ours. Move it away.`,
    );
  }
  for (const path of foreign) {
    await mkdir(dirname(join(to, path)), { recursive: true });
    await cp(join(from, path), join(to, path), { verbatimSymlinks: true });
  }
}

/** Copies a folder without what file managers left in it. */
async function copyFiles(from: string, to: string): Promise<void> {
  const filter = (path: string) => !isDropping(basename(path));
  await cp(from, to, { recursive: true, filter });
}

async function put(path: string, content: Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, content);
}

/** The checksums of a folder’s files, without compressed copies of them. */
function sumsIn(folder: string): string {
  return listFiles(folder)
    .filter((path) => !isCompressed(path))
    .map((path) => sumsOf([[path, readFileSync(join(folder, path))]]))
    .join('');
}
