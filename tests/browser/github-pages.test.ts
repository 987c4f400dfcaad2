/** GitHub Pages, under the name of a repository: built as hosting/github-pages.yml does, all of it works there. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { launch } from '../helpers/browser.ts';
import { newFolder } from '../helpers/folder.ts';
import { build } from '../site/command.ts';
import { writeMiniature } from '../site/miniature.ts';
import { servePages, type Pages } from './github-pages.ts';
import { expectStyle, watch } from './reader.ts';

const folder = newFolder();
const dist = join(folder, 'dist');
const repository = 'some-repo';
let browser: Browser;
let pages: Pages;
let context: BrowserContext;
/** Everything that went wrong in the browser, in the test that runs. */
let faults: string[];

beforeAll(async () => {
  const content = join(folder, 'content');
  writeMiniature(content, { withDraft: false });
  const address = `https://someone.github.io/${repository}/`;
  const { code, output } = await build(content, dist, { SITE_URL: address });
  if (code !== 0) throw new Error(output);
  browser = await launch();
});
afterAll(() => browser?.close());
beforeEach(async () => {
  [pages, context] = await Promise.all([
    servePages(dist, repository),
    browser.newContext({ reducedMotion: 'reduce' }),
  ]);
  faults = watch(context, pages.root);
});
afterEach(async () => {
  await context.close();
  await pages.stop();
});

async function open(path: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(pages.root + path);
  return page;
}

const addressOf = (link: SVGElement | HTMLElement) => (link as HTMLAnchorElement).href;

test('home, chapter, permanent page and parallel page lead to each other', async () => {
  const page = await open('');
  const follow = async (selector: string, path: RegExp | string) => {
    await page.locator(selector).first().click();
    await page.waitForURL((url) => url.href.slice(pages.root.length).search(path) === 0);
    await expectStyle(page);
  };
  await follow('a[hreflang="fr"]', 'fr/index.html');
  await follow('.chapters a', 'fr/le-gel.html');
  await follow('nav.languages a[hreflang="en"]', 'en/the-freeze.html');
  // A click would copy it.
  await page.goto(await page.locator('a[href="../s/facebook-silence.html"]').evaluate(addressOf));
  await follow('main a[hreflang="fr"]', /fr\/le-gel\.html#facebook-silence$/);
  await follow('a[href*="parallel/"]', /parallel\/[a-z-]+\/[a-z-]+\.html/);
  expect(await page.locator('main [lang="fr"]').count()).toBeGreaterThan(0);
  expect(await page.locator('main [lang="en"]').count()).toBeGreaterThan(0);
  expect(faults).toEqual([]);
});

test('search has answers that lead to their sections', async () => {
  const page = await open('en/the-freeze.html');
  await page.locator('header.site [name=q]').fill('Kenosha');
  await page.keyboard.press('Enter');
  const answer = page.locator('#found h2 a[href*="#"]').first();
  await answer.click();
  await page.waitForURL(/\/some-repo\/en\/[a-z-]+\.html#[a-z-]+$/);
  const { hash } = new URL(page.url());
  expect(await page.locator(`section${hash}, article ${hash}`).count()).toBe(1);
  expect(faults).toEqual([]);
});

test('an address without ".html" is answered, as Pages allows it', async () => {
  const page = await open('en/the-freeze');
  await expectStyle(page);
  await page.locator('nav.languages a[hreflang="fr"]').first().click();
  await page.waitForURL(`${pages.root}fr/le-gel.html`);
  expect(faults).toEqual([]);
});

test.each(['nowhere', 'fr/nowhere.html', 'en/cite/a/b/c/nowhere.html', 's/'])(
  'a missing page at %s is answered by our own, whose links lead back',
  async (path) => {
    const page = await context.newPage();
    const answer = await page.goto(pages.root + path);
    expect(answer!.status()).toBe(404);
    expect(await answer!.body()).toEqual(readFileSync(join(dist, '404.html')));
    await expectStyle(page);
    // The browser says on its console that the page is missing, too.
    expect(faults.filter((fault) => !fault.includes('404'))).toEqual([]);
    faults.length = 0;
    const links = await page.locator('a[href], link[rel="icon"]').evaluateAll((all) =>
      all
        .map((link) => (link as HTMLAnchorElement).href)
        // To a place on this page, at whatever address it is shown.
        .filter((href) => href !== `${location.href}#text`),
    );
    expect(links.length).toBeGreaterThan(3);
    for (const link of links) {
      expect((await page.request.get(link)).status(), `${link}`).toBe(200);
    }
    await page.locator('main a').first().click();
    await page.waitForURL(/\/some-repo\/[a-z]+\/index\.html$/);
    expect(faults).toEqual([]);
  },
);

test('a saved site is read without a network, by a worker that has this path alone', async () => {
  const page = await open('en/offline.html');
  await page.getByRole('button', { name: /^Save in English/ }).click();
  await expect.poll(() => page.locator('#saving .told').textContent()).toMatch(/^Saved\./);
  const scopes = await page.evaluate(async () =>
    (await navigator.serviceWorker.getRegistrations()).map(({ scope }) => scope),
  );
  expect(scopes).toEqual([pages.root]);
  expect(faults).toEqual([]);
  await pages.stop();
  await page.goto(`${pages.root}en/the-freeze.html`);
  await expectStyle(page);
  await page.goto(await page.locator('a[href="../s/facebook-silence.html"]').evaluate(addressOf));
  expect(page.url()).toBe(`${pages.root}s/facebook-silence.html`);
  await page.goto(`${pages.root}en/search.html?q=Kenosha`);
  await page.locator('#found h2 a').first().click();
  await page.waitForURL(/\/some-repo\/en\/[a-z-]+\.html#/);
  expect(faults).toEqual([]);
});
