/** A built site as it is found by who knows nothing of how it was made: files, and pages as documents. */
import { readFileSync } from 'node:fs';
import { join, posix, resolve } from 'node:path';
import { parseHTML } from 'linkedom';
import { expect } from 'vitest';
import { listFiles } from '../../src/lib/files.ts';
import { isBesideSite } from '../../src/site/publication.ts';

export interface Page {
  /** From the site's root: "fr/le-gel.html". */
  path: string;
  html: string;
  document: Document;
}

export interface Site {
  folder: string;
  /** Every file, from the site's root. */
  files: Set<string>;
  pages: Page[];
  page(path: string): Page;
  text(path: string): string;
}

export const dist = resolve(process.env['DIST'] ?? 'dist');

/** The built site, read once for all files of tests that one worker runs. */
let built: Site | undefined;

export function readSite(folder = dist): Site {
  return folder === dist ? (built ??= open(folder)) : open(folder);
}

function open(folder: string): Site {
  // What was made from the site lies beside it.
  const files = listFiles(folder).filter((path) => !isBesideSite(path));
  const text = (path: string) => readFileSync(join(folder, path), 'utf8');
  const pages = files
    .filter((path) => path.endsWith('.html'))
    .map((path): Page => {
      const html = text(path);
      let document: Document | undefined;
      return {
        path,
        html,
        // Most tests look into few of the pages.
        get document() {
          return (document ??= parseHTML(html).document as unknown as Document);
        },
      };
    });
  const byPath = new Map(pages.map((each) => [each.path, each]));
  const page = (path: string) => {
    const found = byPath.get(path);
    if (!found) throw new Error(`${folder} has no page "${path}".`);
    return found;
  };
  return { folder, files: new Set(files), pages, page, text };
}

/** Elements of a page, as an array. */
export function all(page: Page | Element, selector: string): HTMLElement[] {
  return [...('document' in page ? page.document : page).querySelectorAll<HTMLElement>(selector)];
}

/** What a page says of itself in its head. */
export function meta(page: Page, name: string): string[] {
  const selector = `meta[name="${name}"], meta[property="${name}"], meta[http-equiv="${name}"]`;
  return all(page, selector).map((element) => element.getAttribute('content') ?? '');
}

/** The absolute addresses of its versions, by hreflang. */
export function alternates(page: Page): Record<string, string> {
  return Object.fromEntries(
    all(page, 'link[rel="alternate"][hreflang]').map((link) => [
      link.getAttribute('hreflang')!,
      link.getAttribute('href')!,
    ]),
  );
}

export function isHidden(page: Page): boolean {
  return meta(page, 'robots').some((content) => content.includes('noindex'));
}

/** The file to which a relative link of a page leads, and the fragment. */
export function target(from: string, href: string): { path: string; fragment: string } {
  const [address = '', fragment = ''] = href.split('#') as [string, string?];
  const [path = ''] = address.split('?');
  return {
    path: path === '' ? from : posix.normalize(posix.join(posix.dirname(from), path)),
    fragment: decodeURIComponent(fragment),
  };
}

/** Where the links of a page, or of a part of one, lead to, as it is written there. */
export function hrefs(page: Page | Element, selector = 'a[href]'): string[] {
  return all(page, selector).map((link) => link.getAttribute('href')!);
}

/** The same of links inside the site, from its root: "fr/le-gel.html#kenosha". */
export function leadsTo(page: Page, part: Page | Element = page, selector?: string): string[] {
  return hrefs(part, selector)
    .filter((href) => !/^(https?|mailto):/.test(href))
    .map((href) => target(page.path, href))
    .map(({ path, fragment }) => path + (fragment && `#${fragment}`));
}

/** Expects that nothing is found on any page of the built site; what is, is shown with its page. */
export function expectNone(find: (page: Page) => (string | undefined)[]): void {
  const found = readSite().pages.flatMap((page) =>
    find(page).flatMap((fault) => (fault === undefined ? [] : `${page.path}: ${fault}`)),
  );
  expect([...new Set(found)]).toEqual([]);
}

/** Text as it is read: spaces of the source become one. */
export function read(element: Element | null): string {
  return (element?.textContent ?? '').replace(/[ \n\t]+/g, ' ').trim();
}
