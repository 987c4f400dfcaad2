/** An author at work: `npm run dev` on a copy of the project, and a page that is open while files are saved. */
import type { Page } from 'playwright-core';
import { expect, test as base } from 'vitest';
import { launch } from '../helpers/browser.ts';
import { startDev, type DevServer } from './server.ts';

/** Each file has a server, each test a page of its own, and the project as it was. */
export const test = base
  .extend('server', { scope: 'file' }, async ({}, { onCleanup }) => {
    const server = await startDev();
    onCleanup(() => server.close());
    return server;
  })
  .extend('browser', { scope: 'file' }, async ({}, { onCleanup }) => {
    const browser = await launch();
    onCleanup(() => browser.close());
    return browser;
  })
  .extend('page', async ({ browser, server }, { onCleanup }) => {
    const context = await browser.newContext({ baseURL: server.address });
    const page = await context.newPage();
    // What a test opened, as it was before.
    const before = new Map<string, string>();
    const html = async (path: string) => (await fetch(server.address + path)).text();
    onCleanup(async () => {
      await context.close();
      server.restore();
      for (const [path, former] of before)
        await expect.poll(async () => (await html(path)) === former).toBe(true);
    });
    return Object.assign(page, {
      /** Opens a page that the test will change. */
      async open(path: string) {
        before.set(path, await html(path));
        await go(page, path);
      },
      /** Opens another one beside it. */
      async another(path: string) {
        const other = await context.newPage();
        await go(other, path);
        return other;
      },
    });
  });

/** Has the first page drawn, which loads all the code; in a hook, because a hook has time. */
export async function warm({ server }: { server: DevServer }): Promise<void> {
  await fetch(`${server.address}en/index.html`);
}

/** Goes to a page, which may be drawn again while it comes. */
async function go(page: Page, path: string): Promise<void> {
  await page.goto(path, { waitUntil: 'commit' });
  const state = () => page.evaluate(() => document.readyState).catch(() => '');
  await expect.poll(state).toBe('complete');
}
