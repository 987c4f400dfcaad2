/**
 * `npm run build [-- --force]`: builds the site where it is not what a build would make already; from
 * nothing, if forced.
 */
import '../lib/runtime.ts';
import { existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { cacheFolder } from '../build/cache-folder.ts';
import { inputsOf, isUpToDate, stamp } from '../build/stamp.ts';
import { contentRoot } from '../work/environment.ts';

const dist = resolve(process.env['DIST'] ?? 'dist');
const former = `${dist}.former`;
const cache = cacheFolder(contentRoot, dist);
const stampFile = join(cache, 'stamp.json');
// Pages take these two from the environment: they are drawn by a copy of the code that the bundler makes.
process.env['CACHE_FOLDER'] = cache;
process.env['FORMER_SITE'] = dist;

// Where another build was stopped between the two steps of its end, the former site stands aside.
if (!existsSync(dist) && existsSync(former)) await rename(former, dist);

if (process.argv.includes('--force')) await rm(cache, { recursive: true, force: true });
const inputs = inputsOf(contentRoot);
if (isUpToDate(stampFile, inputs, dist)) {
  console.log(`Nothing has changed since this was built: ${dist}`);
} else {
  // Loaded only where it is needed: Astro alone takes longer than all of the above.
  const { buildSite } = await import('../build/build-site.ts');
  stamp(stampFile, inputs, await buildSite({ dist, former, cache }));
}
