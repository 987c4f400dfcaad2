/** Which code draws each kind of page, as a hash: while it is the same, pages of the former build may stay. */
import { hash } from 'node:crypto';
import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import type { AstroIntegration } from 'astro';
import { memo } from '../lib/memo.ts';
import { cacheBundle } from './cached-bundle.ts';

/**
 * Code that no module imports: the lockfile stands for all packages; style files of citations are read when they
 * are asked for.
 */
const loose = ['package-lock.json', 'astro.config.mjs', 'src/views/citations/styles/*'];

/**
 * Makes of a build of Astro’s the bundle that draws, which is kept in `folder` with the hash of each route’s
 * code; `draw.ts` draws the pages with it.
 */
export function bundleOnly(folder: string): AstroIntegration {
  let bundle: string | undefined;
  const plugin = {
    name: 'bundle-only',
    applyToEnvironment: ({ name }: { name: string }) => name === 'prerender',
    generateBundle(this: Graph) {
      hashRoutes(this, join(folder, 'code.json'));
    },
    writeBundle({ dir }: { dir?: string }) {
      bundle = dir;
    },
  };
  return {
    name: 'bundle-only',
    hooks: {
      'astro:config:setup': ({ updateConfig, command }) => {
        if (command === 'build') updateConfig({ vite: { plugins: [plugin] } });
      },
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer({ name: 'none', getStaticPaths: async () => [], render: neverAsked });
      },
      'astro:build:generated': () => cacheBundle(bundle!, folder),
    },
  };
}

async function neverAsked(): Promise<never> {
  throw new Error('Astro was told of no page, and asks for one.');
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

const hashOfFile = memo((file: string) => `${file} ${hash('sha256', readFileSync(file))}`);
