/** Makes the whole site: checks, pages, search indexes, manifests; the former one is replaced when all is there. */
import { execFileSync } from 'node:child_process';
import { subscribe } from 'node:diagnostics_channel';
import { existsSync, rmSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cachedBundle } from './cached-bundle.ts';
import { cachedResults } from '../lib/cached.ts';
import { drawPages } from './draw-pages.ts';
import { pageDone, type PageDone } from './cached-pages.ts';
import { keepHeapSmall } from '../lib/runtime.ts';
import { fail, megabytes, seconds, step } from '../lib/progress.ts';
import { checkedWork } from './check.ts';
import { clearOld } from './clear-old.ts';
import { finish } from './finish.ts';

const bundler = fileURLToPath(new URL('../cli/bundle.ts', import.meta.url));

/** A work of so many sections takes more memory than the bundler does. */
const manySections = 1000;

/** Where a build works, and what it may use of the one before. */
export interface Places {
  /** Where the site will stand, and where the former one stands until then. */
  dist: string;
  /** Where the former site stands aside for the moment in which the new one takes its place. */
  former: string;
  /** What is kept from one build to the next. */
  cache: string;
}

/**
 * Builds the site. What fails ends the command and leaves the former site as it was.
 * @returns its files
 */
export async function buildSite({ dist, former, cache }: Places) {
  const started = performance.now();
  const next = `${dist}.next`;
  // Where the build ends in a fault, nothing half-made is left.
  const clear = () => rmSync(next, { recursive: true, force: true });
  process.once('exit', clear);
  await step('Checking the content', () => {
    if (checkedWork().registry.sections.length > manySections) keepHeapSmall();
    return 'nothing to mend';
  });

  await step('Drawing the pages', async () => {
    await rm(next, { recursive: true, force: true });
    if (!cachedBundle(cache)) bundle(next, cache);
    const kept = cachedBundle(cache);
    if (!kept) throw new Error('Code was saved while it was bundled: build again.');
    const done: Record<PageDone, number> = { drawn: 0, kept: 0 };
    subscribe(pageDone, (message) => void done[message as PageDone]++);
    await drawPages(kept, next);
    return `${done.drawn} drawn, ${done.kept} as before`;
  });

  const { files, sizes } = await finish(next, {
    site: dist,
    file: join(cache, 'search.json'),
  }).catch((error) => fail(`${error.message} The former site was left as it was.`));

  await rm(former, { recursive: true, force: true });
  if (existsSync(dist)) await rename(dist, former);
  await rename(next, dist);
  process.off('exit', clear);
  await rm(former, { recursive: true, force: true });
  console.log(
    `\nBuilt ${sizes.pages} pages, ${sizes.files} files, ${megabytes(sizes.bytes)} in ${seconds(started)}: ${dist}`,
  );
  // What nobody wants any more would stay for ever.
  clearOld(join(cache, cachedResults), 90);
  return files;
}

/** @throws Error when the code cannot be bundled; what is wrong was told by the bundler */
function bundle(outDir: string, cache: string): void {
  try {
    execFileSync(process.execPath, [bundler, outDir, cache], { stdio: 'inherit' });
  } catch (error) {
    throw new Error('The code could not be bundled: the reason stands above.', { cause: error });
  }
}
