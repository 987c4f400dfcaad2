/** Words stay whole at any size of text, texts beside each other keep a space, and columns start on the grid. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { reader } from './reader.ts';
import { chapters, languages, pagesOf } from './visits.ts';

const site = reader();

const paths = languages.flatMap((language) => {
  const { embed: _, cite: __, downloads: ___, ...pages } = pagesOf(language);
  return Object.values(pages);
});

/**
 * Words of which a letter stands on another line than the one before it; addresses may break.
 * So may what alone, on a line that does not wrap, is wider than the page without its padding.
 */
async function brokenWords(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const range = document.createRange();
    const { paddingInlineStart, paddingInlineEnd } = getComputedStyle(document.body);
    const room =
      document.body.clientWidth - parseFloat(paddingInlineStart) - parseFloat(paddingInlineEnd);
    const line = document.createElement('span');
    line.style = 'position: absolute; padding: 0; max-inline-size: none; white-space: pre';
    /** Whether no padding, however small, would make room for it. */
    const isWiderThanPage = (word: string, parent: Element) => {
      line.textContent = word;
      parent.append(line);
      const { width } = line.getBoundingClientRect();
      line.remove();
      return width > room;
    };
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const texts: Text[] = [];
    while (walker.nextNode()) texts.push(walker.currentNode as Text);
    for (const text of texts) {
      const parent = text.parentElement!;
      if (parent.closest('script, style, code, textarea, :is(a, bdi, small)[dir=ltr]')) continue;
      if (!parent.checkVisibility({ visibilityProperty: true })) continue;
      // A line may end at a space or after a hyphen, so what is between them is one word; a space that keeps is in it.
      for (const { 0: word, index } of text.data.matchAll(/[^ \n\t‐–—-]+/gu)) {
        const isBroken = [...word.matchAll(/\p{L}{2,}/gu)].some((letters) => {
          range.setStart(text, index + letters.index);
          range.setEnd(text, index + letters.index + letters[0].length);
          return (
            new Set([...range.getClientRects()].map(({ bottom }) => Math.round(bottom))).size > 1
          );
        });
        if (isBroken && !isWiderThanPage(word, parent)) found.push(word);
      }
    }
    return [...new Set(found)];
  });
}

/** Pairs of texts on one line that touch: the end of one and the beginning of the other, both letters. */
async function touching(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const range = document.createRange();
    const texts = document.createTreeWalker(document.querySelector('main')!, NodeFilter.SHOW_TEXT);
    /** The last letter before, with its right edge and its line. */
    let last: { text: string; box: DOMRect; parent: Element } | undefined;
    while (texts.nextNode()) {
      const text = texts.currentNode as Text;
      const parent = text.parentElement!;
      if (text.data.trim() === '' || parent.closest('script, style, svg, sup, table, .marker'))
        continue;
      if (!parent.checkVisibility({ visibilityProperty: true })) continue;
      const boxOf = (at: number) => {
        range.setStart(text, at);
        range.setEnd(text, at + 1);
        return range.getBoundingClientRect();
      };
      const first = text.data.search(/\S/);
      const begin = boxOf(first);
      const touches =
        last &&
        last.parent !== parent &&
        /[\p{L}\p{N}.,;:!?»”)]$/u.test(last.text) &&
        /^[\p{L}\p{N}]/u.test(text.data.slice(first)) &&
        Math.abs(last.box.bottom - begin.bottom) < begin.height / 2 &&
        Math.abs(begin.left - last.box.right) < 1;
      if (touches) found.push(`${last!.text.slice(-20)}|${text.data.slice(first, first + 20)}`);
      const end = text.data.trimEnd().length;
      last = { text: text.data.slice(0, end), box: boxOf(end - 1), parent };
    }
    return [...new Set(found)];
  });
}

test.each([...paths, ...chapters.map(({ path }) => path)])(
  'no word of %s is broken inside, at 100, 150 and 200 % text',
  async (path) => {
    const page = await site.look(path);
    await page.setViewportSize({ width: 360, height: 740 });
    for (const size of ['100%', '150%', '200%']) {
      await page.evaluate((value) => (document.documentElement.style.fontSize = value), size);
      expect(await brokenWords(page), `at ${size}`).toEqual([]);
    }
  },
);

test.each(paths)('no two texts of %s touch', async (path) => {
  const page = await site.look(path);
  for (const width of [360, 1440]) {
    await page.setViewportSize({ width, height: 900 });
    expect(await touching(page), `at ${width} px`).toEqual([]);
  }
});

test.each(paths)('every column of %s starts at an edge of the grid', async (path) => {
  const page = await site.look(path);
  await page.setViewportSize({ width: 1440, height: 900 });
  const starts = await page.evaluate(() => {
    const blocks = 'main > *, main > article > *, main > .text > *, header.site > :first-child';
    return [...document.querySelectorAll(blocks)]
      .filter((block) => block.checkVisibility() && block.getBoundingClientRect().width > 1)
      .filter((block) => getComputedStyle(block).position !== 'absolute')
      .map((block) => Math.round(block.getBoundingClientRect().left));
  });
  const first = Math.min(...starts);
  // The margin is beyond the text and a gap.
  const edges = new Set([first, first + 17 * 16, first + (17 + 36 + 3) * 16]);
  expect([...new Set(starts)].filter((start) => !edges.has(start))).toEqual([]);
});
