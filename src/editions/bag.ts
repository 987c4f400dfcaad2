/** Every other download in one bag, as repositories take it in. https://www.rfc-editor.org/rfc/rfc8493 */
import { existsSync, readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { zipOf } from './archive.ts';
import { downloadsFolder } from './downloads.ts';
import { fileName, type Download, type Edition } from './edition.ts';
import type { Site } from './site.ts';
import { sumsOf } from './sums.ts';

/** @param others what goes into the bag */
export function bagOf(others: readonly Edition[]): Edition {
  return {
    name: 'bag',
    downloads: (site) => {
      const languages = site.publications.map(({ inLanguage }) => inLanguage);
      return [
        {
          file: fileName(site, languages, '.bag.zip'),
          languages,
          mediaType: 'application/zip',
          async write(path) {
            const payload = readPayload(
              site,
              others.flatMap((edition) => edition.downloads(site)),
            );
            const bag = [...tagsOf(site, payload), ...payload];
            const folder = bag.map(([file, content]) => [`${site.name}/${file}`, content] as const);
            // What is compressed already is stored as it is.
            await writeFile(
              path,
              zipOf(folder, site.date, (file) => file.includes('/data/')),
            );
          },
        },
      ];
    },
  };
}

type Entry = readonly [path: string, content: Uint8Array];

function readPayload(site: Site, downloads: Download[]): Entry[] {
  const places = downloads.map(({ file }) => ({ file, place: join(downloadsFolder(site), file) }));
  const missing = places.filter(({ place }) => !existsSync(place)).map(({ file }) => file);
  if (missing.length > 0) {
    throw new Error(
      `The bag holds every other edition, and these are not made yet: ${missing.join(', ')}.\n` +
        'Make all of them: npm run editions',
    );
  }
  return places.map(({ file, place }) => [`data/${file}`, readFileSync(place)]);
}

/** The files of a bag that are not its payload; the last one vouches for the others. */
function tagsOf(site: Site, payload: Entry[]): Entry[] {
  const [{ url, version }] = site.publications as [Site['publications'][number]];
  const bytes = payload.reduce((sum, [, content]) => sum + content.length, 0);
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
    ['manifest-sha256.txt', Buffer.from(sumsOf(payload))],
  ];
  return [...tags, ['tagmanifest-sha256.txt', Buffer.from(sumsOf(tags))]];
}
