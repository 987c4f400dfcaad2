/** All other downloads in one bag, for repositories. https://www.rfc-editor.org/rfc/rfc8493 */
import { existsSync, readFileSync, statSync } from 'node:fs';
import type { Publication } from '../site/publication.ts';
import { inFolder, writeZip, type Entry } from './kit/archive.ts';
import { entryOf, placeOfDownload, recordOf } from './kit/downloads.ts';
import { fileName, type DownloadEntry, type Edition } from './kit/edition.ts';
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
            const payload = await payloadOf(site, others);
            // Downloads are compressed already.
            const stored = (file: string) => file.includes('/data/');
            await writeZip(path, inFolder(site.name, bagged(site, payload)), site.date, stored);
          },
        },
      ];
    },
  };
}

/** A file of the payload, read when it is needed: all together do not fit into memory. */
interface Payload {
  file: string;
  bytes: number;
  read(): Buffer;
}

/** @throws Error that names the downloads that are not made yet */
async function payloadOf(site: Site, others: readonly Edition[]): Promise<Payload[]> {
  const places = others.flatMap((edition) =>
    edition.downloads(site).map((download) => ({
      edition: edition.name,
      download,
      place: placeOfDownload(site, download.file),
    })),
  );
  const missing = places.filter(({ place }) => !existsSync(place));
  if (missing.length > 0) {
    throw new Error(
      `The bag holds every other edition, and these are not made yet: ${missing.map(({ download }) => download.file).join(', ')}.\n` +
        'Make all of them: npm run editions',
    );
  }
  const entries: DownloadEntry[] = [];
  for (const { edition, download, place } of places)
    entries.push(await entryOf(site, edition, download, place));
  const record = recordOf(site, entries);
  return [
    ...places.map(({ download, place }) => ({
      file: `data/${download.file}`,
      bytes: statSync(place).size,
      read: () => readFileSync(place),
    })),
    { file: 'data/editions.json', bytes: record.length, read: () => record },
  ];
}

function* bagged(site: Site, payload: Payload[]): Generator<Entry> {
  yield* tagsOf(site, payload);
  yield* read(payload);
}

function* read(payload: Payload[]): Generator<Entry> {
  for (const { file, read: content } of payload) yield [file, content()];
}

/** The tag files of a bag; the last one has the checksums of the others. */
function tagsOf(site: Site, payload: Payload[]): Entry[] {
  const lines = informationOf(site, payload).map(
    ([label, value]) => `${label}: ${oneLine(value)}\n`,
  );
  const tags: Entry[] = [
    ['bagit.txt', Buffer.from('BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n')],
    ['bag-info.txt', Buffer.from(lines.join(''))],
    ['manifest-sha256.txt', Buffer.from(sumsOf(read(payload)))],
  ];
  return [...tags, ['tagmanifest-sha256.txt', Buffer.from(sumsOf(tags))]];
}

/** What `bag-info.txt` says. Labels after the reserved ones are our own, as RFC 8493, section 2.2.2, allows. */
function informationOf(site: Site, payload: Payload[]): [label: string, value: string][] {
  const [first] = site.publications as [Publication];
  const { url, version, license, datePublished, identifier } = first;
  const publishers = [
    ...new Set(site.publications.map(({ publisher, name }) => publisher?.name ?? name)),
  ];
  const { email, url: page } = first.publisher ?? {};
  const bytes = payload.reduce((sum, file) => sum + file.bytes, 0);
  const titles = site.publications.map(({ name, description }) =>
    [name, description].filter(Boolean).join(': '),
  );
  return [
    ['Source-Organization', publishers.join(' / ')],
    ['Contact-Name', publishers[0]!],
    ...(email ? [['Contact-Email', email] as [string, string]] : []),
    ...(page ? [['Contact-URL', page] as [string, string]] : []),
    [
      'External-Description',
      `${titles.join('. ')}. Edition ${version} of ${datePublished}, in every format that it is published in.`,
    ],
    ['External-Identifier', url],
    ['Bagging-Date', site.date.toISOString().slice(0, 10)],
    ['Bag-Size', sizeOf(bytes)],
    ['Payload-Oxum', `${bytes}.${payload.length}`],
    ['Bag-Software-Agent', `${site.name} ${version}`],
    ['Rights', license],
    ...site.publications.map(({ inLanguage }): [string, string] => ['Language', inLanguage]),
    ['Edition', version],
    ['Edition-Date', datePublished],
    ...(identifier ? [['Source-Commit', identifier] as [string, string]] : []),
  ];
}

/** A value must not begin a line of its own. */
function oneLine(value: string): string {
  return value.replace(/\s+/g, ' ').trim();
}

function sizeOf(bytes: number): string {
  return bytes < 1e6 ? `${(bytes / 1e3).toFixed(1)} KB` : `${(bytes / 1e6).toFixed(1)} MB`;
}
