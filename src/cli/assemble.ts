/** `npm run assemble [-- FOLDER]`: what a host serves, `published/` unless told otherwise. */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { assemble } from '../publish/assemble.ts';
import { downloadsFolder } from '../editions/kit/downloads.ts';
import { openSite } from '../editions/kit/site.ts';
import { step } from '../lib/progress.ts';

const target = resolve(process.argv[2] ?? 'published');
await step('Assembling what is published', async () => {
  const site = openSite(resolve(process.env['DIST'] ?? 'dist'));
  if (!existsSync(join(downloadsFolder(site), 'editions.json'))) {
    throw new Error('The downloads are not made yet. Make them: npm run editions');
  }
  const { releases } = await assemble(site, target);
  return `${target} with ${releases.length} kept ${releases.length === 1 ? 'release' : 'releases'}`;
});
