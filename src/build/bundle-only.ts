/** Makes the bundle that draws the pages, and a hash of each route's code, by which later builds find unchanged pages. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import type { AstroIntegration } from 'astro';
import { globFiles } from '../lib/files.ts';
import { sha256 } from '../lib/hash.ts';
import { memo } from '../lib/memo.ts';
import { isInside, slashed } from '../lib/paths.ts';
import { cacheBundle } from './cached-bundle.ts';

/** Files that pages depend on but no module imports. The lockfile stands for all packages. */
const unimportedFiles = ['package-lock.json', 'astro.config.mjs', 'src/views/citations/styles/*'];

/** Reduces Astro's build to the bundle, which it copies into `folder`; `draw-pages.ts` then draws the pages with it. */
export function bundleOnly(folder: string): AstroIntegration {
  let bundleFolder: string | undefined;
  const plugin = {
    name: 'bundle-only',
    applyToEnvironment: ({ name }: { name: string }) => name === 'prerender',
    generateBundle(this: Graph) {
      hashRoutes(this, join(folder, 'code.json'));
    },
    writeBundle({ dir }: { dir?: string }) {
      bundleFolder = dir;
    },
  };
  return {
    name: 'bundle-only',
    hooks: {
      'astro:config:setup': ({ updateConfig, command }) => {
        if (command === 'build') updateConfig({ vite: { plugins: [plugin] } });
      },
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer({ name: 'none', getStaticPaths: async () => [], render });
      },
      'astro:build:generated': () => cacheBundle(bundleFolder!, folder),
    },
  };
}

/** Never called, because there are no static paths. */
async function render(): Promise<never> {
  throw new Error('Astro draws a page, although it has no paths.');
}

/** The part of the bundler's plugin context that is used here. */
interface Graph {
  getModuleInfo(
    id: string,
  ): { importedIds: readonly string[]; dynamicallyImportedIds: readonly string[] } | null;
  getModuleIds(): IterableIterator<string>;
}

function hashRoutes(graph: Graph, file: string): void {
  const common = [
    process.version,
    ...unimportedFiles.flatMap((each) => globFiles(each)).map(hashOfFile),
  ];
  const ids = [...graph.getModuleIds()].map(fileOf);
  const middleware = ids.filter((id) => id === resolve('src/middleware.ts'));
  const routes = ids.filter((id) => isInside(id, resolve('src/pages')));
  const hashes = routes.map((id) => [
    routeOf(id),
    sha256([...common, ...sourcesOf(graph, [id, ...middleware])].join('\n')),
  ]);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify(Object.fromEntries(hashes)));
}

/** The pattern that Astro gives a route by its file name. */
function routeOf(file: string): string {
  const path = slashed(relative('src/pages', file));
  return `/${path.replace(/\.(astro|ts)$/, '').replace(/(^|\/)index$/, '')}`;
}

/** The hashes of all files in `src` that these modules import, directly or indirectly, sorted. */
function sourcesOf(graph: Graph, entries: string[]): string[] {
  const ids = new Set<string>(entries);
  for (const id of ids) {
    const { importedIds = [], dynamicallyImportedIds = [] } = graph.getModuleInfo(id) ?? {};
    for (const imported of [...importedIds, ...dynamicallyImportedIds]) ids.add(imported);
  }
  const files = new Set([...ids].map(fileOf).filter((id) => isInside(id, resolve('src'))));
  return [...files].toSorted().map(hashOfFile);
}

/** The file of a module, as Node writes it: the bundler has slashes on every system. A virtual one begins with \\0. */
const fileOf = (id: string) => (id.startsWith('\0') ? id : resolve(id.replace(/\?.*/, '')));

const hashOfFile = memo((file: string) => `${file} ${sha256(readFileSync(file))}`);
