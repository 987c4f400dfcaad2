/** The content of a ZIM file, as JSON for its writer. */
import { posix } from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import type { Resource } from '../../site/publication.ts';
import type { Copy } from '../kit/copy.ts';
import { pageOf } from '../kit/page.ts';
import { readingOf, resourcesOf } from '../kit/site.ts';
import { metadataOf, threeLetters } from './metadata.ts';

/** The input of write.py; contents are in Base64. */
export interface Plan {
  metadata: Record<string, string>;
  illustration: string;
  /** Path of the first page. */
  main: string;
  /** Language of the stemmer of the full-text index. */
  indexed: string;
  entries: Entry[];
}

interface Entry {
  path: string;
  title: string;
  mediaType: string;
  /** Whether it is a page to read, which search finds. */
  read: boolean;
  content: string;
}

/** Files that only hosts, social networks and pages from a disk need. */
const excludedKinds = new Set<Resource['additionalType']>([
  'not-found',
  'crawlers',
  'share-image',
  'disk-index',
]);

export function planOf({ site, languages, files, read }: Copy): Plan {
  const publications = site.publications.filter(({ inLanguage }) => languages.includes(inLanguage));
  const resources = new Map(publications.flatMap(resourcesOf));
  const reading = publications.map(readingOf);
  return {
    metadata: metadataOf(site, publications),
    illustration: illustration(read('icon.svg').toString()),
    main: reading.length > 1 ? 'index.html' : reading[0]![0]!,
    indexed: threeLetters(publications[0]!),
    entries: files
      .filter((path) => !excludedKinds.has(resources.get(path)?.additionalType))
      .map((path) => {
        const page = path.endsWith('.html')
          ? toIndexMain(withoutPolicy(read(path).toString()))
          : undefined;
        return {
          path,
          title: page ? pageOf(page).title : posix.basename(path),
          mediaType: resources.get(path)?.encodingFormat ?? 'application/json',
          read: reading.some((paths) => paths.includes(path)),
          content: Buffer.from(page ?? read(path)).toString('base64'),
        };
      }),
  };
}

/** Readers of ZIM files add their own scripts to pages, and have their own policy. */
function withoutPolicy(html: string): string {
  return html.replace(/<meta http-equiv="content-security-policy"[^>]*>/, '');
}

/** Marks menus and footers by the comments with which libzim’s indexer, Xapian’s, leaves text out. */
function toIndexMain(html: string): string {
  const [begin, end] = ['<!--htdig_noindex-->', '<!--/htdig_noindex-->'];
  return html
    .replace(/<body\b[^>]*>(?=[^]*<main\b)/, `$&${begin}`)
    .replace(/<main\b/, `${end}$&`)
    .replace(/<\/main>(?=[^]*<\/body>)/, `$&${begin}`)
    .replace(/<\/body>/, `${end}$&`);
}

function illustration(icon: string): string {
  const image = new Resvg(icon, { fitTo: { mode: 'width', value: 48 } }).render();
  return image.asPng().toString('base64');
}
