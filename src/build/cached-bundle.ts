/** Caches the bundle that draws the pages until the code changes: bundling takes longer than redrawing a few pages. */
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sha256 } from '../lib/hash.ts';
import { codeHash, hashSources } from '../lib/code-hash.ts';
import { siteUrl } from '../work/environment.ts';

const bundle = 'bundle';

/** A bundle depends on the code and on the address of the site. */
const stampOf = (code: string) => sha256(`${code}\n${siteUrl}`);

/**
 * Copies a bundle into the cache.
 * @param from the bundler's output folder
 * @param cache a folder inside the project, so that the bundle can import packages
 */
export function cacheBundle(from: string, cache: string): void {
  const folder = join(cache, bundle);
  rmSync(folder, { recursive: true, force: true });
  cpSync(from, folder, { recursive: true });
  // Last, so that an incomplete copy has no stamp. Hashed again, because code may have been saved meanwhile.
  writeFileSync(join(folder, 'stamp'), stampOf(codeHash(hashSources())));
}

/** The entry module of the cached bundle; undefined if there is none for the current code. */
export function cachedBundle(cache: string): string | undefined {
  const folder = join(cache, bundle);
  const file = join(folder, 'stamp');
  if (!existsSync(file) || readFileSync(file, 'utf8') !== stampOf(codeHash())) return undefined;
  const entry = readdirSync(folder).find((each) => each.startsWith('prerender-entry.'));
  return entry && join(folder, entry);
}
