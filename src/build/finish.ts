/** What is made from the drawn pages, before they are a whole site: search, what can be saved, the manifests. */
import { hashedFiles } from '../site/files.ts';
import { writeManifests } from '../site/manifest.ts';
import { writePrecacheLists } from '../site/precache.ts';
import { indexSite, type FormerIndexes } from '../site/search/index-site.ts';
import { step } from '../lib/progress.ts';
import { measure, overBudget, reportBudget } from '../site/budget.ts';

/**
 * Makes a whole site of the pages in `dist`, and tells each step.
 * @param former the search indexes of the former build, which stay where nothing of theirs has changed
 * @returns its size, and the files that were drawn and indexed, with their hashes
 * @throws Error when a step fails, or a chapter is over the byte budget
 */
export async function finish(dist: string, former?: FormerIndexes) {
  await step('Indexing for search', async () => {
    const indexes = await indexSite(dist, former);
    return indexes.map(({ language, records }) => `${language} ${records} records`).join(', ');
  });
  const files = hashedFiles(dist);
  await step('Listing what can be saved', () => writePrecacheLists(dist, files));
  await step('Writing the manifests', () => writeManifests(dist, files));
  const sizes = measure(dist, files);
  reportBudget(sizes);
  const heavy = overBudget(sizes);
  if (heavy.length > 0) throw new Error(`${heavy.join(', ')}: over the budget.`);
  return { files, sizes };
}
