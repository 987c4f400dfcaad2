/** `npm run assemble [-- FOLDER]`: puts together what a host serves, by default in `published/`. */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { assemble } from '../publish/assemble.ts';
import { downloadsFolder } from '../editions/kit/downloads.ts';
import { openSite } from '../editions/kit/site.ts';
import { step } from '../lib/progress.ts';
import { dist, orFail } from '../lib/settings.ts';
import { lock } from '../lib/workspace.ts';
import { readArguments } from './arguments.ts';

const { words } = readArguments({ usage: 'npm run assemble [-- FOLDER]', most: 1 });
const target = resolve(words[0] ?? 'published');
const built = orFail(dist);
await step('Assembling the site, downloads and releases', async () => {
  // No build may replace the site while it is read.
  lock(built, { command: 'npm run assemble', setting: 'DIST' });
  const site = openSite(built);
  if (!existsSync(join(downloadsFolder(site), 'editions.json'))) {
    throw new Error('The downloads do not exist yet. Make them: npm run editions');
  }
  const { releases, foreign } = await assemble(site, target);
  const kept =
    foreign.length > 0 ? `, and what is not ours: ${foreign.slice(0, 5).join(', ')}` : '';
  const count = `${releases.length} kept ${releases.length === 1 ? 'release' : 'releases'}`;
  return `${target} with ${count}${kept}`;
});
