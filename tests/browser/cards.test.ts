/** A source, a term, a name: read without leaving the text, and without JavaScript too. */
import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { described } from '../../src/shared/markup.ts';
import { reader } from './reader.ts';
import { languages, pagesOf } from './visits.ts';

const site = reader();

const sizes = { phone: { width: 360, height: 740 }, desktop: { width: 1280, height: 900 } };

const open = (language: string, options: BrowserContextOptions) =>
  site.visit(pagesOf(language).chapter, options);

const isFocused = (page: Page, selector: string) =>
  page
    .locator(selector)
    .first()
    .evaluate((element) => element === document.activeElement);

describe.each(languages)('in “%s”', (language) => {
  describe.each(Object.entries(sizes))('on a %s', (size, viewport) => {
    test('the number of a source opens a card with its title, in sight of its number', async () => {
      const page = await open(language, { viewport });
      const marker = page.locator('.marker a').nth(4);
      const note = page.locator((await marker.getAttribute('href'))!);
      const title = await note.locator(`a, cite, ${described}`).first().innerText();
      const address = page.url();
      await marker.click();
      const card = page.locator('.notes li:popover-open');
      await expect.poll(() => card.count()).toBe(1);
      expect(await card.innerText()).toContain(title);
      // Its marker is that of the list: the number that was pressed.
      expect(await card.evaluate((each) => getComputedStyle(each).display)).toBe('list-item');
      expect(page.url()).toBe(address);
      const [box, anchor] = [(await card.boundingBox())!, (await marker.boundingBox())!];
      expect(box.x).toBeGreaterThanOrEqual(0);
      expect(box.x + box.width).toBeLessThanOrEqual(viewport.width);
      expect(box.y).toBeGreaterThanOrEqual(0);
      expect(box.y + box.height).toBeLessThanOrEqual(viewport.height);
      const covers =
        box.x < anchor.x + anchor.width &&
        anchor.x < box.x + box.width &&
        box.y < anchor.y + anchor.height &&
        anchor.y < box.y + box.height;
      // On a phone it lies at the foot of the window, and may.
      expect(covers && size === 'desktop').toBe(false);
    });
  });

  test.each([
    [1440, 900],
    [1000, 900],
    [360, 740],
  ])(
    'at %i × %i pixels, a card never lies over the text that it explains while there is room',
    async (width, height) => {
      const page = await open(language, { viewport: { width, height } });
      const links = page.locator('.section :is(.marker a, a.term, a.entity)');
      for (const index of [0, 3, 8, 14]) {
        const link = links.nth(index);
        const text = link.locator('xpath=ancestor::*[self::p or self::li][1]');
        await text.evaluate((element) => element.scrollIntoView({ block: 'center' }));
        await link.press('Enter');
        const card = page.locator(':popover-open');
        await expect.poll(() => card.count()).toBe(1);
        const [box, told] = [(await card.boundingBox())!, (await text.boundingBox())!];
        const room = Math.max(told.y, height - told.y - told.height);
        if (room < box.height + 16) continue;
        const covers =
          box.x < told.x + told.width &&
          told.x < box.x + box.width &&
          box.y < told.y + told.height &&
          told.y < box.y + box.height;
        expect({ index, covers }).toEqual({ index, covers: false });
        await page.keyboard.press('Escape');
      }
    },
  );

  test.each([
    [360, 640],
    [320, 568],
    [740, 340],
  ])(
    'in %i × %i pixels, a card of double letters is whole in the window, and so is its button when it scrolls',
    async (width, height) => {
      const page = await open(language, { viewport: { width, height } });
      await page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
      for (const selector of ['.marker a', 'a.term', 'a.entity']) {
        const link = page.locator(selector).first();
        await link.evaluate((element) => element.scrollIntoView({ block: 'center' }));
        await link.press('Enter');
        const card = page.locator(':popover-open');
        const button = card.getByRole('button');
        for (const end of [false, true]) {
          await card.evaluate((each, down) => each.scrollTo(0, down ? each.scrollHeight : 0), end);
          // In one reading, because the card moves with the page until that has come to rest.
          const faults = () =>
            card.evaluate((each) => {
              const box = each.getBoundingClientRect();
              const close = each.querySelector('button')!.getBoundingClientRect();
              const checks = {
                left: box.left >= 0,
                top: box.top >= 0,
                right: box.right <= innerWidth,
                bottom: box.bottom <= innerHeight,
                // The button is at the top of the card, and not scrolled away.
                'button above': close.top >= box.top,
                'button below': close.top < box.top + box.height / 4 && close.bottom <= box.bottom,
                'button beside': close.right <= box.right + 1,
                'button on top':
                  document
                    .elementFromPoint(
                      (close.left + close.right) / 2,
                      (close.top + close.bottom) / 2,
                    )
                    ?.closest('button') === each.querySelector('button'),
              };
              return Object.entries(checks).flatMap(([name, isRight]) => (isRight ? [] : name));
            });
          await expect.poll(faults).toEqual([]);
        }
        // A click would first scroll the page, and the card with it.
        await button.press('Enter');
        await expect.poll(() => card.count()).toBe(0);
      }
    },
  );

  test('a card has a way to close it with a finger, and one to what it names', async () => {
    const page = await open(language, { viewport: sizes.phone, hasTouch: true });
    for (const selector of ['.marker a', 'a.term', 'a.entity']) {
      await page.locator(selector).first().tap();
      const card = page.locator(':popover-open');
      await expect.poll(() => card.count()).toBe(1);
      const [title, way] = await card
        .locator('> a')
        .evaluateAll((all) => all.map((each) => each.getAttribute('href')));
      expect(way).toBe(title);
      expect(await card.innerText()).not.toMatch(/[↩←]/);
      await card.getByRole('button').tap();
      await expect.poll(() => card.count()).toBe(0);
      await expect.poll(() => page.locator('.back-matter button').count()).toBe(0);
    }
  });

  test.each(['.marker a', 'a.term', 'a.entity'])(
    'with the keyboard, a card of %s opens, closes with Escape, and gives the focus back',
    async (selector) => {
      const page = await open(language, {});
      await page.locator(selector).first().focus();
      await page.keyboard.press('Enter');
      const card = page.locator(':popover-open');
      await expect.poll(() => card.count()).toBe(1);
      expect((await card.innerText()).length).toBeGreaterThan(20);
      // Screen readers read what gets the focus.
      expect(await isFocused(page, ':popover-open')).toBe(true);
      await page.keyboard.press('Tab');
      expect(
        await page.evaluate(() => document.activeElement!.closest(':popover-open') !== null),
      ).toBe(true);
      await page.keyboard.press('Escape');
      await expect.poll(() => card.count()).toBe(0);
      expect(await isFocused(page, selector)).toBe(true);
      // Closed, it is again in its list, and opens again.
      await expect.poll(() => page.locator('.back-matter [popover]').count()).toBe(0);
      await page.keyboard.press('Enter');
      await expect.poll(() => card.count()).toBe(1);
    },
  );

  test('a card that is open gives way to the next, and a click beside it closes it', async () => {
    const page = await open(language, { viewport: sizes.desktop });
    const [first, second] = [page.locator('.marker a').first(), page.locator('a.term').first()];
    const opened = () =>
      page.locator(':popover-open').evaluateAll((cards) => cards.map(({ id }) => `#${id}`));
    for (const each of [first, second]) {
      // Not with the mouse: the first card may lie over the link to the second.
      await each.press('Enter');
      // The one before is open until its own turn to close has come.
      await expect.poll(opened).toEqual([await each.getAttribute('href')]);
    }
    await page.mouse.click(5, 5);
    await expect.poll(opened).toEqual([]);
  });

  test('without JavaScript, a number is a link to its note, and the note leads back', async () => {
    const page = await open(language, { javaScriptEnabled: false });
    const marker = page.locator('.marker a').nth(4);
    const href = (await marker.getAttribute('href'))!;
    await marker.click();
    expect(new URL(page.url()).hash).toBe(href);
    const note = page.locator(`.notes ${href}`);
    await expectInSight(page, href);
    // In its list, with its number, and not over the text.
    const top = async (selector: string) => (await page.locator(selector).boundingBox())!.y;
    expect(await top(href)).toBeGreaterThan(await top(`.notes li:has(+ ${href})`));
    await note.locator('.back a').first().click();
    const { hash } = new URL(page.url());
    await expectInSight(page, `${hash} h2`);
    // The section that the note leads to has its number.
    expect(await page.locator(`${hash} a[href="${href}"]`).count()).toBeGreaterThan(0);
  });

  test.each(['a.term', 'a.entity'])(
    'without JavaScript, %s leads to its card, and that to the whole entry',
    async (selector) => {
      const page = await open(language, { javaScriptEnabled: false });
      const link = page.locator(selector).first();
      const href = (await link.getAttribute('href'))!;
      await link.click();
      await expectInSight(page, href);
      await page.locator(`${href} a`).first().click();
      const { hash } = new URL(page.url());
      expect(page.url()).not.toContain(pagesOf(language).chapter);
      await expectInSight(page, hash);
    },
  );
});

async function expectInSight(page: Page, hash: string): Promise<void> {
  const box = (await page.locator(hash).boundingBox())!;
  expect(box.y).toBeGreaterThanOrEqual(-1);
  expect(box.y).toBeLessThan(page.viewportSize()!.height);
  expect(box.height).toBeGreaterThan(0);
}
