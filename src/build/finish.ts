/** Makes from the drawn pages what completes the site: search indexes, precache lists, manifests. */
import { hashedFiles } from '../site/files.ts';
import { writeManifests } from '../site/publication.ts';
import { theWork } from '../work/current.ts';
import { siteUrl } from '../work/environment.ts';
import { writePrecacheLists } from '../site/precache.ts';
import { assertWhole } from '../site/whole.ts';
import { indexSite, type FormerIndexes } from '../site/search/index-site.ts';
import { step } from '../lib/progress.ts';
import { measure, overBudget, reportBudget } from '../site/budget.ts';

/**
 * Completes the site in `dist`, and prints each step.
 * @param former the search indexes of the former build, which are reused if unchanged
 * @returns its files with their hashes, and its size
 * @throws Error if a page is missing, or a chapter is over the byte budget
 */
export async function finish(dist: string, former?: FormerIndexes) {
  await step('Making the search indexes', async () => {
    const indexes = await indexSite(dist, former);
    return indexes.map(({ language, records }) => `${language} ${records} records`).join(', ');
  });
  const files = hashedFiles(dist);
  await step(
    'Counting the pages',
    () => `${assertWhole(theWork(), files)} pages, all that there should be`,
  );
  await step('Writing the precache lists', () => writePrecacheLists(dist, files));
  await step('Writing the manifests', () => writeManifests(theWork(), siteUrl, dist, files));
  const sizes = measure(dist, files);
  reportBudget(sizes);
  const heavy = overBudget(sizes);
  if (heavy.length > 0) throw new Error(`Over the budget:\n${heavy.join('\n')}\n`);
  return { files, sizes };
}
