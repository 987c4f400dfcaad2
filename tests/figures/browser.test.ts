/** Figures as a browser shows them: on the narrowest phone, on a wide screen, and on paper. */
import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { figureFileAddress, pageAddress } from '../../src/work/address.ts';
import type { ChartKind } from '../../src/work/chart.ts';
import { launch } from '../helpers/browser.ts';
import { dist } from '../site/built.ts';
import { languages, work } from '../site/versions.ts';
import { everyFigure, pageOf, site } from './all.ts';

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await launch();
  page = await browser.newPage();
});
afterAll(() => browser.close());

const open = (path: string) => page.goto(pathToFileURL(join(dist, path)).href);
const drawings = everyFigure.filter(({ figure }) => !figure.isTable);
/** The drawings with words of their own: those of other figures are words of the page. */
const pictures = drawings.filter(({ figure }) => !figure.html || figure.html.includes('<text'));

/** What is wrong with the words of a drawing: too small, cut, or on other words. Also in a file, which is nothing but a drawing. */
function illegible(svg: Element): string[] {
  const box = svg.getBoundingClientRect();
  const units = svg instanceof SVGSVGElement && svg.viewBox.baseVal?.width;
  const unit = units ? box.width / units : 1;
  const shown = [...svg.querySelectorAll('text, b, li a')].filter((text) => text.checkVisibility());
  const texts = shown.map((text) => ({
    words: text.textContent,
    size: Number.parseFloat(getComputedStyle(text).fontSize) * unit,
    ...JSON.parse(JSON.stringify(text.getBoundingClientRect())),
  })) as {
    words: string;
    size: number;
    left: number;
    right: number;
    top: number;
    bottom: number;
  }[];
  const found: string[] = texts.length > 0 ? [] : ['it has no words'];
  for (const [index, text] of texts.entries()) {
    if (text.size < 11) found.push(`“${text.words}” has ${text.size.toFixed(1)} pixels`);
    if (text.left < box.left - 2 || text.right > box.right + 2)
      found.push(`“${text.words}” is clipped`);
    for (const other of texts.slice(index + 1)) {
      const across = Math.min(text.right, other.right) - Math.max(text.left, other.left);
      const down = Math.min(text.bottom, other.bottom) - Math.max(text.top, other.top);
      if (across > 2 && down > 5) found.push(`“${text.words}” lies over “${other.words}”`);
    }
  }
  return found;
}

describe.each([320, 768, 1280])('at %i pixels', (width) => {
  test.each(pictures)('$id in “$language” is legible', async ({ id, language }) => {
    await page.setViewportSize({ width, height: 800 });
    await open(pageOf(id, language).path);
    // On a narrow screen a course is a list.
    const drawn = page.locator(`#${id} :is(.chart, .course)`).filter({ visible: true });
    expect(await drawn.evaluate(illegible)).toEqual([]);
  });
});

test.each(pictures)(
  'on a phone, with text twice as large, $id in “$language” is legible',
  async ({ id, language }) => {
    await page.setViewportSize({ width: 360, height: 800 });
    await open(pageOf(id, language).path);
    await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
    const drawn = page.locator(`#${id} :is(.chart, .course)`).filter({ visible: true });
    expect(await drawn.evaluate(illegible)).toEqual([]);
  },
);

const ofKind = (wanted: ChartKind) =>
  everyFigure.filter(({ id }) => work.figures.get(id)!.chart.kind === wanted);

test.each(ofKind('course'))(
  'in $id in “$language”, no words touch a line that is not theirs, nor an edge of what is shaded',
  async ({ id, language }) => {
    await page.setViewportSize({ width: 1440, height: 900 });
    await open(pageOf(id, language).path);
    const { lines, edges, touched } = await page.locator(`#${id} .chart`).evaluate((drawing) => {
      const boxes = (selector: string) =>
        [...drawing.querySelectorAll(selector)].map((each) => ({
          words: each.textContent,
          box: each.getBoundingClientRect(),
        }));
      const upright = boxes('path[stroke]').filter(({ box }) => box.width === 0);
      // What is shaded through all bands, and the line of the day.
      const marked = boxes('path[d*="V480h-"]').flatMap(({ box }) =>
        [box.left, box.right].map((x) => ({ x, top: box.top, bottom: box.bottom })),
      );
      const near = boxes('text').filter(({ box }) =>
        [...upright.map((line) => line.box), ...marked].some(
          (line) =>
            box.left - 4 < line.x &&
            line.x < box.right + 4 &&
            box.top < line.bottom &&
            line.top < box.bottom,
        ),
      );
      return {
        lines: upright.length,
        edges: marked.length,
        touched: near.map(({ words }) => words),
      };
    });
    expect(lines).toBeGreaterThan(2);
    expect(edges).toBe(4);
    expect(touched).toEqual([]);
  },
);

test.each(ofKind('course'))(
  'on a phone, the months of $id in “$language” are of about one height, and those without anything a line, which it says',
  async ({ id, language }) => {
    await page.setViewportSize({ width: 360, height: 800 });
    await open(pageOf(id, language).path);
    const figure = page.locator(`#${id}`);
    const { full, folded, bars } = await figure.locator('.course').evaluate((course) => {
      const heights = (selector: string) =>
        [...course.querySelectorAll(selector)].map((each) => each.getBoundingClientRect().height);
      const months = [...course.querySelectorAll('.month')].map((month) => ({
        isEmpty: !month.querySelector('li'),
        height: month.getBoundingClientRect().height,
      }));
      const heightsOf = (isEmpty: boolean) =>
        months.filter((month) => month.isEmpty === isEmpty).map(({ height }) => height);
      return {
        full: heightsOf(false),
        folded: heightsOf(true),
        bars: { drawn: heights('.quarter svg'), all: course.clientHeight },
      };
    });
    expect(folded.length).toBeGreaterThan(0);
    expect(Math.max(...folded)).toBeLessThan(32);
    expect(Math.max(...full) / Math.min(...full)).toBeLessThan(1.2);
    // Each bar runs beside the months of its quarter, and all of them from the first month to the last.
    const drawn = bars.drawn.reduce((sum, height) => sum + height, 0);
    expect(Math.abs(drawn - bars.all)).toBeLessThan(bars.drawn.length * 2);
    expect(await figure.locator('.bands .folded').isVisible()).toBe(true);
  },
);

test.each(ofKind('exchange'))(
  'the file of $id in “$language” is legible',
  async ({ id, language }) => {
    await open(figureFileAddress(language, id, 'svg'));
    expect(await page.locator('svg svg').evaluate(illegible)).toEqual([]);
  },
);

test.each([360, 1440].flatMap((width) => ofKind('quarters').map((each) => ({ ...each, width }))))(
  'at $width pixels, the line of $id runs through no word in “$language”',
  async ({ id, language, width }) => {
    await page.setViewportSize({ width, height: 800 });
    await open(pageOf(id, language).path);
    const { segments, crossed } = await page.locator(`#${id} .chart`).evaluate((drawing) => {
      const { left, top } = drawing.getBoundingClientRect();
      const lines = [...drawing.querySelectorAll<SVGLineElement>('g line')];
      const points = lines.flatMap(({ x1, x2, y1, y2 }) =>
        Array.from({ length: 50 }, (_, n) => ({
          x: left + x1.baseVal.value + (n / 49) * (x2.baseVal.value - x1.baseVal.value),
          y: top + y1.baseVal.value + (n / 49) * (y2.baseVal.value - y1.baseVal.value),
        })),
      );
      const words = [...drawing.querySelectorAll('text')].filter((text) => {
        const box = text.getBoundingClientRect();
        // The box has room for accents and for what hangs down.
        const [above, below] = [box.top + box.height * 0.2, box.bottom - box.height * 0.25];
        return points.some(
          ({ x, y }) => box.left <= x && x <= box.right && above <= y && y <= below,
        );
      });
      return { segments: lines.length, crossed: words.map(({ textContent }) => textContent) };
    });
    expect(segments).toBeGreaterThan(4);
    expect(crossed).toEqual([]);
  },
);

test.each(ofKind('course'))(
  'in $id in “$language”, a count of which only the month is known has no bar, and a quarter that began before is torn',
  async ({ id, language }) => {
    await page.setViewportSize({ width: 1440, height: 900 });
    await open(pageOf(id, language).path);
    const { floating, below, bars } = await page.locator(`#${id} .chart`).evaluate((drawing) => {
      const boxes = [...drawing.querySelectorAll<SVGPathElement>('path[fill], path[stroke]')]
        .filter((path) => !path.closest('pattern'))
        .map((path) => ({ path, box: path.getBBox() }));
      // In units: the axes of the first and of the third band, and about a month.
      const [counted, earned] = [195, 480];
      const month = boxes.filter(
        ({ path, box }) =>
          path.hasAttribute('fill') && box.y + box.height < counted && box.width > 80,
      );
      const { x, width } = month[0]!.box;
      const isEnd = (at: number) => [x, x + width].some((end) => Math.abs(end - at) < 1);
      return {
        floating: month.map(({ box }) => box.height),
        below: boxes.filter(
          ({ box }) => box.width === 0 && isEnd(box.x) && box.y + box.height >= counted,
        ).length,
        bars: boxes
          .filter(({ box }) => box.width > 80 && box.y + box.height === earned && box.y > 300)
          .map(({ path }) => path.getAttribute('d')!.match(/[a-z]/gi)!.length),
      };
    });
    expect(floating).toEqual([6]);
    expect(below).toBe(0);
    expect(bars.length).toBeGreaterThan(1);
    const whole = 5;
    expect(bars[0]).toBeGreaterThan(whole + 2);
    expect(new Set(bars.slice(1))).toEqual(new Set([whole]));
  },
);

test.each(ofKind('exchange'))(
  'on a phone, the days of $id take two lines at most in “$language”',
  async ({ id, language }) => {
    await page.setViewportSize({ width: 360, height: 800 });
    await open(pageOf(id, language).path);
    const lines = await page.locator(`#${id} th[scope="row"]`).evaluateAll((days) =>
      days.map((day) => {
        const range = document.createRange();
        range.selectNodeContents(day);
        return new Set([...range.getClientRects()].map(({ bottom }) => Math.round(bottom))).size;
      }),
    );
    expect(lines.length).toBeGreaterThan(1);
    expect(Math.max(...lines)).toBeLessThanOrEqual(2);
  },
);

test.each(languages)('on a phone, no word that heads a row is broken in “%s”', async (language) => {
  await page.setViewportSize({ width: 320, height: 800 });
  const tables = everyFigure.filter((each) => each.language === language && each.figure.isTable);
  let examined = 0;
  for (const { id } of tables) {
    await open(pageOf(id, language).path);
    const words = await page.locator(`#${id} th[scope="row"]`).evaluateAll((headings) =>
      headings
        .filter((heading) => getComputedStyle(heading).hyphens !== 'auto')
        .flatMap((heading) => {
          const text = heading.firstChild!;
          return [...text.textContent!.matchAll(/\S+/g)].flatMap(({ 0: word, index }) => {
            const range = document.createRange();
            range.setStart(text, index);
            range.setEnd(text, index + word.length);
            return [{ word, lines: range.getClientRects().length }];
          });
        }),
    );
    expect(words.filter(({ lines }) => lines > 1)).toEqual([]);
    examined += words.length;
  }
  expect(examined).toBeGreaterThan(10);
});

test.each(everyFigure)(
  'the file of $id in “$language” is well-formed XML',
  async ({ id, language }) => {
    const svg = site.text(figureFileAddress(language, id, 'svg'));
    // Not on a page of ours, whose policy lets nothing be parsed.
    await page.goto('about:blank');
    const error = await page.evaluate((text) => {
      const parsed = new DOMParser().parseFromString(text, 'image/svg+xml');
      return parsed.querySelector('parsererror')?.textContent ?? parsed.documentElement.localName;
    }, svg);
    expect(error).toBe('svg');
  },
);

test.each(drawings)(
  'on paper, $id in “$language” is as wide as the text, with its table where a reader has opened it',
  async ({ id, language }) => {
    await open(pageOf(id, language).path);
    await page.emulateMedia({ media: 'print' });
    const figure = page.locator(`#${id}`);
    const sizes = () =>
      figure.evaluate((element) => {
        const table = element.querySelector('table')!;
        const folded = element.querySelector('details [data-part=where]');
        return {
          share: element.querySelector('.chart')!.clientWidth / element.clientWidth,
          details: table.closest('details')!.clientHeight,
          sources: folded ? folded.clientHeight : undefined,
          // What is closed has a box, of which nothing is shown.
          table: table.checkVisibility() ? table.clientHeight : 0,
        };
      });
    const closed = await sizes();
    await figure
      .locator('details:has(table)')
      .evaluate((details) => details.setAttribute('open', ''));
    const opened = await sizes();
    await page.emulateMedia({ media: null });
    expect(closed.share).toBeGreaterThan(0.95);
    expect(closed.table).toBe(0);
    expect(closed.details).toBe(0);
    // Nobody can unfold them there.
    expect(closed.sources).not.toBe(0);
    expect(opened.table).toBeGreaterThan(20);
  },
);

const sheets = languages.flatMap((language) =>
  (['claims', 'brief'] as const).map((kind) => ({ kind, language })),
);

test.each(sheets)('$kind fills one sheet of A4 in “$language”', async ({ kind, language }) => {
  await open(pageAddress(work, language, kind));
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
  const [, , , right, top] = /\/MediaBox\s*\[([\d.]+) ([\d.]+) ([\d.]+) ([\d.]+)\]/
    .exec(pdf)!
    .map(Number);
  expect([Math.round(right!), Math.round(top!)]).toEqual([595, 842]);
});
