import { posix } from 'node:path';
import { caching, everywhere, framing, valueAt } from './headers.ts';

/** The folder of a kept release. All releases share the rules for framing. */
const release = /^\/e\/[^/]+\//;

/**
 * The file `_headers` of Netlify, Cloudflare and similar hosts. Where rules overlap, some hosts take the last
 * value and others join them, so no two rules set the same header for one path: each folder with pages has a rule.
 */
export function headersFile(paths: readonly string[]): string {
  const absolute = paths.map((path) => `/${path}`);
  const framed = absolute
    .filter((path) => path.endsWith('.html'))
    .flatMap((path) => {
      const folder = folderOf(path.replace(release, '/e/:day/'));
      const places = path.endsWith('/index.html') ? [folder, `${folder}:page`] : [`${folder}:page`];
      return places.map((place): [string, string] => [place, headerLine(framing, path)]);
    });
  // All other files have the default of these hosts: to revalidate.
  const cached = absolute
    .filter((path) => valueAt(caching, path) !== caching.value)
    .map((path): [string, string] => [
      `${release.exec(path)?.[0] ?? folderOf(path)}*`,
      headerLine(caching, path),
    ]);
  const rules = new Map([...framed, ...cached]);
  return [
    ['/*', ...everywhere.map((header) => headerLine(header, '/'))],
    ...[...rules].toSorted(([a], [b]) => (a < b ? -1 : 1)),
  ]
    .map(([path, ...lines]) => `${[path, ...lines].join('\n  ')}\n`)
    .join('\n');
}

function headerLine(header: (typeof everywhere)[number], path: string): string {
  return `${header.name}: ${valueAt(header, path)}`;
}

function folderOf(path: string): string {
  return posix.join(posix.dirname(path), '/');
}
