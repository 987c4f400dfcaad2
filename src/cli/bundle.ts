/** Bundles the code that draws the pages, in a separate process, so that the bundler's memory is freed afterwards. */
import '../lib/runtime.ts';
import { join } from 'node:path';
import { build } from 'astro';

const [cache] = process.argv.slice(2) as [string];
// Inside of the project wherever the site will be: Astro bundles all sites that are elsewhere in one folder.
const outDir = join(cache, 'bundling');
await build({ outDir, cacheDir: join(cache, 'astro'), logLevel: 'warn' });
