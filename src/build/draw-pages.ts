/** Draws the pages with a cached bundle, as Astro does in the last part of its build. */
import { channel } from 'node:diagnostics_channel';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import nodeLogger from 'astro/logger/node';
import { StaticPaths } from 'astro/runtime/prerender/static-paths.js';
import { siteUrl } from '../work/environment.ts';
import { linkFile } from '../lib/link-file.ts';
import { allDrawn, unchangedFile } from './cached-pages.ts';

type App = ConstructorParameters<typeof StaticPaths>[0] & {
  render(request: Request, options: object): Promise<Response>;
  setInternals(internals: object): void;
  setOptions(options: object): void;
};
type Path = Awaited<ReturnType<StaticPaths['getAll']>>[number];

/**
 * Writes all pages into `out`.
 * @param entry the module of the bundle that exports Astro's app
 * @throws Error if a page cannot be drawn
 */
export async function drawPages(entry: string, out: string): Promise<void> {
  const { app } = (await import(pathToFileURL(entry).href)) as { app: App };
  // The only state of a build that Astro needs here, because no page has styles or scripts of the bundler.
  app.setInternals({ pagesByKeys: new Map() });
  const logger = { options: { destination: nodeLogger({ level: 'warn' }) } };
  app.setOptions({ settings: { scripts: [] }, logger });
  for (const { pathname, route } of await new StaticPaths(app).getAll()) {
    const { address, file } = placeOf(pathname, route);
    const request = new Request(new URL(encodeURI(address), siteUrl));
    const response = await app.render(request, { routeData: route }).catch((error: Error) => {
      throw new Error(`${route.component} could not draw ${file}: ${error.message}`, {
        cause: error,
      });
    });
    await write(join(out, file), response);
    // Lets the memory of this page be freed before the next one begins.
    await setImmediate();
  }
  const promises: Promise<void>[] = [];
  channel(allDrawn).publish(promises);
  await Promise.all(promises);
}

const folders = new Set<string>();

async function write(file: string, response: Response): Promise<void> {
  const folder = dirname(file);
  if (!folders.has(folder)) mkdirSync(folder, { recursive: true });
  folders.add(folder);
  const former = response.headers.get(unchangedFile);
  if (former) linkFile(decodeURIComponent(former), file);
  else writeFileSync(file, new Uint8Array(await response.arrayBuffer()));
}

/** The URL and file of a path, as with the setting `build.format: 'preserve'`. */
function placeOf(pathname: string, { type, isIndex }: Path['route']) {
  if (type === 'endpoint') return { address: pathname, file: pathname };
  if (!isIndex) return { address: `${pathname}.html`, file: `${pathname}.html` };
  const folder = pathname.replace(/\/?$/, '/');
  return { address: folder, file: `${folder}index.html` };
}
