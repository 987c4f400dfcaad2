/** Builds the site of this checkout, for `npm run build` and `npm start`. */
import '../lib/runtime.ts';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { cacheFolder } from '../build/cache-folder.ts';
import { assertReadable } from '../build/checkout.ts';
import { openDist } from '../build/dist.ts';
import { inputsOf, isUpToDate, writeStamp } from '../build/stamp.ts';
import { useCache } from '../lib/cache.ts';
import { orFail, dist as distOf } from '../lib/settings.ts';
import { contentRoot } from '../work/environment.ts';

/** @param force ignores the cache */
export async function buildHere(command: string, force = false): Promise<void> {
  orFail(assertReadable);
  const dist = orFail(distOf);
  const cache = cacheFolder(contentRoot, dist);
  const stampFile = join(cache, 'stamp.json');
  const inputs = orFail(() => inputsOf(contentRoot));
  if (!force && isUpToDate(stampFile, inputs, dist)) return console.log(`Up to date: ${dist}`);
  const workspace = orFail(() => openDist(dist, command));
  if (force) await rm(cache, { recursive: true, force: true });
  useCache(cache, workspace.folder);
  // Imported only when needed: loading Astro takes longer than all of the above.
  const { buildSite } = await import('../build/build-site.ts');
  writeStamp(stampFile, inputs, await buildSite(workspace, cache));
}
