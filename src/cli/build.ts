/**
 * Builds the site: checks the content, draws the pages, indexes them, writes the manifests, and only
 * then replaces the former `dist/`. What fails leaves the former one as it was.
 */
import './memory.ts';
import { existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { build as astroBuild } from 'astro';
import { checkContent } from '../checks/check.ts';
import { reportFindings } from '../checks/report.ts';
import { fingerprint } from '../model/text.ts';
import { writeManifests } from '../manifest/manifest.ts';
import { writeSaving } from '../offline/save.ts';
import { indexSite } from '../search/index-site.ts';
import { contentRoot } from '../site.ts';
import { measure, overBudget, reportBudget } from './budget.ts';
import { fail, megabytes, seconds, step } from './progress.ts';

const dist = resolve(process.env['DIST'] ?? 'dist');
const [next, former] = [`${dist}.next`, `${dist}.former`];
const started = performance.now();

// Where another build was stopped between the two steps of its end, the former site stands aside.
if (!existsSync(dist) && existsSync(former)) await rename(former, dist);

await step('Checking the content', () => {
  const findings = checkContent(contentRoot);
  if (findings.length === 0) return 'nothing to mend';
  reportFindings(findings);
  throw new Error('The content has findings; nothing was built.');
});

await step('Drawing the pages', async () => {
  await rm(next, { recursive: true, force: true });
  // A cache for each content, so that a test's build does not disturb this one.
  const cacheDir = `./node_modules/.astro/${fingerprint(contentRoot)}`;
  await astroBuild({ outDir: next, cacheDir, logLevel: 'warn' });
});

await step('Indexing for search', async () => {
  const indexes = await indexSite(next);
  return indexes.map(({ language, records }) => `${language} ${records} records`).join(', ');
});

await step('Listing what can be saved', () => writeSaving(next));

await step('Writing the manifests', () => writeManifests(next));

const sizes = await measure(next);
reportBudget(sizes);
const heavy = overBudget(sizes);
if (heavy.length > 0) {
  fail(`${heavy.join(', ')}: over the budget. The former site was left as it was.`);
}

await rm(former, { recursive: true, force: true });
if (existsSync(dist)) await rename(dist, former);
await rename(next, dist);
await rm(former, { recursive: true, force: true });
console.log(
  `\nBuilt ${sizes.pages} pages, ${sizes.files} files, ${megabytes(sizes.bytes)} in ${seconds(started)}: ${dist}`,
);
