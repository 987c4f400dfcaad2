/** Draws the pages with a bundle that is there: what Astro does at the end of a build, without its beginning. */
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import nodeLogger from 'astro/logger/node';
import { StaticPaths } from 'astro/runtime/prerender/static-paths.js';
import { siteUrl } from '../site.ts';
import { tellAllDrawn } from './code.ts';
import { linkFile } from './link.ts';

type App = ConstructorParameters<typeof StaticPaths>[0] & {
  render(request: Request, options: object): Promise<Response>;
  setInternals(internals: object): void;
  setOptions(options: object): void;
};
type Path = Awaited<ReturnType<StaticPaths['getAll']>>[number];

/**
 * Writes all pages and the public files into `out`.
 * @param entry the module of the bundle that has Astro’s app
 * @param former the site of the build before
 * @throws what a page throws
 */
export async function redraw(entry: string, out: string, former: string): Promise<void> {
  const { app } = (await import(pathToFileURL(entry).href)) as { app: App };
  // No page has styles or scripts of the bundler: of a build’s state, Astro asks for these only.
  app.setInternals({ pagesByKeys: new Map() });
  const logger = { options: { destination: nodeLogger({ level: 'warn' }) } };
  app.setOptions({ settings: { scripts: [] }, logger });
  cpSync('public', out, { recursive: true });
  for (const { pathname, route } of await new StaticPaths(app).getAll()) {
    const { address, file } = placeOf(pathname, route);
    const request = new Request(new URL(encodeURI(address), siteUrl));
    const response = await app.render(request, { routeData: route });
    write(join(out, file), Buffer.from(await response.arrayBuffer()), join(former, file));
  }
  await tellAllDrawn();
}

function write(file: string, body: Buffer, former: string): void {
  mkdirSync(dirname(file), { recursive: true });
  if (existsSync(former) && readFileSync(former).equals(body)) linkFile(former, file);
  else writeFileSync(file, body);
}

/** Where a path stands, as the setting `build.format: 'preserve'` has it. */
function placeOf(pathname: string, { type, isIndex }: Path['route']) {
  if (type === 'endpoint') return { address: pathname, file: pathname };
  if (!isIndex) return { address: `${pathname}.html`, file: `${pathname}.html` };
  const folder = pathname.replace(/\/?$/, '/');
  return { address: folder, file: `${folder}index.html` };
}
