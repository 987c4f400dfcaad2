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
import { languagesOf, readingOf } from '../kit/site.ts';
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
          const files = await filesOf(copyOf(site, languages));
          const inArchive = (name: string) => name.startsWith('archive/');
          await writeZip(path, files, site.date, inArchive);
        },
      },
    ];
  },
};

async function filesOf(copy: Copy): Promise<Entry[]> {
  const { site } = copy;
  const warc = await warcOf(capturesOf(copy), site.date, 'data.warc.gz');
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

function packageOf({ site }: Copy, resources: Entry[]): object {
  const date = site.date.toISOString();
  const [{ license, version }] = site.publications as [(typeof site.publications)[number]];
  return {
    profile: 'data-package',
    wacz_version: '1.1.1',
    title: site.publications.map(({ name }) => name).join(' · '),
    description: site.publications.map((each) => each.description ?? each.name).join('\n\n'),
    version,
    licenses: [{ path: license }],
    created: date,
    modified: date,
    software: `${site.name} ${version}`,
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

function json(value: object): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}
