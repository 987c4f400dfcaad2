/**
 * A copy of the site for a download, in all or some of its languages. Links to pages that it does not have lead to
 * the published site.
 */
import { posix } from 'node:path';
import { integrityOf } from '../../lib/hash.ts';
import { isBesideSite, type Publication } from '../../site/publication.ts';
import { offlinePage } from './offline-page.ts';
import { filesOfKind, pathIn, resourcesOf, type Site } from './site.ts';

export interface Copy {
  readonly site: Site;
  readonly languages: string[];
  /** Paths of its files, sorted. */
  readonly files: string[];
  /** A file of the copy. */
  read(path: string): Buffer;
}

interface Options {
  /** Changes a page. */
  draw?(html: string, path: string): string;
  /** The downloads are beside this copy. */
  withDownloads?: boolean;
  /** Its reader is no browser that could save it. */
  cannotBeSaved?: boolean;
}

export function copyOf(
  site: Site,
  languages: string[],
  { draw = (html) => html, withDownloads = false, cannotBeSaved = false }: Options = {},
): Copy {
  const publications = site.publications.filter(({ inLanguage }) => languages.includes(inLanguage));
  const paths = new Set(publications.flatMap(resourcesOf).map(([path]) => path));
  for (const publication of publications) {
    paths.add(pathIn(publication.inLanguage, 'publication.json'));
    const left = ['downloads-template', ...(cannotBeSaved ? ['saving' as const] : [])] as const;
    for (const path of filesOfKind(publication, left)) paths.delete(path);
  }
  const offline = new Set(publications.flatMap((each) => filesOfKind(each, ['offline'])));
  const isThere = (path: string) => paths.has(path) || (withDownloads && isBesideSite(path));
  const read = (path: string): Buffer => {
    const content = site.read(path);
    if (path.endsWith('.html')) {
      const own = offline.has(path) && !withDownloads;
      const html = own ? offlinePage(content.toString(), cannotBeSaved) : content.toString();
      return Buffer.from(publishedLinks(site, path, draw(html, path), isThere));
    }
    if (path.endsWith('/publication.json'))
      return Buffer.from(manifestFor(path, content.toString()));
    if (path.endsWith('/saved.js')) return Buffer.from(precacheList(content.toString()));
    if (path === 'saving.json') return Buffer.from(savingIn(content.toString(), languages));
    return content;
  };
  /** The manifest with the files of the copy and their hashes. */
  const manifestFor = (path: string, text: string): string => {
    const manifest = JSON.parse(text) as Publication;
    const pathOf = ({ url }: { url: string }) => pathIn(posix.dirname(path), url);
    manifest.resources = manifest.resources.filter((resource) => paths.has(pathOf(resource)));
    for (const resource of [...manifest.readingOrder, ...manifest.resources]) {
      resource.integrity = integrityOf(read(pathOf(resource)));
    }
    return `${JSON.stringify(manifest, undefined, 2)}\n`;
  };
  /** The precache list with the hashes of the copy's files. */
  const precacheList = (text: string): string => {
    const start = text.indexOf('=') + 1;
    const entries = JSON.parse(text.slice(start, text.lastIndexOf(';')));
    for (const entry of entries) {
      entry.integrity = integrityOf(read(entry.url));
      entry.revision = entry.integrity.slice('sha256-'.length);
    }
    return `${text.slice(0, start)}${JSON.stringify(entries)};\n`;
  };
  return { site, languages, files: [...paths].toSorted(), read };
}

/** `saving.json` in the languages of the copy. */
function savingIn(text: string, languages: string[]): string {
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
