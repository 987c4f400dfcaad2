/** A reader of the built site: one browser and one host for a file of tests, a new profile for each page. */
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { launch } from '../helpers/browser.ts';
import { serve, type Host } from '../helpers/serve.ts';
import { dist } from '../site/built.ts';

export interface Reader {
  /** The address of the site's root, with its final slash. */
  readonly root: string;
  /** A page in a profile of its own, closed after the test. */
  page(options?: BrowserContextOptions): Promise<Page>;
  /** Opens a path of the site in a new profile. */
  visit(path: string, options?: BrowserContextOptions): Promise<Page>;
  /** One page for all tests of the file. @param options of its profile, at the first call */
  samePage(options?: BrowserContextOptions): Promise<Page>;
  /**
   * Opens a path of the site in the page of the visit before, for tests that only look: a new window takes
   * longer than many a page.
   * @param options for the first visit of the file
   */
  look(path: string, options?: BrowserContextOptions): Promise<Page>;
}

/** Milliseconds to wait for a page that is expected to do something. */
const timeoutMs = 8_000;

/**
 * Collects what goes wrong in a browser from now on: errors and violations of a page’s policy, requests that
 * fail, that find nothing, or that leave the site.
 */
export function watch(context: BrowserContext, root: string): string[] {
  const faults: string[] = [];
  context.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  context.on('weberror', (error) => faults.push(String(error.error())));
  context.on('requestfailed', (request) => {
    const error = request.failure()?.errorText;
    // Who clicks on leaves before the icon has come.
    if (error !== 'net::ERR_ABORTED') faults.push(`${error} ${request.url()}`);
  });
  context.on('request', (request) => {
    if (!request.url().startsWith(root)) faults.push(`outside: ${request.url()}`);
  });
  context.on('response', (response) => {
    if (response.status() >= 400) faults.push(`${response.status()} ${response.url()}`);
  });
  return faults;
}

/** The page has its style: browsers give a page a margin, and ours have none. */
export async function expectStyle(page: Page): Promise<void> {
  expect(await page.evaluate(() => getComputedStyle(document.body).marginBlock)).toBe('0px');
}

export function reader(under = '/'): Reader {
  let host: Host;
  let browser: Browser;
  let sharedPage: Page | undefined;
  beforeAll(async () => {
    [host, browser] = await Promise.all([serve(dist, under), launch()]);
  });
  afterEach(async () => {
    const gone = browser.contexts().filter((context) => context !== sharedPage?.context());
    await Promise.all(gone.map((context) => context.close()));
  });
  afterAll(async () => {
    await browser?.close();
    await host?.close();
  });
  const page = async (options: BrowserContextOptions = {}) => {
    // Smooth scrolling would be still under way when the test looks.
    const context = await browser.newContext({ reducedMotion: 'reduce', ...options });
    context.setDefaultTimeout(timeoutMs);
    return context.newPage();
  };
  const samePage = async (options?: BrowserContextOptions) => (sharedPage ??= await page(options));
  return {
    get root() {
      return host.address;
    },
    page,
    samePage,
    async visit(path, options) {
      const visited = await page(options);
      await visited.goto(host.address + path);
      return visited;
    },
    async look(path, options) {
      const same = await samePage(options);
      await same.goto(host.address + path);
      return same;
    },
  };
}
