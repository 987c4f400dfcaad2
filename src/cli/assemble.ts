/** `npm run assemble [-- FOLDER]`: puts together what a host serves, by default in `published/`. */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { assemble } from '../publish/assemble.ts';
import { downloadsFolder } from '../editions/kit/downloads.ts';
import { openSite } from '../editions/kit/site.ts';
import { step } from '../lib/progress.ts';

const target = resolve(process.argv[2] ?? 'published');
await step('Assembling the site, downloads and releases', async () => {
  const site = openSite(resolve(process.env['DIST'] ?? 'dist'));
  if (!existsSync(join(downloadsFolder(site), 'editions.json'))) {
    throw new Error('The downloads do not exist yet. Make them: npm run editions');
  }
  const { length } = (await assemble(site, target)).releases;
  return `${target} with ${length} kept ${length === 1 ? 'release' : 'releases'}`;
});
