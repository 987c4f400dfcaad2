/** `npm run editions [-- NAME… LANGUAGE…]`: makes the downloads of the built site, or some of them. */
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
  return `${site.files.length} files, intact`;
});

const asked = process.argv.slice(2);
const names = editions.map(({ name }) => name);
const languages = languagesOf(site);
const unknown = asked.filter((word) => !names.includes(word) && !languages.includes(word));
if (unknown.length > 0) {
  fail(
    `"${unknown.join('", "')}" is neither an edition (${names.join(', ')}) nor a language (${languages.join(', ')}).`,
  );
}
const askedNames = asked.filter((word) => names.includes(word));
const askedLanguages = asked.filter((word) => languages.includes(word));

for (const edition of editions) {
  if (askedNames.length > 0 && !askedNames.includes(edition.name)) continue;
  for (const download of edition.downloads(site)) {
    const wanted =
      askedLanguages.length === 0 || download.languages.some((tag) => askedLanguages.includes(tag));
    if (!wanted) continue;
    await step(download.file, async () => {
      const { bytes, cid } = await make(site, download);
      return [megabytes(bytes), ...(cid ? [cid] : [])].join(', ');
    });
  }
}

await step('Listing the downloads', async () => `${(await list(site, editions)).length} files`);
console.log(`\nMade in ${seconds(started)}: ${resolve(site.root, 'downloads')}`);
