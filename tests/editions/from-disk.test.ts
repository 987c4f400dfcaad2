/** A copy of the site, unpacked onto a disk and opened without a network, in both families of browsers. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { launch, type Browser, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { zip } from '../../src/editions/zip.ts';
import { visits } from '../browser/visits.ts';
import { newFolder, unpack } from '../helpers/folder.ts';
import { dist, searchPage } from '../search/helper.ts';
import { serve, type Host } from '../helpers/serve.ts';
import { isTemplate, made, site } from './made.ts';

/** Folder of each copy, by the languages that it holds. */
const copies: Record<string, string> = {};
let host: Host;

beforeAll(async () => {
  host = await serve(dist);
  const files = await made(zip);
  for (const languages of ['fr', 'en fr']) {
    const place = join(newFolder(), 'Clé USB de l’été', 'à lire');
    copies[languages] = join(unpack(files[languages]!, place), site.name);
  }
});

afterAll(() => host.close());

const onDisk = (languages: string, path: string) =>
  String(pathToFileURL(join(copies[languages]!, path)));

// Nothing but this machine can be reached.
const browsers: Record<string, () => Promise<Browser>> = {
  Firefox: () =>
    launch({
      browser: 'firefox',
      executablePath: inject('firefox'),
      extraPrefsFirefox: {
        'network.proxy.type': 1,
        'network.proxy.http': '127.0.0.1',
        'network.proxy.http_port': 9,
        'network.proxy.ssl': '127.0.0.1',
        'network.proxy.ssl_port': 9,
        'network.proxy.no_proxies_on': 'localhost',
      },
    }),
  Chromium: () =>
    launch({
      browser: 'chrome',
      executablePath: inject('chromium'),
      args: [
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
        '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost',
      ],
    }),
};

/** What the search answers on the web, by language: in one browser, as it is the same in the other. */
const onWeb: Record<string, (string | null)[][]> = {};

describe.each(Object.entries(browsers))('in %s', (_, start) => {
  let browser: Browser;
  let page: Page;
  const complaints: string[] = [];

  beforeAll(async () => {
    browser = await start();
    page = await browser.newPage();
    // Firefox reports these in the page only.
    await page.evaluateOnNewDocument(() =>
      document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
        console.error(violatedDirective, blockedURI),
      ),
    );
    page.on('console', (message) => {
      // Chromium installs nothing from a disk, and logs that as an error.
      const ofInstalling = `${message.text()} ${message.location().url}`.includes(
        'site.webmanifest',
      );
      if (message.type() === 'error' && !ofInstalling) complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(String(error)));
  });

  afterAll(() => browser.close());

  /** Links of the results of the search page at an address, for each query, asked one after the other. */
  const answers = async (address: string, queries: string[]) => {
    await page.goto(address);
    const found: (string | null)[][] = [];
    for (const query of queries) {
      // At once: every letter that is typed would be searched for.
      await page.$eval(
        '#finder [name=q]',
        (box, asked) => ((box as HTMLInputElement).value = asked),
        query,
      );
      await page.focus('#finder [name=q]');
      await page.keyboard.press('Enter');
      await page.waitForFunction(
        (asked) =>
          document.querySelector('#found[aria-busy="false"] h2 a') !== null &&
          document.querySelector('#told')!.textContent!.includes(asked),
        {},
        query,
      );
      found.push(
        await page.$$eval('#found h2 a', (links) => links.map((link) => link.getAttribute('href'))),
      );
    }
    return found;
  };

  test('every kind of page has its style and its pictures', async () => {
    // Of the two languages one is enough. The links of 404.html begin at the root of a host, and a copy has no templates.
    const ours = visits.filter(
      ({ kind, path }) => kind !== 'missing' && !path.startsWith('en/') && !isTemplate(path),
    );
    for (const { path } of ours) {
      await page.goto(onDisk('en fr', path));
      const seen = await page.evaluate(() => {
        const pictures = [...document.querySelectorAll<HTMLImageElement>('main img')];
        // What a window of another width shows is not drawn in this one.
        const drawings = [...document.querySelectorAll('main figure svg')].filter((drawing) =>
          drawing.checkVisibility(),
        );
        return {
          styled: !/^(serif|Times)/.test(
            getComputedStyle(document.querySelector('h1')!).fontFamily,
          ),
          broken: pictures.filter((image) => image.complete && image.naturalWidth === 0).length,
          flat: drawings.filter((drawing) => drawing.getBoundingClientRect().width === 0).length,
        };
      });
      expect({ path, ...seen }).toEqual({ path, styled: true, broken: 0, flat: 0 });
    }
  }, 60_000);

  test('a double click on index.html leads to a chapter, and to the same one in the other language', async () => {
    await page.goto(onDisk('en fr', 'index.html'));
    for (const [selector, next] of [
      ['main a[hreflang=fr]', 'fr/index.html'],
      ['main a[href="le-gel.html"]', 'fr/le-gel.html'],
      ['header a[data-language]', 'en/the-freeze.html'],
    ] as const) {
      const arrived = page.waitForNavigation();
      // The answer comes before the page is gone.
      await page.$eval(selector, (link) => void setTimeout(() => (link as HTMLElement).click()));
      await arrived;
      expect(page.url()).toBe(onDisk('en fr', next));
    }
    expect(await page.$eval('h1', (title) => title.textContent)).toBe('The freeze');
  });

  test.each([
    ['fr', ['boycott', 'célébrités', 'que voulait dire geler', 'l’accord avec les annonceurs']],
    ['en', ['boycott', 'celebrities', 'what did freezing mean', 'share price']],
  ])(
    'search in %s finds what it finds on the web, in the same order',
    async (language, queries) => {
      const fromDisk = await answers(onDisk('en fr', searchPage(language)), queries);
      expect(fromDisk.map((links) => links.length)).not.toContain(0);
      onWeb[language] ??= await answers(host.address + searchPage(language), queries);
      expect(fromDisk).toEqual(onWeb[language]);
    },
  );

  test('the index is loaded only when the reader searches', async () => {
    await page.goto(onDisk('en fr', searchPage('fr')));
    const loaded = () =>
      page.$$eval('script[src]', (scripts) => scripts.map((script) => script.getAttribute('src')));
    expect(await loaded()).toEqual([]);
    await page.type('#finder [name=q]', 'boycott');
    await page.waitForSelector('#found[aria-busy="false"] h2 a');
    expect(await loaded()).toEqual([onDisk('en fr', 'fr/pagefind/from-disk.js')]);
  });

  test('the copy in one language searches, and leads to the other where it is published', async () => {
    const [found] = await answers(onDisk('fr', searchPage('fr')), ['boycott']);
    expect(found).toHaveLength(10);
    await page.goto(onDisk('fr', 'fr/le-gel.html'));
    expect(
      await page.$eval('header a[data-language]', (link) => (link as HTMLAnchorElement).href),
    ).toBe(`${site.url}en/the-freeze.html`);
  });

  test('none of the tests above logged an error', () => {
    expect(complaints).toEqual([]);
  });
});
