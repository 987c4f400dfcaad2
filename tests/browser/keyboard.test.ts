/** The whole site with the keyboard alone. */
import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, test } from 'vitest';
import { reader } from './reader.ts';
import { common, languages, pagesOf } from './visits.ts';

const site = reader();
let page: Page;
beforeEach(async () => {
  page = await site.page();
});

/** What has the focus, and whether one can see it. */
interface Focus {
  /** Its place among the page's elements; −1 when nothing has it. */
  place: number;
  html: string;
  /** It stands out, is in the window, and nothing lies over it. */
  isVisible: boolean;
}

function focus(): Promise<Focus> {
  return page.evaluate(() => {
    const element = document.activeElement ?? document.body;
    if (element === document.body || element === document.documentElement) {
      return { place: -1, html: '', isVisible: false };
    }
    const { outlineStyle, outlineWidth, clipPath } = getComputedStyle(element);
    const [box = new DOMRect()] = element.getClientRects();
    const above = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
    return {
      place: [...document.querySelectorAll('*')].indexOf(element),
      html: element.outerHTML.slice(0, 120),
      isVisible:
        outlineStyle !== 'none' &&
        Number.parseFloat(outlineWidth) >= 2 &&
        clipPath === 'none' &&
        above !== null &&
        (element.contains(above) || above.contains(element)),
    };
  });
}

/**
 * Everything that can be used: links, fields, buttons; of a group of radio buttons the chosen one. Signs of a
 * drawing that point at what the page says below it are for the mouse: the keyboard comes there anyway, and
 * a stop for each of them would keep it away.
 */
function usable(): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('a[href], button, input, summary, select, textarea')]
      .filter(
        (element) =>
          element.checkVisibility() &&
          !element.matches('[type="radio"]:not(:checked), svg a[href^="#"][tabindex="-1"]'),
      )
      .map((element) => element.outerHTML.slice(0, 120)),
  );
}

const [language] = languages as [string];
const pages = { ...pagesOf(language), ...common };

describe.each(['home', 'chapter', 'timeline', 'search', 'about', 'choice', 'permanent'] as const)(
  'on the page “%s”',
  (kind) => {
    test('Tab reaches everything in the order of the page, and shows where it is', async () => {
      await page.goto(site.root + pages[kind]);
      const expected = await usable();
      expect(expected.length).toBeGreaterThan(1);
      const reached: Focus[] = [];
      // A page may have set the focus; from the end the keyboard comes round to the beginning.
      for (let steps = 0; steps <= expected.length + 1; steps += 1) {
        await page.keyboard.press('Tab');
        const now = await focus();
        if (now.place === reached[0]?.place) break;
        if (now.place !== -1) reached.push(now);
      }
      const html = new Set(reached.map((each) => each.html));
      expect(expected.filter((each) => !html.has(each))).toEqual([]);
      expect(reached.filter(({ isVisible }) => !isVisible).map((each) => each.html)).toEqual([]);
      const places = reached.map(({ place }) => place);
      const first = places.indexOf(Math.min(...places));
      const round = [...places.slice(first), ...places.slice(0, first)];
      expect(round).toEqual(places.toSorted((a, b) => a - b));
    });
  },
);

test('the first stop of every page leads past the head, to the text', async () => {
  for (const tag of languages) {
    await page.goto(site.root + pagesOf(tag).chapter);
    await page.keyboard.press('Tab');
    const skip = page.locator('a.skip');
    expect(await skip.evaluate((element) => element === document.activeElement)).toBe(true);
    expect((await focus()).isVisible).toBe(true);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    const isInText = await page.evaluate(() => document.activeElement!.closest('main') !== null);
    expect(isInText).toBe(true);
  }
});

describe.each(['header.site', '.story'])('the menu, by the button in “%s”,', (place) => {
  const open = async (kind: keyof typeof pages) => {
    await page.goto(site.root + pages[kind]);
    await page.locator(`${place} [popovertarget]`).focus();
  };
  const isOpen = () => page.locator('.menu').isVisible();

  test.each(['Enter', 'Space'])(
    'opens with %s, leads on with Tab, and closes with it',
    async (key) => {
      await open('chapter');
      expect(await isOpen()).toBe(false);
      await page.keyboard.press(key);
      expect(await isOpen()).toBe(true);
      await page.keyboard.press('Tab');
      const isInMenu = () => page.evaluate(() => document.activeElement!.closest('.menu') !== null);
      expect(await isInMenu()).toBe(true);
      expect((await focus()).isVisible).toBe(true);
      await page.keyboard.press('Shift+Tab');
      await page.keyboard.press(key);
      expect(await isOpen()).toBe(false);
    },
  );

  test('closes with Escape, and gives the focus back', async () => {
    await open('chapter');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Escape');
    expect(await isOpen()).toBe(false);
    const button = page.locator(`${place} [popovertarget]`);
    expect(await button.evaluate((element) => element === document.activeElement)).toBe(true);
  });

  test('leads to a chapter with Enter', async () => {
    await open('chapter');
    await page.keyboard.press('Enter');
    await page.locator('.menu ol a').last().focus();
    const target = await page.locator('.menu ol a').last().getAttribute('href');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.url().endsWith(target!)).toBe(true);
  });
});

test('the search box leads to the search page with what was typed', async () => {
  await page.goto(site.root + pages.chapter);
  await page.locator('header.site input[type="search"]').focus();
  await page.keyboard.type('Kenosha');
  await page.keyboard.press('Enter');
  await expect.poll(() => page.url()).toBe(`${site.root}${pages.search}?q=Kenosha`);
});

test('the timeline is filtered with the arrows', async () => {
  await page.goto(site.root + pages.timeline);
  await page.locator('.filter input:checked').focus();
  const shown = () => page.locator('[data-kind="event"]:visible').count();
  const before = await shown();
  await page.keyboard.press('ArrowDown');
  expect(await shown()).toBeLessThan(before);
  expect(await shown()).toBeGreaterThan(0);
});
