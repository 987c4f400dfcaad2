/** The configurations that we give to hosts, tried on the real servers. */
import { once } from 'node:events';
import { cpSync, readFileSync } from 'node:fs';
import { request, type IncomingHttpHeaders, type IncomingMessage } from 'node:http';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { compress } from '../../src/publish/compress.ts';
import { configurations } from '../../src/publish/configurations.ts';
import { headersFile } from '../../src/publish/netlify-headers.ts';
import { everywhere } from '../../src/publish/headers.ts';
import { write } from '../helpers/files.ts';
import { newFolder } from '../helpers/folder.ts';
import { readSite, dist } from '../site/built.ts';
import { start, type Host, type HostName } from './host.ts';

const folder = newFolder();
const www = join(folder, 'www');
const built = [...readSite().files];
const one = (pattern: RegExp) => built.find((path) => pattern.test(path))!;
const fragment = one(/\/pagefind\/fragment\//);
const kept = 'e/2026-11-22/en/embed/what-happened.html';

const pages =
  'index.html 404.html en/index.html en/the-freeze.html en/embed/what-happened.html en/publication.json ' +
  'sitemap.xml sw.js icon.svg touch-icon.png en/site.webmanifest en/pagefind/pagefind.js';
const endings = ['pagefind', 'ics', 'csv', 'bib', 'ris'];
const files = [
  ...pages.split(' '),
  fragment,
  ...endings.map((ending) => one(new RegExp(`\\.${ending}$`))),
];
/** Of these, only the name matters. */
const downloads = ['zim', 'wacz', 'car', 'epub', 'pdf', 'zip', 'imscc', 'docx', 'md', 'jsonld'].map(
  (ending) => `downloads/the-freeze.${ending}`,
);

beforeAll(async () => {
  for (const path of files) cpSync(join(dist, path), join(www, path));
  for (const path of [...downloads, kept]) write(join(www, path), path);
  await compress(www, files);
});

test('the files in hosting/ are what the one description says: npm run hosting', () => {
  for (const [path, text] of Object.entries(configurations())) {
    expect(readFileSync(path, 'utf8'), `${path}`).toBe(text);
  }
});

interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

/** Asks as no browser does: what was compressed stays so. */
async function get(url: string, headers: Record<string, string> = {}): Promise<Answer> {
  const [answer] = (await once(request(url, { headers }).end(), 'response')) as [IncomingMessage];
  const body = Buffer.concat(await answer.toArray());
  return { status: answer.statusCode!, headers: answer.headers, body };
}

describe.each(['nginx', 'Caddy'] satisfies HostName[])('%s', (name) => {
  let host: Host;
  const ask = (path: string, headers?: Record<string, string>) =>
    get(`${host.address}/${path}`, headers);
  beforeAll(async () => {
    host = await start(name, folder);
  });
  afterAll(() => host?.stop());

  test('sends every file as it is, with the headers of all', async () => {
    for (const path of [...files, ...downloads]) {
      const { status, headers, body } = await ask(path);
      expect(status, `${path}`).toBe(200);
      expect(body.equals(readFileSync(join(www, path))), `${path}`).toBe(true);
      for (const header of everywhere) {
        expect(headers[header.name.toLowerCase()], `${path} ${header.name}`).toBe(header.value);
      }
      expect(headers['server'] ?? '', `${path}`).not.toMatch(/\d/);
    }
  });

  test('names the type of every file', async () => {
    const types = Object.fromEntries(
      await Promise.all(
        [...files, ...downloads].map(async (path) => [
          path.replace(/.*\./, '').replace(/^(en|fr)_.*/, ''),
          (await ask(path)).headers['content-type'],
        ]),
      ),
    );
    expect(types).toEqual({
      bib: 'application/x-bibtex; charset=utf-8',
      car: 'application/vnd.ipld.car',
      csv: 'text/csv; charset=utf-8',
      docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      epub: 'application/epub+zip',
      html: 'text/html; charset=utf-8',
      ics: 'text/calendar; charset=utf-8',
      imscc: 'application/zip',
      js: 'text/javascript; charset=utf-8',
      json: 'application/json; charset=utf-8',
      jsonld: 'application/ld+json; charset=utf-8',
      md: 'text/markdown; charset=utf-8',
      pagefind: 'application/octet-stream',
      pdf: 'application/pdf',
      pf_fragment: 'application/octet-stream',
      png: 'image/png',
      ris: 'application/x-research-info-systems; charset=utf-8',
      svg: 'image/svg+xml; charset=utf-8',
      wacz: 'application/wacz',
      webmanifest: 'application/manifest+json; charset=utf-8',
      xml: 'application/xml; charset=utf-8',
      zim: 'application/x-zim',
      zip: 'application/zip',
    });
  });

  test('sends the start page of a folder, and lists no folder', async () => {
    for (const path of ['', 'en/']) {
      const { status, headers } = await ask(path);
      expect([status, headers['content-type']]).toEqual([200, 'text/html; charset=utf-8']);
    }
    const { status, body } = await ask('downloads/');
    expect([403, 404]).toContain(status);
    expect(body.toString()).not.toContain('the-freeze.zim');
  });

  test('answers 404 with our page, which is not cached', async () => {
    for (const path of ['no-such-page.html', 'en/no.csv', 'e/2027-01-01/en/index.html']) {
      const { status, headers, body } = await ask(path);
      expect(status, `${path}`).toBe(404);
      expect(headers['content-type'], `${path}`).toBe('text/html; charset=utf-8');
      expect(headers['cache-control'], `${path}`).toBe('no-cache');
      expect(headers['content-security-policy'], `${path}`).toBe("frame-ancestors 'none'");
      expect(body.equals(readFileSync(join(www, '404.html'))), `${path}`).toBe(true);
    }
  });

  test('lets others frame what is made for it, and nothing else', async () => {
    const framing = async (path: string) => (await ask(path)).headers['content-security-policy'];
    for (const path of ['en/embed/what-happened.html', kept]) {
      expect(await framing(path), `${path}`).toBe('frame-ancestors *');
    }
    for (const path of ['', 'index.html', 'en/', 'en/the-freeze.html', downloads[0]!]) {
      expect(await framing(path), `${path}`).toBe("frame-ancestors 'none'");
    }
  });

  test('lets browsers keep what never changes, and ask again for the rest', async () => {
    for (const path of [fragment, kept]) {
      const { headers } = await ask(path);
      expect(headers['cache-control'], `${path}`).toBe('public, max-age=31536000, immutable');
    }
    const { headers } = await ask('en/the-freeze.html');
    expect(headers['cache-control']).toBe('no-cache');
    const again = await ask('en/the-freeze.html', { 'if-none-match': String(headers['etag']) });
    expect([again.status, again.body.length]).toEqual([304, 0]);
  });

  test('sends what was compressed beforehand', async () => {
    const plain = readFileSync(join(www, 'en/the-freeze.html'));
    const zipped = await ask('en/the-freeze.html', { 'accept-encoding': 'gzip' });
    expect(zipped.headers['content-encoding']).toBe('gzip');
    expect(zipped.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(String(zipped.headers['vary'])).toMatch(/accept-encoding/i);
    expect(gunzipSync(zipped.body).equals(plain)).toBe(true);
    if (!host.brotli) return;
    const smaller = await ask('en/the-freeze.html', { 'accept-encoding': 'gzip, deflate, br' });
    expect(smaller.headers['content-encoding']).toBe('br');
    expect(brotliDecompressSync(smaller.body).equals(plain)).toBe(true);
    expect(smaller.body.equals(readFileSync(join(www, 'en/the-freeze.html.br')))).toBe(true);
  });

  test('sends a part of a download, as web archives are read', async () => {
    const { status, body } = await ask('downloads/the-freeze.wacz', { range: 'bytes=0-8' });
    expect([status, body.toString()]).toEqual([206, 'downloads']);
  });
});

describe('_headers', () => {
  /** Every rule with its headers. */
  const rules = headersFile([...built, kept, 'e/2026-11-22/index.html', ...downloads])
    .trim()
    .split('\n\n')
    .map((rule) => rule.split('\n').map((line) => line.trim()))
    .map(([path, ...lines]) => ({
      path: path!,
      headers: Object.fromEntries(lines.map((line) => line.split(/: (.*)/s) as [string, string])),
    }));
  /** As both hosts read a path: a star is anything, a placeholder one step. */
  const matches = (rule: string, path: string) =>
    new RegExp(`^${rule.replace('*', '.*').replaceAll(/:\w+/g, '[^/]+')}$`).test(path);
  const saidOf = (path: string) =>
    rules.filter((rule) => matches(rule.path, path)).map(({ headers }) => headers);

  test('says each header of a path once, for hosts differ when it is said twice', () => {
    for (const path of [...built, kept].map((each) => `/${each}`)) {
      const names = saidOf(path).flatMap((headers) => Object.keys(headers));
      expect(names.toSorted(), `${path}`).toEqual([...new Set(names)].toSorted());
    }
  });

  test('lets others frame embeds only, and browsers keep what never changes', () => {
    const all = (path: string) => Object.assign({}, ...saidOf(`/${path}`));
    expect(all('en/embed/what-happened.html')).toMatchObject({
      'Content-Security-Policy': 'frame-ancestors *',
      'X-Content-Type-Options': 'nosniff',
    });
    expect(all(kept)['Content-Security-Policy']).toBe('frame-ancestors *');
    for (const path of ['', 'en/', 'index.html', 'en/the-freeze.html', 's/kenosha.html']) {
      expect(all(path)['Content-Security-Policy'], `${path}`).toBe("frame-ancestors 'none'");
    }
    expect(all(fragment)['Cache-Control']).toContain('immutable');
    expect(all('en/pagefind/pagefind.js')['Cache-Control']).toBeUndefined();
    expect(all('e/2027-01-01/index.html')['Cache-Control']).toBeUndefined();
  });

  test('stays within the hundred rules that Cloudflare takes', () => {
    expect(rules.length).toBeLessThan(60);
  });
});
