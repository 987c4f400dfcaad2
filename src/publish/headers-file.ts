import { posix } from 'node:path';
import { caching, everywhere, framing, valueAt } from './headers.ts';

/** The releases beside the site: their folders have the same kinds of pages, whatever their day. */
const release = /^\/e\/[^/]+\//;

/**
 * The file `_headers` of Netlify, Cloudflare and their like. Where rules overlap one host takes the last
 * value and another joins them, so that no two rules here say the same header of one path: a rule for each
 * folder that has pages.
 */
export function headersFile(paths: readonly string[]): string {
  const absolute = paths.map((path) => `/${path}`);
  const framed = absolute
    .filter((path) => path.endsWith('.html'))
    .flatMap((path) => {
      const folder = folderOf(path.replace(release, '/e/:day/'));
      const places = path.endsWith('/index.html') ? [folder, `${folder}:page`] : [`${folder}:page`];
      return places.map((place): [string, string] => [place, said(framing, path)]);
    });
  // Hosts ask again after each visit unless they are told otherwise.
  const cached = absolute
    .filter((path) => valueAt(caching, path) !== caching.value)
    .map((path): [string, string] => [
      `${release.exec(path)?.[0] ?? folderOf(path)}*`,
      said(caching, path),
    ]);
  const rules = new Map([...framed, ...cached]);
  return [
    ['/*', ...everywhere.map((header) => said(header, '/'))],
    ...[...rules].toSorted(([a], [b]) => (a < b ? -1 : 1)),
  ]
    .map(([path, ...lines]) => `${[path, ...lines].join('\n  ')}\n`)
    .join('\n');
}

function said(header: (typeof everywhere)[number], path: string): string {
  return `${header.name}: ${valueAt(header, path)}`;
}

function folderOf(path: string): string {
  return posix.join(posix.dirname(path), '/');
}
