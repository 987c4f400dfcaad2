/**
 * A copy of the site to be taken away, whole or in some of its languages. What it does not have, the downloads
 * among it, it links to where it is published.
 */
import { posix } from 'node:path';
import { integrityOf } from '../../lib/hash.ts';
import { isBesideSite, type Publication } from '../../site/publication.ts';
import { filesOfKind, pathIn, resourcesOf, type Site } from './site.ts';

export interface Copy {
  readonly site: Site;
  readonly languages: string[];
  /** Paths of its files, sorted. */
  readonly files: string[];
  /** A file as it stands in the copy. */
  read(path: string): Buffer;
}

interface Options {
  /** What becomes of a page. */
  draw?(html: string, path: string): string;
  /** The downloads lie beside this copy too. */
  withDownloads?: boolean;
}

export function copyOf(
  site: Site,
  languages: string[],
  { draw = (html) => html, withDownloads = false }: Options = {},
): Copy {
  const publications = site.publications.filter(({ inLanguage }) => languages.includes(inLanguage));
  const kept = new Set(publications.flatMap(resourcesOf).map(([path]) => path));
  for (const publication of publications) {
    kept.add(pathIn(publication.inLanguage, 'publication.json'));
    for (const path of filesOfKind(publication, ['downloads-template'])) kept.delete(path);
  }
  const isThere = (path: string) => kept.has(path) || (withDownloads && isBesideSite(path));
  const read = (path: string): Buffer => {
    const content = site.read(path);
    if (path.endsWith('.html')) {
      return Buffer.from(publishedLinks(site, path, draw(content.toString(), path), isThere));
    }
    if (path.endsWith('/publication.json')) return Buffer.from(vouched(path, content.toString()));
    if (path.endsWith('/saved.js')) return Buffer.from(listed(content.toString()));
    if (path === 'saving.json') return Buffer.from(offered(content.toString(), languages));
    return content;
  };
  /** The manifest, for the files as they stand here. */
  const vouched = (path: string, text: string): string => {
    const manifest = JSON.parse(text) as Publication;
    const pathOf = ({ url }: { url: string }) => pathIn(posix.dirname(path), url);
    manifest.resources = manifest.resources.filter((resource) => kept.has(pathOf(resource)));
    for (const resource of [...manifest.readingOrder, ...manifest.resources]) {
      resource.integrity = integrityOf(read(pathOf(resource)));
    }
    return `${JSON.stringify(manifest, undefined, 2)}\n`;
  };
  /** The list of what the browser may save, for the files as they stand here. */
  const listed = (text: string): string => {
    const start = text.indexOf('=') + 1;
    const entries = JSON.parse(text.slice(start, text.lastIndexOf(';')));
    for (const entry of entries) {
      entry.integrity = integrityOf(read(entry.url));
      entry.revision = entry.integrity.slice('sha256-'.length);
    }
    return `${text.slice(0, start)}${JSON.stringify(entries)};\n`;
  };
  return { site, languages, files: [...kept].toSorted(), read };
}

/** What can be saved, in the languages of the copy. */
function offered(text: string, languages: string[]): string {
  const all = Object.entries(JSON.parse(text)).filter(([language]) => languages.includes(language));
  return `${JSON.stringify(Object.fromEntries(all))}\n`;
}

/**
 * A page whose relative links lead to where the site is published.
 * @param isThere the paths to which they stay relative
 */
export function publishedLinks(
  site: Site,
  page: string,
  html: string,
  isThere: (path: string) => boolean = () => false,
): string {
  return html.replace(/ (href|src)="(?![a-z]+:|#|\/)([^"]+)"/g, (whole, name, url: string) => {
    const [path = '', ...rest] = url.split(/(?=[#?])/);
    const target = posix.join(posix.dirname(page), path);
    if (path === '' || isThere(target)) return whole;
    return ` ${name}="${new URL(target, site.url).href}${rest.join('')}"`;
  });
}
