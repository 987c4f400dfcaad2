/** The web archive, as ReplayWeb.page plays it. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync, unzipSync } from 'fflate';
import type { Browser, Frame } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test, vi } from 'vitest';
import { WARCParser } from 'warcio';
import type { Download } from '../../src/editions/kit/edition.ts';
import { wacz } from '../../src/editions/wacz/wacz.ts';
import { launch } from '../helpers/browser.ts';
import { patience } from '../helpers/patience.ts';
import { listening, type Listening } from '../helpers/server.ts';
import { searchPage } from '../search/helper.ts';
import { isTemplate, made, makeTwice, site } from './made.ts';

let archive: Uint8Array;
let files: Record<string, Uint8Array>;
let host: Listening;
let browser: Browser;

beforeAll(async () => {
  const [path] = Object.values(await made(wacz));
  archive = await readFile(path!);
  files = unzipSync(archive);
  host = await player(archive, `${site.url}fr/l-argent.html`);
  browser = await launch(['--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost']);
});

afterAll(async () => {
  await browser.close();
  await host.close();
});

/** ReplayWeb.page with an archive, on a free port. */
async function player(content: Uint8Array, url: string): Promise<Listening> {
  const page = `<!doctype html><title>Replay</title><script src="replay/ui.js"></script>
    <replay-web-page source="site.wacz" url="${url}" replayBase="/replay/"></replay-web-page>`;
  const script = (name: string) => readFile(join(inject('replay'), name));
  const served: Record<string, [type: string, content: Uint8Array]> = {
    '/': ['text/html', Buffer.from(page)],
    '/site.wacz': ['application/wacz', content],
    '/replay/ui.js': ['text/javascript', await script('ui.js')],
    '/replay/sw.js': ['text/javascript', await script('sw.js')],
  };
  return listening((request, response) => {
    const [type, all] = served[request.url!.split('?')[0]!] ?? [];
    if (!all) {
      response.writeHead(404).end();
      return;
    }
    // Players take out of an archive what they need.
    const [, from, to] = /^bytes=(\d+)-(\d*)/.exec(request.headers.range ?? '') ?? [];
    const part = from ? all.subarray(Number(from), to ? Number(to) + 1 : undefined) : all;
    response.writeHead(from ? 206 : 200, {
      'content-type': type,
      'content-length': part.length,
      'accept-ranges': 'bytes',
      ...(from && {
        'content-range': `bytes ${from}-${Number(from) + part.length - 1}/${all.length}`,
      }),
    });
    response.end(part);
  });
}

const text = (path: string) => Buffer.from(files[path]!).toString();
const sha256 = (content: Uint8Array) =>
  `sha256:${createHash('sha256').update(content).digest('hex')}`;

/** What an archive’s own digests find wrong with it. */
function faultsOf(entries: Record<string, Uint8Array>): string[] {
  const json = (path: string) => JSON.parse(Buffer.from(entries[path]!).toString());
  const listed: { path: string; hash: string; bytes?: number }[] = [
    json('datapackage-digest.json'),
    ...json('datapackage.json').resources,
  ];
  return listed.filter(({ path, hash }) => sha256(entries[path]!) !== hash).map(({ path }) => path);
}

test('its digests are right, and one changed bit in any file breaks one', () => {
  expect(faultsOf(files)).toEqual([]);
  for (const path of Object.keys(files).filter((each) => each !== 'datapackage-digest.json')) {
    const flipped = Uint8Array.from(files[path]!);
    flipped[flipped.indexOf('e'.charCodeAt(0))]! ^= 1;
    expect(faultsOf({ ...files, [path]: flipped })).toEqual([path]);
  }
});

test('it has what WACZ 1.1.1 asks for', () => {
  expect(JSON.parse(text('datapackage.json'))).toMatchObject({
    profile: 'data-package',
    wacz_version: '1.1.1',
    mainPageUrl: `${site.url}index.html`,
    created: site.date.toISOString(),
  });
  const [head, ...pages] = text('pages/pages.jsonl')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(head.format).toBe('json-pages-1.0');
  const read = site.publications.flatMap(({ readingOrder }) => readingOrder);
  expect(pages.length).toBe(read.length + 1);
  for (const { url, ts, title, text: words } of pages) {
    expect(url.startsWith(site.url)).toBe(true);
    expect(Date.parse(ts)).toBe(site.date.getTime());
    expect([title, words]).not.toContain('');
  }
});

test('its index is sorted and leads to each answer in the WARC file: to every address of the site', () => {
  const lines = text('indexes/index.cdxj').trim().split('\n');
  const urls = lines.map((line) => JSON.parse(line.slice(line.indexOf('{'))).url);
  // No link leads to these; and the search page answers any query.
  const linked = site.files.filter(
    (path) =>
      !/^(404|unsaved)\.html$|\/from-disk\.js$|^sw\.js$|^saving\.json$|\/saved\.js$/.test(path) &&
      !isTemplate(path),
  );
  const asked = ['en', 'fr'].map((language) => `${searchPage(language)}?q=`);
  expect(urls.toSorted()).toEqual([...linked, ...asked].map((path) => site.url + path).toSorted());
  expect(lines).toEqual(lines.toSorted((a, b) => (a < b ? -1 : 1)));
  const warc = files['archive/data.warc.gz']!;
  for (const line of lines) {
    const { url, offset, length, digest } = JSON.parse(line.slice(line.indexOf('{')));
    const record = Buffer.from(gunzipSync(warc.subarray(offset, offset + length)));
    expect(record.toString('latin1')).toContain(`WARC-Target-URI: ${url}\r\n`);
    const body = record.subarray(
      record.indexOf('\r\n\r\n', record.indexOf('HTTP/1.1 200 OK')) + 4,
      -4,
    );
    expect(sha256(body)).toBe(digest);
  }
});

test('it says what it is: made from the site, by whom, under which licence, and not crawled', async () => {
  const parser = new WARCParser([files['archive/data.warc.gz']!]);
  const records: Record<'type' | 'id' | 'url', string | null | undefined>[] = [];
  let information = '';
  for await (const record of parser) {
    const { warcType: type, warcTargetURI: url } = record;
    const content = await record.contentText();
    if (type === 'warcinfo') information = content;
    records.push({ type, id: record.warcHeader('WARC-Record-ID'), url });
  }
  expect(records[0]!.type).toBe('warcinfo');
  expect(records.filter(({ type }) => type === 'warcinfo')).toHaveLength(1);
  expect(new Set(records.map(({ id }) => id)).size).toBe(records.length);
  const responses = records.filter(({ type }) => type === 'response').map(({ url }) => url);
  expect(responses).toHaveLength(text('indexes/index.cdxj').trim().split('\n').length);
  const fields = Object.fromEntries(
    information
      .trim()
      .split('\r\n')
      .map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 2)]),
  );
  const [{ version, license, publisher, identifier }] = site.publications as [
    (typeof site.publications)[number],
  ];
  expect(fields).toEqual({
    software: `${site.name} ${version}, with warcio.js`,
    format: 'WARC File Format 1.1',
    conformsTo: 'http://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/',
    description: expect.stringMatching(/not by a crawler: no request was sent/),
    isPartOf: 'The Freeze, Explained · 24 heures de silence',
    license,
    operator: `${publisher!.name} <${publisher!.email}>`,
  });
  expect(fields['description']).toContain(identifier ?? version);
  const about = JSON.parse(text('datapackage.json'));
  expect(about.description).toContain('not by a crawler');
  expect(about.software).toBe(fields['software']);
  expect(about.contributors).toEqual([
    { title: publisher!.name, email: publisher!.email, role: 'publisher' },
  ]);
});

test('ReplayWeb.page plays a chapter, its figures, the other language and the search', async () => {
  const page = await browser.newPage();
  await page.goto(`http://localhost:${host.port}/`);
  /** The page of the archive that is being played, whole. */
  const played = async (path: string): Promise<Frame> => {
    const frame = await vi.waitFor(
      () =>
        page.frames().find((each) => each.url().includes(`mp_/${site.url}${path}`)) ??
        Promise.reject(new Error(path)),
      { timeout: patience, interval: 100 },
    );
    await frame.waitForLoadState();
    return frame;
  };
  const chapter = await played('fr/l-argent.html');
  expect(await chapter.locator('h1').textContent()).toBe('L’argent');
  const figure = chapter.locator('main figure svg').first();
  await figure.scrollIntoViewIfNeeded();
  expect((await figure.boundingBox())!.width).toBeGreaterThan(200);
  await chapter.locator('header a[data-language]').first().click();
  const other = await played('en/the-money.html');
  await other.locator('header [name=q]').fill('boycott');
  await other.locator('header [name=q]').press('Enter');
  const search = await played('en/search.html');
  await search.waitForSelector('#found h2 a');
  expect(await search.locator('#found h2 a').count()).toBe(10);
  await search.locator('footer a[href="offline.html"]').first().click();
  const offline = await played('en/offline.html');
  expect(await offline.locator('#downloads').count()).toBe(1);
  expect(await offline.locator('#saving').count()).toBe(0);
});

test('the same content is the same archive', async () => {
  const [{ file }] = wacz.downloads(site) as [Download];
  const [one, other] = await makeTwice(wacz, file);
  expect(other.equals(one)).toBe(true);
});
