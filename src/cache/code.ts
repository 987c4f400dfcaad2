/** Which code draws each kind of page, as a hash: while it is the same, pages of the former build may stay. */
import { hash } from 'node:crypto';
import { channel } from 'node:diagnostics_channel';
import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import type { AstroIntegration } from 'astro';
import { keepBundle } from './bundle.ts';

/**
 * Code that no module imports: the lockfile stands for all packages, and style files of citations are read
 * when they are asked for.
 */
const loose = ['package-lock.json', 'astro.config.mjs', 'src/citations/styles/*'];

/** Where it is told that every page is drawn; the message is a list of promises to wait for. */
export const allDrawn = 'site:all-drawn';

/** Tells that every page is drawn, and waits for whoever writes something down then. */
export async function tellAllDrawn(): Promise<void> {
  const waited: Promise<void>[] = [];
  channel(allDrawn).publish(waited);
  await Promise.all(waited);
}

/** Writes the hash of each route's code into `folder` before the pages are drawn, and keeps the bundle after. */
export function codeOfPages(folder: string): AstroIntegration {
  let bundle: string | undefined;
  const plugin = {
    name: 'code-of-pages',
    applyToEnvironment: ({ name }: { name: string }) => name === 'prerender',
    generateBundle(this: Graph) {
      hashRoutes(this, join(folder, 'code.json'));
    },
    writeBundle({ dir }: { dir?: string }) {
      bundle = dir;
    },
  };
  return {
    name: 'code-of-pages',
    hooks: {
      'astro:config:setup': ({ updateConfig, command }) => {
        if (command === 'build') updateConfig({ vite: { plugins: [plugin] } });
      },
      'astro:build:generated': async () => {
        if (bundle) keepBundle(bundle, folder);
        await tellAllDrawn();
      },
    },
  };
}

/** What of a bundler’s plugin is used here. */
interface Graph {
  getModuleInfo(
    id: string,
  ): { importedIds: readonly string[]; dynamicallyImportedIds: readonly string[] } | null;
  getModuleIds(): IterableIterator<string>;
}

function hashRoutes(graph: Graph, file: string): void {
  const always = [process.version, ...globSync(loose).toSorted().map(hashOfFile)];
  const ids = [...graph.getModuleIds()].map(fileOf);
  const middleware = ids.filter((id) => id === resolve('src/middleware.ts'));
  const routes = ids.filter((id) => id.startsWith(join(resolve('src/pages'), '/')));
  const hashes = routes.map((id) => [
    routeOf(id),
    hash('sha256', [...always, ...sourcesOf(graph, [id, ...middleware])].join('\n')),
  ]);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify(Object.fromEntries(hashes)));
}

/** The pattern of a route, as Astro derives it from the name of its file. */
function routeOf(file: string): string {
  const path = relative('src/pages', file).replaceAll('\\', '/');
  return `/${path.replace(/\.(astro|ts)$/, '').replace(/(^|\/)index$/, '')}`;
}

/** The hashes of all of our files that some modules need, sorted. */
function sourcesOf(graph: Graph, entries: string[]): string[] {
  const seen = new Set<string>(entries);
  for (const id of seen) {
    const { importedIds = [], dynamicallyImportedIds = [] } = graph.getModuleInfo(id) ?? {};
    for (const imported of [...importedIds, ...dynamicallyImportedIds]) seen.add(imported);
  }
  const root = join(resolve('src'), '/');
  const files = new Set([...seen].map(fileOf).filter((id) => id.startsWith(root)));
  return [...files].toSorted().map(hashOfFile);
}

const fileOf = (id: string) => id.replace(/\?.*/, '');

const hashes = new Map<string, string>();

function hashOfFile(file: string): string {
  const known = hashes.get(file) ?? `${file} ${hash('sha256', readFileSync(file))}`;
  hashes.set(file, known);
  return known;
}
