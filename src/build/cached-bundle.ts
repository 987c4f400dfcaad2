/**
 * The bundle that draws the pages, kept as long as the code is the same: after an edit of the content,
 * bundling again would cost more than drawing what was edited.
 */
import { hash } from 'node:crypto';
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { codeHash, hashSources } from '../lib/code-hash.ts';
import { siteUrl } from '../work/environment.ts';

const bundle = 'bundle';

/** What a bundle is made from: the code, and the address of the site. */
const stamp = (code: string) => hash('sha256', `${code}\n${siteUrl}`);

/**
 * Keeps a copy of a bundle.
 * @param from the folder in which the bundler left it
 * @param cache what is kept from one build to the next; below the project, so that it finds its packages
 */
export function cacheBundle(from: string, cache: string): void {
  const folder = join(cache, bundle);
  rmSync(folder, { recursive: true, force: true });
  cpSync(from, folder, { recursive: true });
  // Last: a copy that was cut off has no stamp. Code that was saved meanwhile shows in it.
  writeFileSync(join(folder, 'stamp'), stamp(codeHash(hashSources())));
}

/** The module by which a kept bundle is entered; undefined where there is none from the code as it is now. */
export function cachedBundle(cache: string): string | undefined {
  const folder = join(cache, bundle);
  const file = join(folder, 'stamp');
  if (!existsSync(file) || readFileSync(file, 'utf8') !== stamp(codeHash())) return undefined;
  const entry = readdirSync(folder).find((each) => each.startsWith('prerender-entry.'));
  return entry && join(folder, entry);
}
