/** What is text stays text in every format, and no download is kept that its own parser cannot read. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { assert, asyncProperty, string } from 'fast-check';
import { strFromU8, unzipSync, zipSync } from 'fflate';
import { XmlDocument } from 'libxml2-wasm';
import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { editions } from '../../src/editions/editions.ts';
import { make } from '../../src/editions/kit/downloads.ts';
import { openSite, type Site } from '../../src/editions/kit/site.ts';
import { escape } from '../../src/lib/xml.ts';
import { newFolder } from '../helpers/folder.ts';
import { makeOne, short, smallCopy } from './made.ts';
import { textsOf } from './pdf-text.ts';

/** A site, in which every title, heading and address says this. */
function saying(text: string, said = short): Site {
  const publications = said.publications.slice(0, 1).map((publication) => ({
    ...publication,
    name: text,
    description: text,
    author: { type: 'Organization' as const, name: text },
    readingOrder: publication.readingOrder.map(({ hasPart, ...resource }) => ({
      ...resource,
      ...(hasPart && { hasPart: hasPart.map((part) => ({ ...part, name: text })) }),
    })),
  }));
  return {
    ...said,
    root: newFolder(),
    publications,
    read(path) {
      const content = said.read(path);
      if (!path.endsWith('.html')) return content;
      const html = content
        .toString()
        .replaceAll(
          /(<h[123](?: [^>]*)?>)[^<]*(?=<\/h)/g,
          (_, start: string) => start + escape(text),
        )
        .replaceAll(
          /(<meta name="description" content=")[^"]*/g,
          (_, start) => start + escape(text),
        )
        .replaceAll(/href="https:[^"]*"/g, `href="${escape(address(text))}"`);
      return Buffer.from(html);
    },
  };
}

const address = (text: string) => `https://host.example/?a=1&amp=2&lt;q=${text}`;

/** Makes the one file of an edition that ends so. Returns its path. */
async function madeFrom(site: Site, name: string, ending: string): Promise<string> {
  const files = editions.find((each) => each.name === name)!.downloads(site);
  const download = files.find(({ file }) => file.endsWith(ending))!;
  return (await make(site, download)).part;
}

const unpacked = (path: string) =>
  new Map(
    Object.entries(unzipSync(readFileSync(path))).map(([file, content]) => [
      file,
      strFromU8(content),
    ]),
  );

const namespaces = {
  h: 'http://www.w3.org/1999/xhtml',
  dc: 'http://purl.org/dc/elements/1.1/',
};

async function tryEpub(text: string): Promise<void> {
  const files = unpacked(await madeFrom(saying(text), 'epub', '.epub'));
  const all = (name: string, path: string) => {
    using document = XmlDocument.fromString(files.get(`EPUB/${name}`)!);
    return document.find(path, namespaces).map(({ content }) => content);
  };
  expect(all('package.opf', '//dc:title|//dc:creator')).toEqual([text, text]);
  expect(all('title.xhtml', '//h:h1|//h:title')).toEqual([text, text]);
  const pages = [...files.keys()].filter((name) => name.endsWith('.xhtml'));
  const chapter = pages.find((name) => files.get(name)!.includes('doc-chapter'))!.slice(5);
  expect(new Set(all(chapter, '//h:head/h:title|//h:h1|//h:h2[.!=""]'))).toEqual(new Set([text]));
  expect(all('nav.xhtml', `//h:a[@href="${chapter}"]`)[0]).toBe(text);
  const hrefs = all(chapter, '//h:a/@href').filter(
    (href) => href.startsWith('https:') && !href.startsWith(short.url),
  );
  expect(hrefs.length).toBeGreaterThan(3);
  expect(new Set(hrefs)).toEqual(new Set([address(text)]));
}

test('an EPUB says what an author wrote, whatever characters it has', async () => {
  const title = string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 30 })
    .map((text) => text.trim())
    .filter((text) => /\S/.test(text) && !/\s{2}|\$/.test(text));
  await assert(asyncProperty(title, tryEpub), {
    numRuns: 4,
    examples: [['AT&T <b>"said" it\'s &amp; ]]> {x}'], ['<!--'], ['&#0;']],
  });
});

/** A part of the site, for downloads of all its files. */
const small = () => openSite(smallCopy());

const hostile = 'AT&T <b>"said" it’s &amp; ]]>';

test('so does the one HTML file', async () => {
  const { document } = parseHTML(
    readFileSync(await madeFrom(saying(hostile), 'html', '.html'), 'utf8'),
  );
  expect(document.title).toBe(hostile);
  expect(document.querySelector('meta[name=author]')!.getAttribute('content')).toBe(hostile);
  const headings = [...document.querySelectorAll('h1, .was-h1')];
  expect(new Set(headings.map(({ textContent }) => textContent))).toEqual(new Set([hostile]));
  expect(document.querySelector('main nav a')!.textContent).toBe(hostile);
});

test('so does the PDF', async () => {
  const pages = await textsOf(readFileSync(await madeFrom(saying(hostile), 'pdf', '.pdf')));
  expect(pages[0]!.read.replaceAll(/\s+/g, ' ')).toContain(hostile);
  expect(pages.at(-1)!.artifacts.join('')).toContain(hostile);
}, 120_000);

test('so do plain texts, the web archive and the ZIP', async () => {
  const site = saying(hostile, small());
  const texts = unpacked(await madeFrom(site, 'text', '.text.zip'));
  const section = [...texts].find(([name]) => name.endsWith('.md'))![1];
  expect(section).toContain(`\ntitle: ${JSON.stringify(hostile)}\n`);
  const archive = unpacked(await madeFrom(site, 'wacz', '.wacz'));
  expect(JSON.parse(archive.get('datapackage.json')!).title).toBe(hostile);
  await madeFrom(site, 'zip', '.zip');
}, 300_000);

const zip = (files: Record<string, string>) =>
  zipSync(
    Object.fromEntries(Object.entries(files).map(([name, text]) => [name, Buffer.from(text)])),
    { level: 0 },
  );

// A table reads best with one case a line.
// prettier-ignore
test.each<[what: string, file: string, content: () => Uint8Array, says: RegExp]>([
  [
    'XML that is not well-formed',
    'a.epub',
    () => zip({ 'EPUB/x.xhtml': '<p title="a&b"/>' }),
    /^a\.epub: EPUB\/x\.xhtml cannot be read back: /,
  ],
  [
    'JSON cut off',
    'a.text.zip',
    () => zip({ 'a/sections.json': '[{"id":' }),
    /^a\.text\.zip: a\/sections\.json cannot be read back/,
  ],
  [
    'text that is not UTF-8',
    'a.zip',
    () => zipSync({ 'a/x.html': Buffer.from([60, 0xe9, 62]) }),
    /^a\.zip: a\/x\.html cannot be read back/,
  ],
  [
    'a file changed after its checksum',
    'a.zip',
    () =>
      Buffer.from(
        Buffer.from(zip({ 'a/x.bin': 'original' }))
          .toString('latin1')
          .replace('original', 'Original'),
        'latin1',
      ),
    /^a\.zip: a\/x\.bin cannot be read back/,
  ],
  [
    'an archive cut off',
    'a.wacz',
    () => zip({ 'a/x.bin': 'original' }).subarray(0, 60),
    /^a\.wacz cannot be read back/,
  ],
  ['an archive of nothing', 'a.zip', () => zip({}), /^a\.zip was written without a file/],
  [
    'damage in an archive in an archive',
    'a.bag.zip',
    () => zipSync({ 'data/b.epub': zip({ 'x.opf': '<a>' }) }),
    /^a\.bag\.zip: data\/b\.epub: x\.opf cannot be read back: /,
  ],
  ['a PDF without an end', 'a.pdf', () => Buffer.from('%PDF-1.7\n'), /^a\.pdf cannot be read back/],
  ['a CAR of nothing', 'a.car', () => Buffer.from('no car'), /^a\.car cannot be read back/],
  [
    'what a list of checksums does not have so',
    'a.bag.zip',
    () => zip({ 'b/data/x.bin': 'original', 'b/manifest-sha256.txt': `${'0'.repeat(64)}  data/x.bin\n` }),
    /^a\.bag\.zip: b\/data\/x\.bin is not what its checksum says/,
  ],
  [
    'what lacks a listed file',
    'a.text.zip',
    () => zip({ 'b/SHA256SUMS': `${'0'.repeat(64)}  x.md\n` }),
    /^a\.text\.zip: b\/x\.md is in a list of checksums, and was not written/,
  ],
  [
    'a ZIM that is none',
    'a.zim',
    () => Buffer.alloc(200, 1),
    /^a\.zim cannot be read back: /,
  ],
])('%s is not kept', async (_, file, content, says) => {
  const site = { ...short, root: newFolder() };
  const written = make(site, {
    file,
    languages: ['en'],
    mediaType: 'application/octet-stream',
    write: async (path) => writeFileSync(path, content()),
  });
  await expect(written).rejects.toThrow(says);
  expect(readdirSync(join(site.root, 'downloads'))).toEqual([]);
});

test('a web archive with a damaged capture is not kept', async () => {
  const wacz = editions.find(({ name }) => name === 'wacz')!;
  const { file } = wacz.downloads(short)[0]!;
  const whole = unzipSync(readFileSync(await makeOne(wacz, file, small())));
  const warc = whole['archive/data.warc.gz']!;
  const site = { ...short, root: newFolder() };
  const written = make(site, {
    ...wacz.downloads(short)[0]!,
    write: async (path) =>
      writeFileSync(
        path,
        zipSync({ ...whole, 'archive/data.warc.gz': warc.subarray(0, -40) }, { level: 0 }),
      ),
  });
  await expect(written).rejects.toThrow(/archive\/data\.warc\.gz cannot be read back/);
  expect(existsSync(join(site.root, 'downloads', file))).toBe(false);
});
