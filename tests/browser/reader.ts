/** A reader of the built site: one browser and one host for a file of tests, a new profile for each page. */
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { launch } from '../browser.ts';
import { serve, type Host } from '../serve.ts';
import { dist } from './visits.ts';

export interface Reader {
  /** The address of the site's root, with its final slash. */
  readonly root: string;
  /** A page in a profile of its own, closed after the test. */
  page(options?: BrowserContextOptions): Promise<Page>;
  /** Opens a path of the site in a new profile. */
  visit(path: string, options?: BrowserContextOptions): Promise<Page>;
  /** The page that is kept for all tests of the file. @param options when it is not there yet */
  kept(options?: BrowserContextOptions): Promise<Page>;
  /**
   * Opens a path of the site in the page of the visit before, for tests that only look: a new window takes
   * longer than many a page.
   * @param options for the first visit of the file
   */
  look(path: string, options?: BrowserContextOptions): Promise<Page>;
}

/** What a page does not do in this time, it does not do. */
const patience = 8_000;

export function reader(under = '/'): Reader {
  let host: Host;
  let browser: Browser;
  let keptPage: Page | undefined;
  beforeAll(async () => {
    [host, browser] = await Promise.all([serve(dist, under), launch()]);
  });
  afterEach(async () => {
    const gone = browser.contexts().filter((context) => context !== keptPage?.context());
    await Promise.all(gone.map((context) => context.close()));
  });
  afterAll(async () => {
    await browser?.close();
    await host?.close();
  });
  const page = async (options: BrowserContextOptions = {}) => {
    // Smooth scrolling would be still under way when the test looks.
    const context = await browser.newContext({ reducedMotion: 'reduce', ...options });
    context.setDefaultTimeout(patience);
    return context.newPage();
  };
  const kept = async (options?: BrowserContextOptions) => (keptPage ??= await page(options));
  return {
    get root() {
      return host.address;
    },
    page,
    kept,
    async visit(path, options) {
      const visited = await page(options);
      await visited.goto(host.address + path);
      return visited;
    },
    async look(path, options) {
      const same = await kept(options);
      await same.goto(host.address + path);
      return same;
    },
  };
}
