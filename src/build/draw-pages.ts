/**
 * Draws the pages with a kept bundle, whatever build made it: what Astro does at the end of its build, and
 * nothing of its beginning.
 */
import { channel } from 'node:diagnostics_channel';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import nodeLogger from 'astro/logger/node';
import { StaticPaths } from 'astro/runtime/prerender/static-paths.js';
import { siteUrl } from '../work/environment.ts';
import { linkFile } from '../lib/link-file.ts';
import { allDrawn, keptAt } from './cached-pages.ts';

type App = ConstructorParameters<typeof StaticPaths>[0] & {
  render(request: Request, options: object): Promise<Response>;
  setInternals(internals: object): void;
  setOptions(options: object): void;
};
type Path = Awaited<ReturnType<StaticPaths['getAll']>>[number];

/**
 * Writes all pages into `out`.
 * @param entry the module of the bundle that has Astro’s app
 * @throws Error when a page cannot be drawn
 */
export async function drawPages(entry: string, out: string): Promise<void> {
  const { app } = (await import(pathToFileURL(entry).href)) as { app: App };
  // No page has styles or scripts of the bundler: of a build’s state, Astro asks for these only.
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
    // What a page leaves behind is freed only when the next one has not begun.
    await setImmediate();
  }
  const waited: Promise<void>[] = [];
  channel(allDrawn).publish(waited);
  await Promise.all(waited);
}

const folders = new Set<string>();

async function write(file: string, response: Response): Promise<void> {
  const folder = dirname(file);
  if (!folders.has(folder)) mkdirSync(folder, { recursive: true });
  folders.add(folder);
  const kept = response.headers.get(keptAt);
  if (kept) linkFile(decodeURIComponent(kept), file);
  else writeFileSync(file, new Uint8Array(await response.arrayBuffer()));
}

/** Where a path stands, as the setting `build.format: 'preserve'` has it. */
function placeOf(pathname: string, { type, isIndex }: Path['route']) {
  if (type === 'endpoint') return { address: pathname, file: pathname };
  if (!isIndex) return { address: `${pathname}.html`, file: `${pathname}.html` };
  const folder = pathname.replace(/\/?$/, '/');
  return { address: folder, file: `${folder}index.html` };
}
