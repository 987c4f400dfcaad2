/** `npm run editions [-- NAME… LANGUAGE…]`: makes all downloads of the built site, or only those named. */
import '../lib/runtime.ts';
import { resolve } from 'node:path';
import { discard, list, make } from '../editions/kit/downloads.ts';
import type { Download } from '../editions/kit/edition.ts';
import { editions } from '../editions/editions.ts';
import { languagesOf, openSite, type Site } from '../editions/kit/site.ts';
import { fail, megabytes, seconds, step } from '../lib/progress.ts';
import { dist, orFail } from '../lib/settings.ts';
import { lock } from '../lib/workspace.ts';
import { readArguments } from './arguments.ts';

const started = performance.now();
const { words } = readArguments({
  usage: 'npm run editions [-- NAME… LANGUAGE…]',
  most: Number.POSITIVE_INFINITY,
});
const built = orFail(dist);
let site!: Site;
await step('Reading the built site', () => {
  // No build may replace the site meanwhile, and no other run make the same files.
  lock(built, { command: 'npm run editions', setting: 'DIST' });
  site = openSite(built);
  return `${site.files.length} files verified`;
});

const names = editions.map(({ name }) => name);
const languages = languagesOf(site);
const unknown = words.filter((word) => !names.includes(word) && !languages.includes(word));
if (unknown.length > 0) {
  fail(
    `"${unknown.join('", "')}" is neither an edition (${names.join(', ')}) nor a language (${languages.join(', ')}).`,
  );
}
const chosenNames = words.filter((word) => names.includes(word));
const chosenLanguages = words.filter((word) => languages.includes(word));
const isChosen = (name: string, download: Download) =>
  (chosenNames.length === 0 || chosenNames.includes(name)) &&
  (chosenLanguages.length === 0 || download.languages.some((tag) => chosenLanguages.includes(tag)));
const chosen = editions.flatMap((edition) =>
  edition.downloads(site).filter((download) => isChosen(edition.name, download)),
);
if (chosen.length === 0) fail(`There is no download of the kind "${words.join(' ')}".`);

// When a download fails, those made before it in this run go too: the former ones and their list stay as they were.
process.once('exit', () => discard(site, editions));
discard(site, editions);
for (const download of chosen) {
  await step(download.file, async () => {
    const { bytes, cid } = await make(site, download);
    return [megabytes(bytes), ...(cid ? [cid] : [])].join(', ');
  });
}
await step(
  'Writing the lists of downloads',
  async () => `${(await list(site, editions)).length} files`,
);
console.log(`\nMade in ${seconds(started)}: ${resolve(site.root, 'downloads')}`);
