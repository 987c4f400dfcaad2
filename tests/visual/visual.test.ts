/**
 * The look of every kind of page: its structure by measure, and its picture against a small one that was
 * looked at by a person. `npm run visual:renew` takes new pictures after a change that was meant.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serve } from '../../src/cli/serve.ts';
import { dist } from '../site/built.ts';
import { common, languages, pagesOf } from '../browser/visits.ts';
import { launch } from '../helpers/browser.ts';
import { allowed, difference, scale } from './picture.ts';

const folder = join(import.meta.dirname, 'pictures');
const renew = process.env['RENEW'] === '1';

const kinds = ['home', 'chapter', 'timeline', 'recommendations', 'search', 'about'] as const;
const views = [
  { name: 'phone-light', width: 360, scheme: 'light' },
  { name: 'tablet-dark', width: 768, scheme: 'dark' },
  { name: 'desktop-light', width: 1440, scheme: 'light' },
] as const;
const pages = [
  { name: 'choice', path: common.choice },
  ...languages.flatMap((language) =>
    kinds.map((kind) => ({ name: `${language}-${kind}`, path: pagesOf(language)[kind] })),
  ),
];

let browser: Browser;
let site: Awaited<ReturnType<typeof serve>>;

beforeAll(async () => {
  browser = await launch();
  site = await serve(dist, 0);
  mkdirSync(folder, { recursive: true });
});
afterAll(async () => {
  await browser.close();
  site.server.close();
});

describe.each(views)('$name', ({ name: view, width, scheme }) => {
  let page: Page;
  beforeAll(async () => {
    page = await browser.newPage({
      viewport: { width, height: 1200 },
      deviceScaleFactor: scale,
      colorScheme: scheme,
      reducedMotion: 'reduce',
    });
  });
  afterAll(() => page.close());

  test.each(pages)('$name keeps its look', async ({ name, path }) => {
    await page.goto(site.url + path);
    expect(await page.evaluate(faults), 'what overlaps, is clipped or leaves the page').toEqual([]);
    const picture = await page.screenshot();
    const reference = join(folder, `${name}-${view}.png`);
    if (renew) return writeFileSync(reference, picture);
    expect(existsSync(reference), `${reference} is missing: npm run visual:renew`).toBe(true);
    const { grey, ink } = difference(picture, readFileSync(reference));
    expect(grey, 'surfaces').toBeLessThan(allowed.grey);
    expect(ink, 'what stands on them').toBeLessThan(allowed.ink);
  });
});

/** Runs in the page: the blocks of the text that overlap, are clipped, or stick out of the window. */
function faults(): string[] {
  const found: string[] = [];
  const shown = (element: Element) => element.checkVisibility({ visibilityProperty: true });
  const name = (element: Element) =>
    `${element.localName}${element.id && `#${element.id}`}${element.className && `.${element.getAttribute('class')}`}`;
  const blocks = [
    ...document.querySelectorAll('main h1, main h2, main h3, main p, main li, main figure'),
  ]
    .filter(shown)
    .filter((element) => !element.closest('svg, table'));
  for (const element of blocks) {
    const box = element.getBoundingClientRect();
    if (box.left < -1 || box.right > innerWidth + 1)
      found.push(`${name(element)} leaves the window`);
    if (
      element.scrollWidth > element.clientWidth + 2 &&
      getComputedStyle(element).display !== 'inline'
    ) {
      found.push(`${name(element)} is clipped`);
    }
  }
  const siblings = blocks.filter((element) => getComputedStyle(element).position === 'static');
  for (const [index, element] of siblings.entries()) {
    const next = siblings[index + 1];
    if (!next || element.contains(next) || next.parentElement !== element.parentElement) continue;
    const [a, b] = [element.getBoundingClientRect(), next.getBoundingClientRect()];
    const overlap =
      Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 2 &&
      Math.min(a.right, b.right) - Math.max(a.left, b.left) > 2;
    if (overlap) found.push(`${name(element)} overlaps ${name(next)}`);
  }
  return found;
}
