/** What frames every page: its head on one row, its menu, the place in the story, the numbers of sections. */
import { describe, expect, test } from 'vitest';
import { reader } from './reader.ts';
import { common, languages, pagesOf } from './visits.ts';

const site = reader();

describe.each([true, false])('with JavaScript: %s', (javaScriptEnabled) => {
  test.each(languages)(
    'the menu of “%s” opens with a click, and closes with one beside it',
    async (tag) => {
      const page = await site.visit(pagesOf(tag).chapter, { javaScriptEnabled });
      for (const button of ['header.site', '.story']) {
        const menu = page.locator('.menu');
        await page.locator(`${button} [popovertarget]`).click();
        expect(await menu.isVisible()).toBe(true);
        await page.mouse.click(2, page.viewportSize()!.height - 2);
        expect(await menu.isVisible()).toBe(false);
      }
    },
  );
});

test.each(languages)(
  'the line under the head of “%s” names the chapter and its place',
  async (tag) => {
    const page = await site.visit(pagesOf(tag).home);
    const chapters = await page
      .locator('.menu ol a')
      .evaluateAll((links) =>
        links.map((link) => [link.textContent!.trim(), (link as HTMLAnchorElement).href]),
      );
    expect(chapters.length).toBeGreaterThan(1);
    for (const [index, [title, address]] of chapters.entries()) {
      await page.goto(address!);
      const told = (await page.locator('.story button').textContent())!;
      expect(told).toContain(title);
      expect(told.match(/\d+/g)!.slice(0, 2)).toEqual([`${index + 1}`, `${chapters.length}`]);
      const line = page.locator('.story progress');
      expect(await line.evaluate((bar) => (bar as HTMLProgressElement).value)).toBe(index + 1);
      const numbers = (place: string) =>
        page
          .locator(place)
          .evaluateAll((all) => all.map((one) => getComputedStyle(one, '::before').content));
      const expected = (await page.locator('[data-kind="story"]').all()).map(
        (_, section) => `"${index + 1}.${section + 1} "`,
      );
      expect(await numbers('[data-kind="story"] > h2')).toEqual(expected);
      expect(await numbers('.contents a')).toEqual(expected);
    }
  },
);

const everywhere = { ...pagesOf(languages[0]!), ...common, missing: 'nowhere/at/all.html' };

test.each([...languages.map((tag) => pagesOf(tag).chapter), ...Object.values(common).slice(1)])(
  '%s has a search and a foot, in each of its languages',
  async (path) => {
    const page = await site.look(path);
    const spoken = new Set(
      await page
        .locator('main [lang]:is(section, h1 span), html')
        .evaluateAll((all) => all.map((each) => (each as HTMLElement).lang)),
    );
    for (const tag of spoken) {
      const pages = pagesOf(tag);
      for (const [place, links] of [
        ['header.site form', [pages.search]],
        ['footer.site a', [pages.home, pages.about]],
      ] as const) {
        const targets = await page
          .locator(place)
          .evaluateAll((all) =>
            all.map((each) => (each as HTMLFormElement).action || (each as HTMLAnchorElement).href),
          );
        expect(targets).toEqual(expect.arrayContaining(links.map((link) => site.root + link)));
      }
    }
  },
);

describe.each([360, 768, 1440])('the front door, %i pixels wide', (width) => {
  test('is filled by the emblem and by doors that open wherever they are pressed', async () => {
    const height = 900;
    const page = await site.visit(common.choice, { viewport: { width, height } });
    const boxOf = async (place: string) => (await page.locator(place).boundingBox())!;
    const [emblem, doors] = [await boxOf('main .mark'), await boxOf('.doors')];
    expect(
      (emblem.width * emblem.height + doors.width * doors.height) / (width * height),
    ).toBeGreaterThan(0.4);
    const opened = await page.locator('.doors section').evaluateAll((sections) =>
      sections.map((section) => {
        section.scrollIntoView({ block: 'nearest' });
        const { left, top } = section.getBoundingClientRect();
        return document.elementFromPoint(left + 8, top + 8)!.closest('a')?.hreflang;
      }),
    );
    expect(opened).toEqual(languages);
  });
});

test('a finger has 24 pixels for every number of a source, and no two lie over each other', async () => {
  const page = await site.visit(everywhere.chapter, {
    viewport: { width: 360, height: 740 },
    hasTouch: true,
    isMobile: true,
  });
  const boxes = await page
    .locator('.marker a')
    .evaluateAll((all) => all.map((each) => each.getBoundingClientRect().toJSON() as DOMRect));
  expect(boxes.length).toBeGreaterThan(10);
  expect(boxes.filter(({ width, height }) => width < 24 || height < 24)).toEqual([]);
  const over = boxes.filter((one, index) => {
    const next = boxes[index + 1];
    return (
      next &&
      one.top < next.bottom &&
      next.top < one.bottom &&
      one.right > next.left + 0.5 &&
      one.left < next.right
    );
  });
  expect(over).toEqual([]);
});

test.each(['sources', 'index', 'timeline', 'search', 'lesson'] as const)(
  'rows and choices of the page “%s” are as high as a finger, 44 pixels',
  async (kind) => {
    const page = await site.look(everywhere[kind]);
    await page.setViewportSize({ width: 360, height: 740 });
    const small = await page
      .locator('.letters a, .entries a, .chips :is(label, a), .ways a')
      .evaluateAll((all) =>
        all
          .filter((each) => each.checkVisibility())
          .map((each) => ({ height: each.getBoundingClientRect().height, text: each.textContent }))
          .filter(({ height }) => height < 43.5),
      );
    expect(await page.locator('.letters, .entries, .chips, .ways').count()).toBeGreaterThan(0);
    expect(small).toEqual([]);
  },
);

test('what marks the current item of the contents moves nothing', async () => {
  const page = await site.visit(everywhere.chapter, { viewport: { width: 1440, height: 900 } });
  const places = () =>
    page
      .locator('.contents a')
      .evaluateAll((all) => all.map((each) => each.getBoundingClientRect().top));
  const marked = () =>
    page
      .locator('.contents a')
      .evaluateAll((all) =>
        all.findIndex((each) => getComputedStyle(each).borderInlineStartWidth !== '0px'),
      );
  const seen = new Set<number>();
  let before: number[] | undefined;
  for (const section of await page.locator('[data-kind="story"]').all()) {
    await section.evaluate((element) => element.scrollIntoView());
    await expect.poll(marked).toBeGreaterThanOrEqual(0);
    seen.add(await marked());
    const now = await places();
    expect(now).toEqual((before ??= now));
  }
  expect(seen.size).toBeGreaterThan(2);
});

describe.each([360, 768, 1440])('%i pixels wide', (width) => {
  test('the head is one row of 56 pixels on every kind of page', async () => {
    const heights: Record<string, number> = {};
    for (const [kind, path] of Object.entries(everywhere)) {
      const page = await site.look(path);
      await page.setViewportSize({ width, height: 800 });
      const head = page.locator('header.site');
      if ((await head.count()) > 0) heights[kind] = (await head.boundingBox())!.height;
    }
    expect(Object.keys(heights)).toEqual(
      expect.arrayContaining(['chapter', 'missing', 'permanent']),
    );
    expect(Object.entries(heights).filter(([, height]) => height > 57)).toEqual([]);
  });

  test('nothing to press is less than 24 pixels high, but links in sentences', async () => {
    for (const kind of ['chapter', 'search'] as const) {
      const page = await site.look(everywhere[kind]);
      await page.setViewportSize({ width, height: 800 });
      const small = await page.evaluate(() =>
        [...document.querySelectorAll('header.site, .story, .contents, .tools, .pager')]
          .flatMap((place) => [...place.querySelectorAll('a, button, input, summary')])
          .filter((element) => element.checkVisibility())
          .filter((element) => element.getBoundingClientRect().height < 24)
          .map((element) => element.outerHTML),
      );
      expect(small).toEqual([]);
    }
  });
});
