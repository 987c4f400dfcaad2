/** `npm run build [-- --force]`: builds the site unless it is up to date; `--force` ignores the cache. */
import '../lib/runtime.ts';
import { existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { cacheFolder } from '../build/cache-folder.ts';
import { inputsOf, isUpToDate, writeStamp } from '../build/stamp.ts';
import { contentRoot } from '../work/environment.ts';

const dist = resolve(process.env['DIST'] ?? 'dist');
const former = `${dist}.former`;
const cache = cacheFolder(contentRoot, dist);
const stampFile = join(cache, 'stamp.json');
// Environment variables, because the bundled code that draws the pages shares no modules with this command.
process.env['CACHE_FOLDER'] = cache;
process.env['FORMER_SITE'] = dist;

// If a build was stopped between its last two renames, the former site is still under its temporary name.
if (!existsSync(dist) && existsSync(former)) await rename(former, dist);

if (process.argv.includes('--force')) await rm(cache, { recursive: true, force: true });
const inputs = inputsOf(contentRoot);
if (isUpToDate(stampFile, inputs, dist)) {
  console.log(`Up to date: ${dist}`);
} else {
  // Imported only when needed: loading Astro takes longer than all of the above.
  const { buildSite } = await import('../build/build-site.ts');
  writeStamp(stampFile, inputs, await buildSite({ dist, former, cache }));
}
