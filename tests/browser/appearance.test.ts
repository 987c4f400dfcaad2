/** What the reader's settings change: light and dark, less motion, paper, no script. */
import type { Page } from 'playwright-core';
import { PNG } from 'pngjs';
import { beforeEach, describe, expect, test } from 'vitest';
import { reader } from './reader.ts';
import { common, languages, pagesOf } from './visits.ts';

const site = reader();

const [language] = languages as [string];
const pages = { ...pagesOf(language), ...common };
const kinds = ['home', 'chapter', 'timeline', 'about', 'search', 'choice', 'permanent'] as const;

/** Red, green and blue, from 0 to 255. */
const channels = (colour: string) =>
  colour
    .match(/\d+(\.\d+)?/g)!
    .slice(0, 3)
    .map(Number);
const grey = (colour: string) => channels(colour).reduce((sum, part) => sum + part / 3, 0);

const groundOf = (page: Page) =>
  page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);

describe.each(kinds)('the page “%s”', (kind) => {
  test('is light or dark as the system is, without waiting for a script', async () => {
    const ground: Record<string, number> = {};
    for (const colorScheme of ['light', 'dark'] as const) {
      const page = await site.visit(pages[kind], { colorScheme, javaScriptEnabled: false });
      ground[colorScheme] = Math.max(...channels(await groundOf(page)));
    }
    // A page that is a cover as a whole is deep water in both.
    const isCover = kind === 'choice' || kind === 'permanent';
    expect(ground['light']! > 240).toBe(!isCover);
    expect(ground['dark']).toBeLessThan(60);
  });

  test('moves nothing for those who want less motion', async () => {
    const page = await site.visit(pages[kind], { reducedMotion: 'reduce' });
    const moving = await page.evaluate(() => {
      const elements = [...document.querySelectorAll('*')].filter((element) => {
        const style = getComputedStyle(element);
        const lasts = (times: string) =>
          times.split(',').some((time) => Number.parseFloat(time) > 0);
        return style.scrollBehavior === 'smooth' || lasts(style.transitionDuration);
      });
      // Of any part of a page, and between pages.
      const animations = document.getAnimations();
      const inForce = (rules: CSSRuleList): CSSRule[] =>
        [...rules].flatMap((rule) => {
          if (rule instanceof CSSMediaRule && !matchMedia(rule.conditionText).matches) return [];
          return rule instanceof CSSGroupingRule ? inForce(rule.cssRules) : [rule];
        });
      const views = [...document.styleSheets]
        .flatMap((sheet) => inForce(sheet.cssRules))
        .filter((rule) => rule.constructor.name === 'CSSViewTransitionRule');
      return elements.length + animations.length + views.length;
    });
    expect(moving).toBe(0);
  });

  test('shows its text and the focus where the system chooses the colours', async () => {
    const page = await site.visit(pages[kind], { forcedColors: 'active' });
    const texts = await page.evaluate(() => {
      // A page without colours of its own would say that its ground is nothing.
      document.documentElement.style.backgroundColor = 'Canvas';
      return [...document.querySelectorAll('h1, p, a, li, summary')]
        .filter((element) => element.checkVisibility())
        .map((element) => ({ html: element.outerHTML, colour: getComputedStyle(element).color }));
    });
    const ground = grey(await groundOf(page));
    expect(texts.length).toBeGreaterThan(1);
    expect(texts.filter(({ colour }) => Math.abs(grey(colour) - ground) < 120)).toEqual([]);
    await page.keyboard.press('Tab');
    const outline = await page.evaluate(
      () => getComputedStyle(document.activeElement!).outlineStyle,
    );
    expect(outline).not.toBe('none');
  });
});

test('the emblem can be seen where the system’s colours are light', async () => {
  const page = await site.visit(pages.home, { forcedColors: 'active', colorScheme: 'light' });
  const ink = await page
    .locator('.emblem path:not([opacity])')
    .evaluateAll((paths) =>
      paths.map((path) => getComputedStyle(path)).map(({ fill, stroke }) => [fill, stroke]),
    );
  expect(ink.length).toBe(2);
  const drawn = ink.flat().filter((colour) => colour !== 'none');
  expect(drawn.length).toBeGreaterThanOrEqual(2);
  for (const colour of drawn) expect(Math.max(...channels(colour))).toBeLessThan(100);
});

test('where the system chooses the colours, one item of the contents has a bar: the current one', async () => {
  const page = await site.visit(pages.chapter, { forcedColors: 'active' });
  const bars = () =>
    page
      .locator('.contents a')
      .evaluateAll((links) => links.map((link) => getComputedStyle(link).borderInlineStartWidth));
  await page.locator('main .section').nth(1).scrollIntoViewIfNeeded();
  await expect.poll(async () => (await bars()).filter((width) => width !== '0px').length).toBe(1);
});

test.each(['none', 'active'] as const)(
  'the line of the story is drawn as far as the story is told, with forced colours “%s”',
  async (forcedColors) => {
    const page = await site.visit(pages.chapter, { forcedColors, colorScheme: 'light' });
    const line = page.locator('.story progress');
    const { value, max } = await line.evaluate(
      ({ value: told, max: all }: HTMLProgressElement) => ({
        value: told,
        max: all,
      }),
    );
    const { width, height, data } = PNG.sync.read(await line.screenshot());
    const row = Math.floor(height / 2) * width;
    const isDark = (x: number) => data[(row + x) * 4]! < 128;
    const dark = Array.from({ length: width }, (_, x) => isDark(x));
    expect(dark.lastIndexOf(true) / width).toBeCloseTo(value / max, 1);
    expect(dark.indexOf(false) / width).toBeCloseTo(value / max, 1);
  },
);

test('a drawing is drawn once it has come into sight, and is whole on paper', async () => {
  const page = await site.visit(pages.chapter, { reducedMotion: 'no-preference' });
  const drawing = page.locator('article .figure svg.chart, article .figure .chart svg').first();
  const shape = () => drawing.evaluate((svg) => getComputedStyle(svg).clipPath);
  expect(await shape()).toContain('100%');
  await drawing.evaluate((svg) => svg.scrollIntoView({ block: 'center', behavior: 'instant' }));
  await expect.poll(shape).not.toContain('100%');
  await page.emulateMedia({ media: 'print' });
  expect(await shape()).toBe('none');
});

test('the margin of a wide window has key numbers and who said a quotation; a narrow one has them in the text', async () => {
  const places = async (width: number) => {
    const page = await site.visit(pages.chapter, { viewport: { width, height: 900 } });
    return page.evaluate(() => {
      const edge = (selector: string, side: 'left' | 'right') =>
        [...document.querySelectorAll(`main section ${selector}`)].map(
          (element) => element.getBoundingClientRect()[side],
        );
      const text = Math.max(...edge('> p', 'right'));
      const beside = [
        ...edge('[data-part=key]', 'left'),
        ...edge('blockquote + figcaption', 'left'),
      ];
      return { all: beside.length, inMargin: beside.filter((left) => left >= text).length };
    });
  };
  const wide = await places(1440);
  expect(wide.all).toBeGreaterThan(1);
  expect(wide.inMargin).toBe(wide.all);
  expect((await places(600)).inMargin).toBe(0);
});

test('what stands for the typeface of headlines is as wide, so that lines break at the same words', async () => {
  for (const tag of languages) {
    const page = await site.visit(pagesOf(tag).home);
    const ratios = await page.evaluate(async () => {
      const set = document.createElement('canvas').getContext('2d')!;
      // Not by its own name: a font that is optional is left out when it comes late.
      const archivo = new FontFace('own', 'url(../fonts/archivo.woff2)', { weight: '800' });
      document.fonts.add(await archivo.load());
      const faces = ['800 100px own', '800 100px wide'];
      await document.fonts.load(faces[1]!);
      return [...document.querySelectorAll('h1, h2, h3')].map(({ textContent }) => {
        const [own, other] = faces.map((face) => {
          set.font = face;
          return set.measureText(textContent.trim()).width;
        }) as [number, number];
        return other / own;
      });
    });
    expect(ratios.length).toBeGreaterThan(10);
    const mean = ratios.reduce((sum, ratio) => sum + ratio / ratios.length, 0);
    expect(Math.abs(mean - 1)).toBeLessThan(0.03);
  }
});

describe('on paper', () => {
  let page: Page;
  beforeEach(async () => {
    page = await site.page({ viewport: { width: 794, height: 1123 } });
    await page.emulateMedia({ media: 'print' });
  });

  test('a chapter shows its text and its notes, and no control', async () => {
    await page.goto(site.root + pages.chapter);
    const count = (selector: string) => page.locator(selector).count();
    for (const kept of ['h1', 'main .section', '.notes li', '.marker a', '.quote']) {
      expect(await count(kept), `${kept}`).toBeGreaterThan(0);
      expect(await count(`${kept}:visible`), `${kept}`).toBe(await count(kept));
    }
    for (const gone of ['nav', 'form', '.skip', '.tools', '.back', 'footer a']) {
      expect(await count(gone), `${gone}`).toBeGreaterThan(0);
      expect(await count(`${gone}:visible`), `${gone}`).toBe(0);
    }
  });

  test('the addresses of what is linked outside are written out', async () => {
    await page.goto(site.root + pages.chapter);
    const written = await page
      .locator('.notes a[href^="http"]:visible')
      .evaluateAll((links) =>
        links.map((link) => [link.getAttribute('href'), getComputedStyle(link, '::after').content]),
      );
    expect(written.length).toBeGreaterThan(3);
    for (const [href, after] of written) expect(after).toContain(href);
    const inside = await page
      .locator('main a:not([href^="http"]):visible')
      .evaluateAll((links) => links.map((link) => getComputedStyle(link, '::after').content));
    expect(inside.filter((content) => content.includes('.html'))).toEqual([]);
  });

  test('no heading stands alone at the foot of a sheet', async () => {
    await page.goto(site.root + pages.chapter);
    // An inline heading has no break after it that could be avoided.
    const left = await page.locator('main :is(h1, h2, h3):visible').evaluateAll((headings) =>
      headings
        .filter((heading) => {
          const { display, breakAfter } = getComputedStyle(heading);
          return display === 'inline' || breakAfter !== 'avoid';
        })
        .map(({ textContent }) => textContent),
    );
    expect(left).toEqual([]);
  });

  test('what belongs together stands on one sheet', async () => {
    const broken = (selector: string) =>
      page
        .locator(selector)
        .evaluateAll(
          (all) => all.filter((each) => getComputedStyle(each).breakInside !== 'avoid').length,
        );
    await page.goto(site.root + pages.chapter);
    expect(await broken('[data-part=summary]')).toBe(0);
    const key = page.locator('p:has(> [data-certainty] + [data-certainty])').first();
    expect(await key.evaluate((each) => getComputedStyle(each).breakAfter)).toBe('avoid');
    await page.goto(site.root + pages.home);
    expect(await broken('[aria-labelledby=numbers], [aria-labelledby=doors]')).toBe(0);
  });

  test('a chapter is dark on white, also from a dark screen', async () => {
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    await page.goto(site.root + pages.chapter);
    const ink = await page.evaluate(() => getComputedStyle(document.body).color);
    expect(grey(ink)).toBeLessThan(200 / 3);
    expect(grey(await groundOf(page))).toBeGreaterThan(700 / 3);
  });

  test.each(['timeline', 'sources', 'who'] as const)(
    'the page “%s” keeps every item',
    async (kind) => {
      await page.goto(site.root + pages[kind]);
      const items = page.locator('[data-kind]');
      expect(await items.count()).toBeGreaterThan(20);
      expect(await page.locator('[data-kind]:visible').count()).toBe(await items.count());
      expect(await page.locator('form:visible').count()).toBe(0);
    },
  );
});

describe('without JavaScript', () => {
  test('the timeline shows the events of the chosen actor', async () => {
    const page = await site.visit(pages.timeline, { javaScriptEnabled: false });
    const shown = () =>
      page
        .locator('[data-kind="event"]:visible')
        .evaluateAll((events) => events.map((event) => event.getAttribute('data-actor')!));
    const everything = await shown();
    const choices = await page
      .locator('.filter input')
      .evaluateAll((inputs) => inputs.map((input) => (input as HTMLInputElement).value));
    expect(new Set(choices)).toEqual(new Set(['all', ...everything]));
    for (const choice of choices) {
      await page.locator(`.filter input[value="${choice}"]`).check();
      const expected = everything.filter((actor) => choice === 'all' || actor === choice);
      expect(await shown()).toEqual(expected);
      // A month without an event of theirs is not named.
      const empty = await page
        .locator('.month:visible')
        .evaluateAll(
          (months) =>
            months.filter(
              (month) => ![...month.children].some((each) => each.id && each.checkVisibility()),
            ).length,
        );
      expect(empty).toBe(0);
    }
  });

  test('the page of sources shows those of the chosen kind', async () => {
    const page = await site.visit(pages.sources, { javaScriptEnabled: false });
    const shown = () =>
      page
        .locator('[data-kind="source"]:visible')
        .evaluateAll((sources) => sources.map((source) => source.getAttribute('data-of')!));
    const everything = await shown();
    const choices = await page
      .locator('.filter input')
      .evaluateAll((inputs) => inputs.map((input) => (input as HTMLInputElement).value));
    expect(new Set(choices)).toEqual(new Set(['all', ...everything]));
    for (const choice of choices) {
      await page.locator(`.filter input[value="${choice}"]`).check();
      const expected = everything.filter((kind) => choice === 'all' || kind === choice);
      expect(await shown()).toEqual(expected);
      expect(await page.locator('h2:visible').count()).toBe(
        await page.locator('.items:has([data-kind="source"]:visible)').count(),
      );
    }
  });

  test('the chapter’s contents and the menu open and lead', async () => {
    const page = await site.page({
      javaScriptEnabled: false,
      viewport: { width: 360, height: 740 },
    });
    await page.goto(site.root + pages.chapter);
    await page.locator('.contents summary').click();
    const entry = page.locator('.contents a').last();
    const hash = await entry.getAttribute('href');
    await entry.click();
    expect(new URL(page.url()).hash).toBe(hash);
    await page.locator('header.site [popovertarget]').click();
    await page.locator(`.menu a[href="${pages.timeline.split('/').at(-1)}"]`).click();
    await page.waitForURL(site.root + pages.timeline);
  });

  test('the search page says that it needs it, and leads to the list from A to Z', async () => {
    const page = await site.visit(`${pages.search}?q=gel`, { javaScriptEnabled: false });
    expect(await page.locator('main').innerText()).toContain('JavaScript');
    await page
      .locator(`main a[href$="${pages.index.split('/')[1]}"]`)
      .first()
      .click();
    await page.waitForURL(site.root + pages.index);
  });
});
