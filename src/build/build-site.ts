/** Builds the whole site: checks, pages, search indexes, manifests. It replaces the former site at the very end. */
import { execFileSync } from 'node:child_process';
import { subscribe } from 'node:diagnostics_channel';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cachedBundle } from './cached-bundle.ts';
import { cachedResults } from '../lib/cached.ts';
import { drawPages } from './draw-pages.ts';
import { pageDone, type PageDone } from './cached-pages.ts';
import { keepHeapSmall } from '../lib/runtime.ts';
import { fail, megabytes, seconds, step } from '../lib/progress.ts';
import { checkedWork } from './check.ts';
import { removeOldFiles } from './remove-old-files.ts';
import { finish } from './finish.ts';
import type { Workspace } from '../lib/workspace.ts';

const bundler = fileURLToPath(new URL('../cli/bundle.ts', import.meta.url));

/** From this number on, the work needs more memory than the bundler, so the heap is kept small. */
const manySections = 1000;

/**
 * Builds the site into a workspace, and puts it in its place. If a step fails, the process exits and the former site
 * stays.
 * @param cache what is kept from one build to the next
 * @returns the files with hashes
 */
export async function buildSite({ folder: dist, next, replace }: Workspace, cache: string) {
  const started = performance.now();
  await step('Checking the content', () => {
    if (checkedWork().registry.sections.length > manySections) keepHeapSmall();
    return 'no problems found';
  });

  await step('Drawing the pages', async () => {
    if (!cachedBundle(cache)) bundle(cache);
    const entry = cachedBundle(cache);
    if (!entry) throw new Error('Code was saved while it was bundled: build again.');
    const counts: Record<PageDone, number> = { drawn: 0, unchanged: 0 };
    subscribe(pageDone, (message) => void counts[message as PageDone]++);
    await drawPages(entry, next);
    return `${counts.drawn} drawn, ${counts.unchanged} unchanged`;
  });

  const { files, sizes } = await finish(next, {
    site: dist,
    file: join(cache, 'search.json'),
  }).catch((error) => fail(`${error.message} The former site was left as it was.`));

  replace();
  console.log(
    `\nBuilt ${sizes.pages} pages, ${sizes.files} files, ${megabytes(sizes.bytes)} in ${seconds(started)}: ${dist}`,
  );
  removeOldFiles(join(cache, cachedResults), 90);
  return files;
}

/** @throws Error if the code cannot be bundled; the bundler has printed the reason */
function bundle(cache: string): void {
  try {
    execFileSync(process.execPath, [bundler, cache], { stdio: 'inherit' });
  } catch (error) {
    throw new Error('The code could not be bundled: see the reason above.', { cause: error });
  }
}
