/** What a first visit costs: one round trip for the text, and nothing that the reader has not asked for. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { budget } from '../../src/site/budget.ts';
import { serve } from '../helpers/serve.ts';
import { reader } from './reader.ts';
import { dist } from '../site/built.ts';
import { common, languages, pagesOf } from './visits.ts';

const site = reader();
const first = languages.flatMap((language) => {
  const { home, chapter } = pagesOf(language);
  return [home, chapter];
});

/** The page, and what browsers fetch by themselves for it: its icon, and what it is as an app. */
function fetched(path: string): string[] {
  const { document } = parseHTML(readFileSync(join(dist, path), 'utf8'));
  const links = document.querySelectorAll('link:is([rel=icon], [rel=manifest], [rel=preload])');
  return [path, ...[...links].map((link) => join(path, '..', link.getAttribute('href')!))];
}

const weight = (path: string) => brotliCompressSync(readFileSync(join(dist, path))).length;

test.each([...first, common.choice])(
  '%s is at most three requests and 20 kB, with its icon and its manifest',
  (path) => {
    const files = fetched(path);
    expect(files.length).toBeLessThanOrEqual(3);
    expect(files.reduce((sum, file) => sum + weight(file), 0)).toBeLessThanOrEqual(20_000);
  },
);

describe.each(first)('%s', (path) => {
  test('is text, style and script within the budget', () => {
    expect(weight(path)).toBeLessThanOrEqual(budget.whole);
  });

  test('asks for nothing else, nor does the next page', async () => {
    const host = await serve(dist);
    const page = await site.page();
    await page.goto(host.address + path);
    await page.waitForLoadState('networkidle');
    await page.locator('.chapters h3 a, .pager [rel=next]').first().click();
    await page.waitForURL((url) => !url.pathname.endsWith(path));
    await page.waitForLoadState('networkidle');
    // The icon comes when the browser has time for it.
    const asked = host.requests.filter((request) => request !== '/icon.svg');
    const fonts = asked.filter((request) => request.startsWith('/fonts/'));
    const requested = asked.filter((request) => !fonts.includes(request));
    // How long a browser keeps them is for hosts to say: src/publish/headers.ts.
    expect(new Set(fonts).size).toBeLessThanOrEqual(2);
    expect(requested).toEqual([`/${path}`, new URL(page.url()).pathname]);
    await host.close();
  });

  test('does nothing by script before the reader acts', async () => {
    const page = await site.page();
    await page.coverage.startJSCoverage({ reportAnonymousScripts: true });
    await page.goto(site.root + path);
    await page.waitForLoadState('networkidle');
    const scripts = await page.coverage.stopJSCoverage();
    const ran = scripts.flatMap(({ functions }) =>
      functions.filter(({ ranges }) => ranges[0]!.count > 0),
    );
    // The script itself, and the function around it, which only listens.
    expect(ran.length).toBeLessThanOrEqual(2);
  });
});

test.each(languages)(
  'in “%s”, a chapter is on its way while its link is pressed',
  async (language) => {
    const host = await serve(dist);
    const page = await site.page();
    await page.goto(host.address + pagesOf(language).home);
    await page.locator('.chapters h3 a').first().hover();
    await page.waitForTimeout(500);
    const chapter = `/${pagesOf(language).chapter}`;
    expect(host.requests).not.toContain(chapter);
    await page.mouse.down();
    await expect.poll(() => host.requests).toContain(chapter);
    expect(page.url()).toContain('index.html');
    await page.mouse.up();
    await page.waitForURL(`**${chapter}`);
    expect(host.requests.filter((request) => request === chapter).length).toBe(1);
    await host.close();
  },
);
