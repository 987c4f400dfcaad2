/**
 * The site as a web archive, like a crawl of the published site, for archivists and ReplayWeb.page.
 * https://specs.webrecorder.net/wacz/1.1.1/
 */
import { basename } from 'node:path';
import { sha256 } from '../../lib/hash.ts';
import { writeZip, type Entry } from '../kit/archive.ts';
import { copyOf, type Copy } from '../kit/copy.ts';
import { fileName, type Edition } from '../kit/edition.ts';
import { pageOf } from '../kit/page.ts';
import type { Publication } from '../../site/publication.ts';
import { languagesOf, readingOf, type Site } from '../kit/site.ts';
import { capturesOf } from './captures.ts';
import { uuidOf } from './uuid.ts';
import { warcOf } from './warc.ts';

export const wacz: Edition = {
  name: 'wacz',
  downloads(site) {
    const languages = languagesOf(site);
    return [
      {
        file: fileName(site, languages, '.wacz'),
        languages,
        mediaType: 'application/wacz',
        async write(path) {
          const files = await filesOf(copyOf(site, languages, { cannotBeSaved: true }));
          const inArchive = (name: string) => name.startsWith('archive/');
          await writeZip(path, files, site.date, inArchive);
        },
      },
    ];
  },
};

async function filesOf(copy: Copy): Promise<Entry[]> {
  const { site } = copy;
  const warc = await warcOf(capturesOf(copy), site.date, 'data.warc.gz', aboutWarc(site));
  const resources: Entry[] = [
    ['archive/data.warc.gz', warc.content],
    ['indexes/index.cdxj', Buffer.from(warc.index)],
    ['pages/pages.jsonl', Buffer.from(pagesOf(copy))],
  ];
  const description = Buffer.from(json(packageOf(copy, resources)));
  const digest = { path: 'datapackage.json', hash: `sha256:${sha256(description)}` };
  return [
    ...resources,
    ['datapackage.json', description],
    ['datapackage-digest.json', Buffer.from(json(digest))],
  ];
}

/** The pages to start from: the choice of language, and the pages of each reading order. */
function pagesOf(copy: Copy): string {
  const { site } = copy;
  const read = site.publications.flatMap(readingOf);
  const pages = ['index.html', ...read].map((path) => {
    const url = site.url + path;
    return {
      id: uuidOf(url),
      url,
      ts: site.date.toISOString(),
      ...pageOf(String(copy.read(path))),
    };
  });
  const head = { format: 'json-pages-1.0', id: 'pages', title: 'All Pages', hasText: true };
  return [head, ...pages].map((line) => `${JSON.stringify(line)}\n`).join('');
}

/** What the web archive says of itself: https://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/#warcinfo */
function aboutWarc(site: Site): Record<string, string> {
  const [{ license, version, publisher, identifier }] = site.publications as [Publication];
  const contact = publisher?.email ?? publisher?.url;
  return {
    software: softwareOf(site),
    format: 'WARC File Format 1.1',
    conformsTo: 'http://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/',
    description: `${howMade} Edition ${version}${identifier ? `, commit ${identifier}` : ''}.`,
    isPartOf: titleOf(site),
    license,
    ...(publisher && {
      operator: [publisher.name, contact && `<${contact}>`].filter(Boolean).join(' '),
    }),
  };
}

/** Said wherever somebody could take the archive for a crawl. */
const howMade =
  'Made from the files of the built site, not by a crawler: no request was sent over a network. ' +
  'Each file is recorded as the response that a host would give at its published address.';

function softwareOf({ name, publications }: Site): string {
  return `${name} ${publications[0]!.version}, with warcio.js`;
}

function titleOf({ publications }: Site): string {
  return publications.map(({ name }) => name).join(' · ');
}

function packageOf({ site }: Copy, resources: Entry[]): object {
  const date = site.date.toISOString();
  const [{ license, version, publisher }] = site.publications as [Publication];
  return {
    profile: 'data-package',
    wacz_version: '1.1.1',
    title: titleOf(site),
    description: [...site.publications.map((each) => each.description ?? each.name), howMade].join(
      '\n\n',
    ),
    version,
    licenses: [{ path: license }],
    ...(publisher && { contributors: [contributorOf(publisher)] }),
    created: date,
    modified: date,
    software: softwareOf(site),
    mainPageUrl: `${site.url}index.html`,
    mainPageDate: date,
    resources: resources.map(([path, content]) => ({
      name: basename(path),
      path,
      hash: `sha256:${sha256(content)}`,
      bytes: content.length,
    })),
  };
}

/** As the Data Package standard names who made it. */
function contributorOf({ name, email, url }: NonNullable<Publication['publisher']>): object {
  return { title: name, ...(email && { email }), ...(url && { path: url }), role: 'publisher' };
}

function json(value: object): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}
