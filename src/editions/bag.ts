/** All other downloads in one bag, for repositories. https://www.rfc-editor.org/rfc/rfc8493 */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { inFolder, writeZip, type Entry } from './kit/archive.ts';
import { placeOfDownload } from './kit/downloads.ts';
import { fileName, type Download, type Edition } from './kit/edition.ts';
import { languagesOf, type Site } from './kit/site.ts';
import { sumsOf } from './kit/sums.ts';

/** The bag of other editions. @param others the editions that go into the bag */
export function bagOf(others: readonly Edition[]): Edition {
  return {
    name: 'bag',
    downloads: (site) => {
      const languages = languagesOf(site);
      return [
        {
          file: fileName(site, languages, '.bag.zip'),
          languages,
          mediaType: 'application/zip',
          async write(path) {
            const payload = payloadOf(
              site,
              others.flatMap((edition) => edition.downloads(site)),
            );
            // Downloads are compressed already.
            const stored = (file: string) => file.includes('/data/');
            await writeZip(path, inFolder(site.name, bagged(site, payload)), site.date, stored);
          },
        },
      ];
    },
  };
}

/** The path of a download in the bag, and its place on the disk: all together do not fit into memory. */
interface Payload {
  file: string;
  place: string;
}

function payloadOf(site: Site, downloads: Download[]): Payload[] {
  const places = downloads.map(({ file }) => ({ file, place: placeOfDownload(site, file) }));
  const missing = places.filter(({ place }) => !existsSync(place)).map(({ file }) => file);
  if (missing.length > 0) {
    throw new Error(
      `The bag holds every other edition, and these are not made yet: ${missing.join(', ')}.\n` +
        'Make all of them: npm run editions',
    );
  }
  return places.map(({ file, place }) => ({ file: `data/${file}`, place }));
}

function* bagged(site: Site, payload: Payload[]): Generator<Entry> {
  yield* tagsOf(site, payload);
  yield* read(payload);
}

function* read(payload: Payload[]): Generator<Entry> {
  for (const { file, place } of payload) yield [file, readFileSync(place)];
}

/** The tag files of a bag; the last one has the checksums of the others. */
function tagsOf(site: Site, payload: Payload[]): Entry[] {
  const [{ url, version }] = site.publications as [Site['publications'][number]];
  const bytes = payload.reduce((sum, { place }) => sum + statSync(place).size, 0);
  const info = {
    'Source-Organization': site.publications.map(({ name }) => name).join(' / '),
    'External-Identifier': url,
    'External-Description': `Edition ${version}`,
    'Bagging-Date': site.date.toISOString().slice(0, 10),
    'Payload-Oxum': `${bytes}.${payload.length}`,
  };
  const lines = Object.entries(info).map(([label, value]) => `${label}: ${value}\n`);
  const tags: Entry[] = [
    ['bagit.txt', Buffer.from('BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n')],
    ['bag-info.txt', Buffer.from(lines.join(''))],
    ['manifest-sha256.txt', Buffer.from(sumsOf(read(payload)))],
  ];
  return [...tags, ['tagmanifest-sha256.txt', Buffer.from(sumsOf(tags))]];
}
