/** Small screens and large letters: nothing is to be scrolled sideways. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { reader } from './reader.ts';
import { chapters, parallels, visits } from './visits.ts';

const site = reader();

/** What sticks out of the page, if anything does. */
async function sideways(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { clientWidth, scrollWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const wide = [...document.querySelectorAll('body *')].filter(
      (element) => element.getBoundingClientRect().right > clientWidth + 1,
    );
    return [`${scrollWidth} px`, ...wide.slice(0, 5).map((each) => each.outerHTML.slice(0, 100))];
  });
}

const views: [what: string, width: number, text: string][] = [
  ['320 px', 320, '100%'],
  ['200 % text on a phone', 360, '200%'],
  ['200 % text on a narrow phone', 320, '200%'],
  ['150 % text on a desktop', 1280, '150%'],
  ['200 % text on a desktop', 1280, '200%'],
];

test.each([...visits, ...chapters, ...parallels])(
  '$path never scrolls sideways',
  async ({ path }) => {
    const page = await site.look(path);
    await page
      .locator('details')
      .evaluateAll((all) =>
        all.forEach((details) => ((details as HTMLDetailsElement).open = true)),
      );
    for (const [what, width, text] of views) {
      await page.setViewportSize({ width, height: 700 });
      await page.evaluate((size) => (document.documentElement.style.fontSize = size), text);
      expect(await sideways(page), `at ${what}`).toEqual([]);
    }
  },
);
