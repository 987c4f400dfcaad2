/**
 * The folder that a host serves: the latest site with its downloads, every release kept beside it, and
 * what hosts look for.
 */
import { createHash } from 'node:crypto';
import { cp, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { downloadsFolder } from './downloads.ts';
import { frozenOf } from './frozen.ts';
import { isCompressed } from '../hosting/compress.ts';
import { headersFile } from '../hosting/headers-file.ts';
import { listFiles, type Site } from './site.ts';

/**
 * Brings `target` up to date with a site. A release that is kept there is never changed.
 * @throws Error when another build was kept under this release's date
 */
export async function assemble(site: Site, target: string): Promise<{ releases: string[] }> {
  const { folder, copy } = frozenOf(site);
  const [next, former] = [`${target}.next`, `${target}.former`];
  // Where another run was stopped between the two steps of its end, the former folder is all there is.
  if (!existsSync(target) && existsSync(former)) await rename(former, target);
  await rm(former, { recursive: true, force: true });
  await rm(next, { recursive: true, force: true });
  const kept = join(next, folder);
  for (const path of copy.files) await put(join(kept, path), copy.read(path));
  await cp(downloadsFolder(site), join(kept, 'downloads'), { recursive: true });
  if (existsSync(join(target, folder)) && sumOf(kept) !== sumOf(join(target, folder))) {
    await rm(next, { recursive: true });
    throw new Error(
      `${join(target, folder)} holds another build of this release, and what is kept is never changed.\n` +
        'Make a new release, with a date of its own: npm run release -- VERSION',
    );
  }
  for (const path of site.files) await put(join(next, path), site.read(path));
  await cp(downloadsFolder(site), join(next, 'downloads'), { recursive: true });
  const earlier = join(target, 'e');
  if (existsSync(earlier)) await cp(earlier, join(next, 'e'), { recursive: true });
  await writeFile(join(next, '_headers'), headersFile(listFiles(next)));
  // GitHub Pages publishes a branch as it is only when it finds this file.
  await writeFile(join(next, '.nojekyll'), '');
  // Kept releases exist here alone: nothing is removed before the new folder stands.
  if (existsSync(target)) await rename(target, former);
  await rename(next, target);
  await rm(former, { recursive: true, force: true });
  return { releases: readdirSync(earlier).toSorted() };
}

async function put(path: string, content: Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, content);
}

/** One sum for a folder: its paths and their contents, without what hosts had compressed. */
function sumOf(folder: string): string {
  const hash = createHash('sha256');
  for (const path of listFiles(folder).filter((each) => !isCompressed(each)))
    hash.update(`${path}\0`).update(readFileSync(join(folder, path)));
  return hash.digest('hex');
}
