/** The ZIM files, as Kiwix reads them. */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { basename } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, inject, test, vi } from 'vitest';
import { zim } from '../../src/editions/zim/zim.ts';
import { launch } from '../helpers/browser.ts';
import { patience } from '../helpers/patience.ts';
import { freePort } from '../helpers/server.ts';
import { waitForAnswer, resultsOf, messagesOf } from '../search/helper.ts';
import { made, makeTwice, site } from './made.ts';

let address: string;
let files: Record<string, string>;
let server: ChildProcess;
let browser: Browser;
let page: Page;
const complaints: string[] = [];

beforeAll(async () => {
  files = await made(zim);
  const port = await freePort();
  address = `http://127.0.0.1:${port}`;
  const options = ['--port', String(port), '--address', '127.0.0.1'];
  server = spawn(inject('kiwixServe'), [...options, ...Object.values(files)], { stdio: 'ignore' });
  browser = await launch();
  page = await browser.newPage();
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  await vi.waitFor(() => fetch(address), { timeout: patience, interval: 100 });
});

afterAll(async () => {
  await browser.close();
  server.kill();
});

afterEach(() => vi.unstubAllEnvs());

/** A place in one of the ZIM files, on the server. */
const at = (languages: string, path: string) =>
  `${address}/${basename(files[languages]!, '.zim')}/${path}`;

test('openZIM’s checker passes each', () => {
  for (const file of Object.values(files)) {
    const { status, stdout } = spawnSync(inject('zimcheck'), ['--all', file]);
    expect([file, status, stdout.toString()]).toEqual([
      file,
      0,
      expect.stringContaining('Overall Test Status: Pass'),
    ]);
  }
});

test('a catalogue has the title, the description, the language and the picture of each', async () => {
  const catalogue = await (await fetch(`${address}/catalog/search?count=-1`)).text();
  const entries = catalogue.split('<entry>').slice(1);
  const fields = ['title', 'summary', 'language', 'name'];
  const metadata = entries.map((entry) =>
    fields.map((field) => new RegExp(`<${field}>([^<]*)`).exec(entry)?.[1]),
  );
  const [en, fr] = site.publications.map(({ name, description }) => [name, description]);
  const byName = (lists: unknown[][]) =>
    lists.toSorted((a, b) => (String(a[3]) < String(b[3]) ? -1 : 1));
  expect(byName(metadata)).toEqual(
    byName([
      [...en!, 'eng', `${site.name}_en`],
      [...fr!, 'fra', `${site.name}_fr`],
      [
        'The Freeze, Explained (en, fr)',
        `${site.publications.map(({ name }) => name).join(' · ')} (en, fr)`,
        'eng,fra',
        `${site.name}_mul`,
      ],
    ]),
  );
  for (const entry of entries) expect(entry).toContain('opds-spec.org/image/thumbnail');
});

test('a reader chooses a language, reads, sees the figures, changes the language', async () => {
  await page.goto(at('en fr', ''));
  await page.locator('main a[hreflang=fr]').first().click();
  await page.waitForURL(at('en fr', 'fr/index.html'));
  await page.locator('main a[href="l-argent.html"]').first().click();
  await page.locator('main figure').first().scrollIntoViewIfNeeded();
  expect(await page.locator('main figure svg').first().boundingBox()).toMatchObject({
    width: expect.toSatisfy((width: number) => width > 200),
  });
  await page.locator('header a[data-language]').first().click();
  await page.waitForURL(at('en fr', 'en/the-money.html'));
  expect(complaints).toEqual([]);
});

test.each(['fr', 'en fr'])('our search answers in the file of %s', async (languages) => {
  await page.goto(at(languages, 'fr/recherche.html?q=gel%C3%A9'));
  await waitForAnswer(page);
  expect((await resultsOf(page)).length).toBeGreaterThan(3);
  expect(await messagesOf(page)).not.toEqual([]);
  await page.locator('#found h2 a').first().click();
  await page.waitForURL(/\/fr\/(?!recherche)[^?]+$/);
  expect(complaints).toEqual([]);
});

test.each([
  ['fr', 'gelait', 'fr/le-gel.html'],
  ['fr', 'celebrite', 'fr/le-gel.html'],
  ['en', 'advertise', 'en/the-boycott.html'],
  // The word of the query is on no page, and its stem is English.
  ['en fr', 'asking', 'en/the-ten-recommendations.html'],
  ['en fr', 'annonceurs', 'fr/le-boycott.html'],
])('in the file of %s, Kiwix’s own search finds “%s”', async (languages, pattern, expected) => {
  const content = basename(files[languages]!, '.zim');
  const query = new URLSearchParams({ content, pattern, pageLength: '50' });
  const answer = await (await fetch(`${address}/search?${query}`)).text();
  const links = [...answer.matchAll(/href="(\/[^"]+\.html)"/g)].map(([, link]) => link);
  expect(links).toContain(`/${content}/${expected}`);
  // Only what there is to read, and every page of it once.
  expect(links.filter((link) => link!.includes('/s/'))).toEqual([]);
});

test('Kiwix’s own search finds no words of menus and footers', async () => {
  const content = basename(files.fr!, '.zim');
  const count = async (pattern: string) => {
    const query = new URLSearchParams({ content, pattern, pageLength: '100' });
    const answer = await (await fetch(`${address}/search?${query}`)).text();
    return [...answer.matchAll(/href="\/[^"]+\.html"/g)].length;
  };
  // Every page has it in its header.
  expect(await count('consulter')).toBeLessThan(10);
  expect(await count('facebook')).toBeGreaterThan(10);
});

test.each(['fr', 'en fr'])(
  'the file of %s does not offer to be saved in a browser',
  async (languages) => {
    await page.goto(at(languages, 'fr/hors-ligne.html'));
    expect(await page.locator('h2').allTextContents()).toContain('Téléchargements');
    expect(await page.locator('#saving').count()).toBe(0);
    expect(await page.locator('main').textContent()).toContain('demandent une connexion');
    expect(complaints).toEqual([]);
    for (const path of ['sw.js', 'saving.json', 'fr/saved.js', 'unsaved.html'])
      expect((await fetch(at(languages, path))).status, `${path}`).toBe(404);
  },
);

test('a file in one language leads to the other where it is published', async () => {
  await page.goto(at('fr', 'fr/le-gel.html'));
  const link = page.locator('header a[data-language]').first();
  expect(await link.getAttribute('href')).toBe(`${site.url}en/the-freeze.html`);
});

test('the same content is the same file, whenever and wherever it is written', async () => {
  const [one, other] = await makeTwice(zim, basename(files['fr']!));
  expect(other.equals(one)).toBe(true);
});

test('without libzim, the message says how to get it', async () => {
  vi.stubEnv('PYTHON', '/nowhere/python3');
  const [download] = zim.downloads(site);
  await expect(download!.write('/nowhere/x.zim')).rejects.toThrow(
    'apt-get install -y python3-libzim',
  );
});
