/** Makes the bundle that draws the pages, in a process of its own: what a bundler holds of memory goes with it. */
import '../lib/runtime.ts';
import { join } from 'node:path';
import { build } from 'astro';

const [outDir, cache] = process.argv.slice(2) as [string, string];
await build({ outDir, cacheDir: join(cache, 'astro'), logLevel: 'warn' });
