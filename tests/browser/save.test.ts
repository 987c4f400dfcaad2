/** Saving for offline reading: asked for, whole, visible, and undone. */
import { createHash } from 'node:crypto';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { listFiles } from '../../src/lib/files.ts';
import { builtCopy } from '../editions/made.ts';
import { launch } from '../helpers/browser.ts';
import { serve, type Host } from '../helpers/serve.ts';
import { languages } from './visits.ts';

const folder = builtCopy();
/** What a reader of each language saves, as the build lists it. */
const saved = Object.fromEntries(
  languages.map((language) => {
    const list = readFileSync(join(folder, language, 'saved.js'), 'utf8');
    return [language, [...list.matchAll(/"url":"([^"]+)"/g)].map(([, url]) => url!)];
  }),
);
saveLess();
const shelf = 'en/offline.html';
let browser: Browser;
let context: BrowserContext;
let host: Host;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());
beforeEach(async () => {
  // Under a path, where other sites of the same host have their own.
  host = await serve(folder, '/a/site/');
  context = await browser.newContext();
});
afterEach(async () => {
  await context.close();
  await host.close();
});

/** Of the many files of one kind, those of one section are listed: the rule is the same for all. */
function saveLess(): void {
  const list = join(folder, 'en/saved.js');
  const countsFile = join(folder, 'saving.json');
  const text = readFileSync(list, 'utf8');
  const rest = text.replaceAll(
    /\{"url":"en\/(?:cite|embed|figures|handout|teach)\/(?!what-happened\b)[^}]*\},/g,
    '',
  );
  const saving = JSON.parse(readFileSync(countsFile, 'utf8'));
  saving.en.files = rest.match(/"url"/g)!.length;
  const changed = `${JSON.stringify(saving)}\n`;
  writeFileSync(countsFile, changed);
  writeFileSync(list, withHash(rest, 'saving.json', changed));
}

/** The list of what is saved, with the hash that a file has now wherever its former one stands. */
function withHash(list: string, path: string, content: string): string {
  const hash = createHash('sha256').update(content).digest('base64');
  const [, former] = new RegExp(`\\{"url":"${path}","revision":"([^"]+)"`).exec(list)!;
  return list.replaceAll(former!, hash);
}

async function open(path: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(host.address + path);
  return page;
}

const messageOn = (page: Page) => page.locator('#saving .told').textContent();
const press = (page: Page, name: RegExp) => page.getByRole('button', { name }).click();

/** What the browser holds of the site: stored files, and workers. */
async function held(page: Page): Promise<[files: number, workers: number]> {
  return page.evaluate(async () => {
    const stores = await Promise.all((await caches.keys()).map((name) => caches.open(name)));
    const files = await Promise.all(stores.map(async (store) => (await store.keys()).length));
    const workers = await navigator.serviceWorker.getRegistrations();
    return [files.reduce((sum, count) => sum + count, 0), workers.length];
  });
}

async function saveEnglish(): Promise<Page> {
  const page = await open(shelf);
  await press(page, /^Save in English/);
  await expect.poll(() => messageOn(page)).toMatch(/^Saved\./);
  return page;
}

test('nothing is stored unless the reader asks', async () => {
  const page = await open('en/the-freeze.html');
  await page.goto(host.address + shelf);
  await page.getByRole('button').first().waitFor();
  expect(await held(page)).toEqual([0, 0]);
});

test.each(languages)('everything that a reader of “%s” can reach is listed', (language) => {
  const others = new Set(languages.filter((tag) => tag !== language));
  // For machines, for reading from a disk, for sharing; and what saves, which is not saved.
  const left =
    /^[^/]+\/(cards\/|pagefind\/from-disk|publication|saved)|^(robots|sitemap|sw)\.|^templates\//;
  const reachable = listFiles(folder).filter(
    (path) => !others.has(path.split('/')[0]!) && !left.test(path),
  );
  expect(saved[language]!.toSorted()).toEqual(reachable.toSorted());
});

test('the button says what it stores, and how much', async () => {
  const page = await open('fr/hors-ligne.html');
  const size = (paths: string[]) => {
    const bytes = paths.reduce((sum, path) => sum + statSync(join(folder, path)).size, 0);
    return new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 1 }).format(bytes / 1e6);
  };
  const buttons = page.locator('.buttons');
  await expect.poll(() => buttons.getByRole('button').count()).toBe(2);
  expect(await buttons.textContent()).toMatch(
    new RegExp(`anglais \\(${size(saved['en']!)}\\sMo\\)`),
  );
  expect(await buttons.textContent()).toMatch(
    new RegExp(`français \\(${size(saved['fr']!)}\\sMo\\)`),
  );
});

describe('what is saved', () => {
  test('opens without a network, with search and permanent links; the rest does not', async () => {
    const page = await saveEnglish();
    const { en } = JSON.parse(readFileSync(join(folder, 'saving.json'), 'utf8'));
    expect(await held(page)).toEqual([en.files, 1]);
    await host.close();
    await page.goto(`${host.address}en/the-freeze.html`);
    expect(await page.locator('h1').textContent()).toBe('The freeze');
    // A click copies the address, which is for others to open.
    const permanent = await page.locator('a[href^="../s/"]').first().getAttribute('href');
    await page.goto(new URL(permanent!, page.url()).href);
    expect(page.url()).toBe(`${host.address}s/what-happened.html`);
    expect(await page.locator('[lang=en] a').first().isVisible()).toBe(true);
    await page.goto(`${host.address}en/search.html?q=boycotts`);
    await expect.poll(() => page.locator('#found li').count()).toBe(10);
    await page.goto(`${host.address}en/`);
    expect(await page.locator('h1').count()).toBe(1);
    // The other language is not saved: a page of ours says so, in every language, and leads to what is.
    for (const path of [
      'fr/le-gel.html',
      'fr/',
      'en/no-such-page.html',
      'e/2026-11-22/fr/le-gel.html',
    ]) {
      const answer = await page.goto(host.address + path);
      expect([path, answer!.status()]).toEqual([path, 503]);
      expect(page.url()).toBe(host.address + path);
      expect(await page.locator('[lang=fr] h1, [lang=fr] h2').textContent()).toBe(
        'Cette page n’est pas gardée sur cet appareil',
      );
    }
    await page.locator('[lang=en] a').first().click();
    await page.waitForURL(`${host.address}en/index.html`);
    expect(await page.title()).toMatch(/^The Freeze, Explained/);
    const after = await open(shelf);
    await expect.poll(() => messageOn(after)).toContain('The site in English now opens offline');
  });
});

test('a count that comes late does not hide that all is saved', async () => {
  await context.addInitScript(() => {
    const keys = Cache.prototype.keys;
    const released = Promise.withResolvers<void>();
    Object.assign(globalThis, { release: released.resolve });
    Cache.prototype.keys = async function (...asked) {
      const found = await keys.apply(this, asked);
      await released.promise;
      return found;
    };
  });
  const page = await open(shelf);
  await press(page, /^Save in English/);
  await expect.poll(() => messageOn(page)).toMatch(/^Saved\./);
  await page.evaluate(() => (globalThis as unknown as { release(): void }).release());
  expect(await messageOn(page)).toMatch(/^Saved\./);
});

test('what is saved can be checked where it is: sound, changed, missing', async () => {
  const page = await saveEnglish();
  const { en } = JSON.parse(readFileSync(join(folder, 'saving.json'), 'utf8'));
  await host.close();
  await page.goto(host.address + shelf);
  await press(page, /^Check the offline copy/);
  await expect
    .poll(() => messageOn(page))
    .toMatch(new RegExp(`^Intact: all ${en.files} saved files .*edition \\d`));
  await page.evaluate(async () => {
    const [name] = await caches.keys();
    const store = await caches.open(name!);
    const keyOf = async (path: string) =>
      (await store.keys()).find(({ url }) => new URL(url).pathname.endsWith(path))!;
    const chapter = await keyOf('en/the-freeze.html');
    const text = await (await store.match(chapter))!.text();
    await store.put(chapter, new Response(text.replace('freeze', 'Freeze')));
    await store.delete(await keyOf('icon.svg'));
  });
  await press(page, /^Check the offline copy/);
  await expect
    .poll(() => messageOn(page))
    .toMatch(new RegExp(`^Not intact: of ${en.files} saved files, 2 are missing or changed`));
  const named = await page.locator('#saving .told li').allTextContents();
  expect(named.toSorted()).toEqual(['en/the-freeze.html', 'icon.svg']);
});

describe('a newer edition', () => {
  const pages = ['en/index.html', 'en/the-freeze.html'];

  /** Changes the title of some pages as a new edition would; what is listed may lie. */
  function publish(title: string, listed = title): void {
    const list = join(folder, 'en/saved.js');
    for (const path of pages) {
      const page = readFileSync(join(folder, path), 'utf8');
      const titled = (text: string) => page.replace(/<title>[^<]*/, `<title>${text}`);
      writeFileSync(join(folder, path), titled(title));
      writeFileSync(list, withHash(readFileSync(list, 'utf8'), path, titled(listed)));
    }
  }

  /**
   * Looks for a newer edition, and returns what became of it: "installed", or "redundant" when it was not
   * whole. Asked on the shelf: the policy of every other page lets it have no worker.
   */
  async function update(page: Page): Promise<string | undefined> {
    await page.goto(host.address + shelf);
    return page.evaluate(async () => {
      const registration = (await navigator.serviceWorker.getRegistration())!;
      const found: ServiceWorker[] = [];
      registration.addEventListener('updatefound', () => found.push(registration.installing!));
      await registration.update();
      // The browser looks by itself too when a page is opened, and may have found it first.
      const worker = registration.waiting ?? registration.installing ?? found[0];
      if (worker?.state === 'installing') {
        await new Promise((next) => worker.addEventListener('statechange', next, { once: true }));
      }
      return worker?.state;
    });
  }

  async function titles(page: Page): Promise<string[]> {
    const found: string[] = [];
    for (const path of pages) {
      await page.goto(host.address + path);
      found.push(await page.title());
    }
    return found;
  }

  test('is taken whole when the reader says so, not at all when it is not whole, and can be removed', async () => {
    const page = await saveEnglish();
    const before = await titles(page);
    publish('Second', 'something else');
    // A look that the browser began before may find nothing yet.
    await expect.poll(() => update(page)).toBe('redundant');
    expect(await titles(page)).toEqual(before);

    publish('Third');
    await expect.poll(() => update(page)).toBe('installed');
    expect(await titles(page)).toEqual(before);
    await page.goto(host.address + shelf);
    await expect.poll(() => messageOn(page)).toMatch(/^A newer edition/);
    await press(page, /^Use the new edition/);
    await expect.poll(() => messageOn(page)).toMatch(/^Saved\./);
    expect(await titles(page)).toEqual(['Third', 'Third']);

    await page.goto(host.address + shelf);
    await press(page, /^Delete/);
    await expect.poll(() => messageOn(page)).toMatch(/^Deleted\./);
    expect(await held(page)).toEqual([0, 0]);
    expect(await page.getByRole('button', { name: /^Save in/ }).count()).toBe(2);
  });
});

test('a site opened from disk says that it cannot be saved, and why the downloads do', async () => {
  const page = await context.newPage();
  await page.goto(pathToFileURL(join(folder, shelf)).href);
  expect(await messageOn(page)).toMatch(/not available/);
});
