/** Reading needs nothing: no error, no violation of the policy, no request to others, nothing kept. */
import type { Page } from 'playwright-core';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { reader } from './reader.ts';
import { languages, pagesOf, visits } from './visits.ts';

const site = reader();

interface Noise {
  messages: string[];
  requests: string[];
  violations: string[];
  storage: string[];
}

/** What the pages of the profile say and ask for. */
let heard: Pick<Noise, 'messages' | 'requests'>;
let page: Page;
// One profile for all: what one page had kept would be found after the next, too.
beforeAll(async () => {
  page = await site.samePage();
  page.on('console', (message) => heard.messages.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => heard.messages.push(error.message));
  page.context().on('request', (request) => heard.requests.push(request.url()));
  await page.addInitScript(() => {
    const violations: string[] = [];
    Object.assign(globalThis, { violations });
    document.addEventListener('securitypolicyviolation', (event) =>
      violations.push(`${event.effectiveDirective} ${event.blockedURI}`),
    );
  });
});
beforeEach(() => {
  heard = { messages: [], requests: [] };
});

/** Opens a page, does something there, and returns what could be noticed from outside. */
async function noiseOf(path: string, act: () => Promise<unknown>): Promise<Noise> {
  await page.goto(site.root + path);
  await act();
  await page.waitForLoadState('networkidle');
  const { violations, stored } = await page.evaluate(async () => ({
    violations: (globalThis as unknown as { violations: string[] }).violations,
    stored: [
      ...Object.keys(localStorage),
      ...Object.keys(sessionStorage),
      ...(await indexedDB.databases()).map(({ name }) => name ?? ''),
      ...(globalThis.caches ? await caches.keys() : []),
    ],
  }));
  const cookies = (await page.context().cookies()).map(({ name }) => name);
  return { ...heard, violations, storage: [...stored, ...cookies] };
}

const quiet = visits.filter(({ kind }) => kind !== 'missing');
/** The typefaces of every page. */
const faces = ['fonts/archivo.woff2', 'fonts/archivo-narrow.woff2'];
/** Where one may save the site, the page asks how much that is. */
const further: Record<string, string[]> = { offline: ['saving.json'] };

test.each(quiet)(
  '$path logs nothing, loads itself, its icon and its typefaces, sends no other request, and stores nothing',
  async ({ kind, path }) => {
    const noise = await noiseOf(path, async () => {
      const numbers = page.locator('.marker a');
      if ((await numbers.count()) > 0) await numbers.first().click();
      await page.keyboard.press('End');
    });
    const own = new Set(
      [path, 'icon.svg', ...faces, ...(further[kind] ?? [])].map((file) => site.root + file),
    );
    expect({ ...noise, requests: noise.requests.filter((url) => !own.has(url)) }).toEqual({
      messages: [],
      requests: [],
      violations: [],
      storage: [],
    });
  },
);

test.each(languages)(
  'searching in “%s” logs, stores and sends nothing either',
  async (language) => {
    const { search } = pagesOf(language);
    const noise = await noiseOf(`${search}?q=Facebook`, async () => {
      await page.locator('main a[href*="#"]').first().waitFor();
    });
    expect(noise.requests.length).toBeGreaterThan(2);
    const requests = noise.requests.filter((url) => !url.startsWith(site.root));
    expect({ ...noise, requests }).toEqual({
      messages: [],
      requests: [],
      violations: [],
      storage: [],
    });
  },
);
