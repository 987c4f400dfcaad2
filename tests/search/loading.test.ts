/** What is loaded, when, and which message appears when it cannot be. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import {
  waitForAnswer,
  answerOf,
  broken,
  copy,
  dist,
  resultsOf,
  reader,
  searchPage,
  messagesOf,
  type,
} from './helper.ts';

const site = reader();
const travelling = (file: string) =>
  /\.js(on)?$/.test(file) ? brotliCompressSync(readFileSync(file)).length : statSync(file).size;
const ofIndex = (requests: string[]) => requests.filter((url) => /\/(en|fr)\/pagefind\//.test(url));

describe('a request', () => {
  test('is made only when the reader turns to search', async () => {
    const before = site.host.requests.length;
    const page = await site.ask('fr');
    await page.goto(`${site.host.address}fr/index.html`);
    await page.goto(`${site.host.address}en/search.html`);
    await page.waitForLoadState('networkidle');
    expect(ofIndex(site.host.requests.slice(before))).toEqual([]);
    await page.keyboard.type('boycott');
    await waitForAnswer(page);
    expect(ofIndex(site.host.requests.slice(before)).length).toBeGreaterThan(3);
  });

  test('has no query, asks only for files that exist, and for one language', async () => {
    const before = site.host.requests.length;
    await site.ask('fr', 'groupe');
    const requests = ofIndex(site.host.requests.slice(before));
    for (const url of requests) {
      expect(url).toMatch(/^\/fr\/[^?]+$/);
      expect(statSync(join(dist, url)).isFile()).toBe(true);
    }
    expect(new Set(requests).size).toBe(requests.length);
    // Script, program, lists, a part of the index, and the texts that are shown; what is not
    // compressed already travels with Brotli. The program alone is 60 kB; the rest grows with the text and the lessons.
    const bytes = requests.reduce((sum, url) => sum + travelling(join(dist, url)), 0);
    expect(bytes).toBeLessThanOrEqual(92_000);
  });

  test('obeys the page’s Content Security Policy', async () => {
    const page = await site.browser.newPage();
    const complaints: string[] = [];
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    await page.goto(`${site.host.address}${searchPage('fr')}?q=xyzzy`);
    await waitForAnswer(page);
    expect(complaints).toEqual([]);
  });
});

describe('a damaged index is reported', async () => {
  const list = (folder: string, ending: string) =>
    readdirSync(join(dist, 'fr/pagefind', folder))
      .filter((name) => name.endsWith(ending))
      .map((name) => join('fr/pagefind', folder, name));
  const [meta] = list('', 'pf_meta');
  const [wasm] = list('', '.pagefind');
  const cases: [string, string[]][] = [
    ['its script', ['fr/pagefind/pagefind.js']],
    ['its entry', ['fr/pagefind/pagefind-entry.json']],
    ['its catalogue', ['fr/pagefind/catalogue.json']],
    ['its list of records', [meta!]],
    ['its program', [wasm!]],
    ['its words', list('index', 'pf_index')],
    ['its texts', list('fragment', 'pf_fragment')],
    ['all of it', ['fr/pagefind']],
  ];

  test.each(cases)('without %s', async (_, files) => {
    const isMissing = (path: string) => files.some((file) => path.startsWith(file));
    expect(await answerOf(site, (path, real) => (isMissing(path) ? undefined : real))).toEqual(
      broken,
    );
  });

  test('and asked for again with the next query', async () => {
    const page = await site.browser.newPage();
    await page.route('**/pagefind/catalogue.json', (route) => route.fulfill({ status: 404 }));
    await page.goto(`${site.host.address}${searchPage('fr')}?q=boycott`);
    await waitForAnswer(page);
    expect(await messagesOf(page)).toEqual(broken.messages);
    await page.unroute('**/pagefind/catalogue.json');
    await type(page, 'Kenosha');
    expect((await resultsOf(page)).length).toBeGreaterThan(0);
  });

  test('with half of its words', async () => {
    const isHalf = (path: string) => path.endsWith('pf_index');
    const half = (file: Buffer) => file.subarray(0, Math.floor(file.length / 2));
    expect(await answerOf(site, (path, real) => (isHalf(path) ? half(real) : real))).toEqual(
      broken,
    );
  });
});

// What is found from a disk, and that nothing is loaded before, tests/editions/from-disk.test.ts shows.
test('from a disk, the page says so when the index is missing', async () => {
  const folder = await copy();
  await rm(join(folder, 'fr/pagefind/from-disk.js'));
  const page = await site.browser.newPage();
  await page.goto(`${pathToFileURL(join(folder, searchPage('fr')))}?q=boycott`);
  await waitForAnswer(page);
  expect(await messagesOf(page)).toEqual(broken.messages);
  expect(await page.locator('#otherwise a').last().isVisible()).toBe(true);
});
