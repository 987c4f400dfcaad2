/** Bundles the code that draws the pages, in a separate process, so that the bundler's memory is freed afterwards. */
import '../lib/runtime.ts';
import { join } from 'node:path';
import { build } from 'astro';

const [outDir, cache] = process.argv.slice(2) as [string, string];
await build({ outDir, cacheDir: join(cache, 'astro'), logLevel: 'warn' });
