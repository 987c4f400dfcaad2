/** Reading needs nothing: no error, no violation of the policy, no request to others, nothing kept. */
import type { Page } from 'playwright-core';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { reader } from './reader.ts';
import { languages, pagesOf, visits } from './visits.ts';

const site = reader();

interface Noise {
  said: string[];
  asked: string[];
  violations: string[];
  kept: string[];
}

/** What the pages of the profile say and ask for. */
let heard: Pick<Noise, 'said' | 'asked'>;
let page: Page;
// One profile for all: what one page had kept would be found after the next, too.
beforeAll(async () => {
  page = await site.kept();
  page.on('console', (message) => heard.said.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => heard.said.push(error.message));
  page.context().on('request', (request) => heard.asked.push(request.url()));
  await page.addInitScript(() => {
    const violations: string[] = [];
    Object.assign(globalThis, { violations });
    document.addEventListener('securitypolicyviolation', (event) =>
      violations.push(`${event.effectiveDirective} ${event.blockedURI}`),
    );
  });
});
beforeEach(() => {
  heard = { said: [], asked: [] };
});

/** Opens a page, does something there, and tells what could be noticed from outside. */
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
  return { ...heard, violations, kept: [...stored, ...cookies] };
}

const quiet = visits.filter(({ kind }) => kind !== 'missing');
/** Where one may save the site, the page asks how much that is. */
const further: Record<string, string[]> = { offline: ['saving.json'] };

test.each(quiet)(
  '$path is silent, loads itself and its icon, asks nobody else, and keeps nothing',
  async ({ kind, path }) => {
    const noise = await noiseOf(path, async () => {
      const numbers = page.locator('.marker a');
      if ((await numbers.count()) > 0) await numbers.first().click();
      await page.keyboard.press('End');
    });
    const own = new Set(
      [path, 'icon.svg', ...(further[kind] ?? [])].map((file) => site.root + file),
    );
    expect({ ...noise, asked: noise.asked.filter((url) => !own.has(url)) }).toEqual({
      said: [],
      asked: [],
      violations: [],
      kept: [],
    });
  },
);

test.each(languages)('searching in “%s” is as quiet', async (language) => {
  const { search } = pagesOf(language);
  const noise = await noiseOf(`${search}?q=Facebook`, async () => {
    await page.locator('main a[href*="#"]').first().waitFor();
  });
  expect(noise.asked.length).toBeGreaterThan(2);
  const asked = noise.asked.filter((url) => !url.startsWith(site.root));
  expect({ ...noise, asked }).toEqual({
    said: [],
    asked: [],
    violations: [],
    kept: [],
  });
});
