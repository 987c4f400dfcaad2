/** `npm run preview`: serves what is built, without building it. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { dist, serveHere, tellAddress } from './local.ts';
import { fail } from '../lib/progress.ts';

if (!existsSync(join(dist, 'index.html'))) {
  fail(`There is no built site in ${dist}. Build it with: npm run build`);
}
tellAddress(await serveHere('npm run preview'));
