/** `npm run editions [-- NAME… LANGUAGE…]`: makes all downloads of the built site, or only those named. */
import '../lib/runtime.ts';
import { resolve } from 'node:path';
import { list, make } from '../editions/kit/downloads.ts';
import { editions } from '../editions/editions.ts';
import { languagesOf, openSite, type Site } from '../editions/kit/site.ts';
import { fail, megabytes, seconds, step } from '../lib/progress.ts';

const started = performance.now();
let site!: Site;
await step('Reading the built site', () => {
  site = openSite(resolve(process.env['DIST'] ?? 'dist'));
  return `${site.files.length} files verified`;
});

const args = process.argv.slice(2);
const names = editions.map(({ name }) => name);
const languages = languagesOf(site);
const unknown = args.filter((arg) => !names.includes(arg) && !languages.includes(arg));
if (unknown.length > 0) {
  fail(
    `"${unknown.join('", "')}" is neither an edition (${names.join(', ')}) nor a language (${languages.join(', ')}).`,
  );
}
const chosenNames = args.filter((arg) => names.includes(arg));
const chosenLanguages = args.filter((arg) => languages.includes(arg));

for (const edition of editions) {
  if (chosenNames.length > 0 && !chosenNames.includes(edition.name)) continue;
  for (const download of edition.downloads(site)) {
    const isChosen =
      chosenLanguages.length === 0 ||
      download.languages.some((tag) => chosenLanguages.includes(tag));
    if (!isChosen) continue;
    await step(download.file, async () => {
      const { bytes, cid } = await make(site, download);
      return [megabytes(bytes), ...(cid ? [cid] : [])].join(', ');
    });
  }
}

await step(
  'Writing the lists of downloads',
  async () => `${(await list(site, editions)).length} files`,
);
console.log(`\nMade in ${seconds(started)}: ${resolve(site.root, 'downloads')}`);
