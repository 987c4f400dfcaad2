/** A reader who searches the built site in a browser. */
import { readFileSync } from 'node:fs';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, onTestFinished } from 'vitest';
import { pageAddress } from '../../src/work/address.ts';
import { theWork } from '../../src/work/current.ts';
import { launch } from '../helpers/browser.ts';
import { serve, type Host } from '../helpers/serve.ts';

export const dist = resolve(process.env['DIST'] ?? 'dist');
export const languages = ['fr', 'en'] as const;

/** Address of the search page, from the site's root. */
export function searchPage(language: string): string {
  return pageAddress(theWork(), language, 'search');
}

export interface SearchAnswer {
  messages: string[];
  results: string[];
}

export interface Reader {
  browser: Browser;
  host: Host;
  /** The search page, when it has answered. */
  ask(language: string, query?: string, more?: string): Promise<Page>;
  /** The same, in the page of the search before, for tests that leave nothing behind: a new profile has no cache. */
  look(language: string, query?: string, more?: string): Promise<Page>;
  /** The same, in the page of the language that is kept for all tests of the file: its index is loaded once. */
  askAgain(language: string, query: string): Promise<Page>;
  /** The answers to some queries, asked one after the other on the same page. */
  askAll(language: string, queries: string[]): Promise<SearchAnswer[]>;
}

/** A browser and a host for the tests of a file. */
export function reader(folder: () => string = () => dist): Reader {
  const made = {} as Reader;
  const kept = new Map<string, Page>();
  let looking: Page | undefined;
  beforeAll(async () => {
    made.browser = await launch();
    made.host = await serve(folder());
    const open = async (page: Page, language: string, query?: string, more = '') => {
      const asked = query === undefined ? '' : `?q=${encodeURIComponent(query)}${more}`;
      await page.goto(made.host.address + searchPage(language) + asked);
      if (query) await waitForAnswer(page);
      return page;
    };
    made.ask = async (...asked) => open(await made.browser.newPage(), ...asked);
    made.look = async (...asked) => open((looking ??= await made.browser.newPage()), ...asked);
    made.askAgain = async (language, query) => {
      const page = kept.get(language) ?? (await made.ask(language));
      kept.set(language, page);
      await type(page, query);
      return page;
    };
    made.askAll = async (language, queries) => {
      const page = await made.ask(language);
      const answers: SearchAnswer[] = [];
      for (const query of queries) {
        await type(page, query);
        answers.push({ messages: await messagesOf(page), results: await resultsOf(page) });
      }
      await page.close();
      return answers;
    };
  });
  afterEach(async () => {
    const stays = new Set([...kept.values(), looking].map((page) => page?.context()));
    const gone = made.browser.contexts().filter((context) => !stays.has(context));
    await Promise.all(gone.map((context) => context.close()));
  });
  afterAll(async () => {
    await made.browser.close();
    await made.host.close();
  });
  return made;
}

/** Waits until what was typed has its answer. */
export async function waitForAnswer(page: Page): Promise<void> {
  await page.waitForSelector('#found[aria-busy="false"]', { state: 'attached' });
}

/** Types another query and waits for its answer. */
export async function type(page: Page, query: string): Promise<void> {
  await page.locator('#finder [name=q]').fill(query);
  await page.keyboard.press('Enter');
  await waitForAnswer(page);
}

/** The messages above the results, with plain spaces. */
export async function messagesOf(page: Page): Promise<string[]> {
  return (await page.locator('#told p').allTextContents()).map((line) => line.replace(/\s/g, ' '));
}

/** Links of the results, from the folder of the language. */
export async function resultsOf(page: Page): Promise<string[]> {
  return page
    .locator('#found h2 a')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href')!));
}

/** The answer of a French index that could not be had. */
export const broken = {
  messages: ['L’index de recherche n’a pas pu être chargé.'],
  results: [],
  toIndex: true,
};

/**
 * What the reader has of a site that gives other files of the index than it has.
 * @param given what the site gives at a path: the `real` file, a changed one, or none
 */
export async function answerOf(
  site: Reader,
  given: (path: string, real: Buffer) => Buffer | undefined,
) {
  const page = await site.browser.newPage();
  const changed: string[] = [];
  await page.route('**/pagefind/**', async (route) => {
    const path = new URL(route.request().url()).pathname.slice(1);
    const real = readFileSync(join(dist, path));
    const body = given(path, real);
    if (body === real) return route.continue();
    changed.push(path);
    // A browser runs no script of another type, and asks of no other file which it is.
    return route.fulfill(body ? { body, contentType: 'text/javascript' } : { status: 404 });
  });
  await page.goto(`${site.host.address}${searchPage('fr')}?q=boycott`);
  await waitForAnswer(page);
  expect(changed).not.toEqual([]);
  const toIndex = await page.locator('#otherwise a[href="de-a-a-z.html"]').isVisible();
  return { messages: await messagesOf(page), results: await resultsOf(page), toIndex };
}

/** A copy of a built site that a test may break; it is gone after the test. */
export async function copy(folder = dist): Promise<string> {
  const place = await mkdtemp(join(tmpdir(), 'search-'));
  // As the folder of a reader may be named.
  const target = join(place, 'clé USB de l’été');
  await cp(folder, target, { recursive: true });
  onTestFinished(() => rm(place, { recursive: true }));
  return target;
}
