/** Both languages side by side: every section, row by row, each cell in its own language. */
import { describe, expect, test } from 'vitest';
import { rowsOf } from '../../src/views/section/parallel.ts';
import { parallelAddress } from '../../src/work/address.ts';
import { pairsOf } from '../../src/work/fallback.ts';
import { reader } from '../browser/reader.ts';
import { all, read, readSite } from '../site/built.ts';
import { work } from '../site/versions.ts';

const built = readSite();
const site = reader();
const pairs = pairsOf(work);
const pages = pairs.flatMap((pair) =>
  work.outline.map(({ chapter, sections }) => ({
    pair,
    sections,
    path: parallelAddress(pair, chapter),
  })),
);

describe('two texts stand', () => {
  const [p, list, quote] = ['<p>a</p>', '<ul><li>b</li></ul>', '<blockquote>c</blockquote>'];
  // prettier-ignore
  const cases: [how: string, left: string, right: string, rows: [string, string][]][] = [
    ['paragraph by paragraph where they have as many', p + p, p + p, [[p, p], [p, p]]],
    ['list beside list, though one says more before', p + p + list + p, p + list + p, [[p + p, p], [list, list], [p, p]]],
    ['with more after a list, where the other ends', p + list, p + list + p, [[p, p], [list, list + p]]],
    ['whole, where one begins with what the other has later', list + p, p + list, [[list + p, p + list]]],
    ['whole, where the order is another', p + list + quote, p + quote + list, [[p + list + quote, p + quote + list]]],
  ];
  test.each(cases)('%s', (_, left, right, rows) => {
    expect(rowsOf(left, right)).toEqual(rows);
  });
});

test('there is a pair for every two complete languages', () => {
  expect(pairs).toEqual([['en', 'fr']]);
});

describe.each(pages)('$path', ({ pair, sections, path }) => {
  test('has every section in rows of two cells, each in its language', () => {
    const page = built.page(path);
    expect(all(page, 'main > section').map(({ id }) => id)).toEqual(sections);
    for (const section of all(page, 'main > section')) {
      const rows = all(section, ':scope > .row');
      expect(rows.length).toBeGreaterThan(1);
      for (const row of rows) {
        expect([...row.children].map((cell) => (cell as HTMLElement).lang)).toEqual(pair);
        for (const cell of row.children) expect(read(cell)).toMatch(/\S/);
      }
    }
  });

  test('stands side by side on a wide screen and on paper, one below the other on a phone', async () => {
    const page = await site.visit(path, { viewport: { width: 1280, height: 900 } });
    const isBeside = () =>
      page.locator('main section .row').evaluateAll((rows) =>
        rows.map((row) => {
          const [one, other] = [...row.children].map((cell) => cell.getBoundingClientRect().top);
          return one === other;
        }),
      );
    expect(new Set(await isBeside())).toEqual(new Set([true]));
    await page.setViewportSize({ width: 360, height: 740 });
    expect(new Set(await isBeside())).toEqual(new Set([false]));
    await page.emulateMedia({ media: 'print' });
    expect(new Set(await isBeside())).toEqual(new Set([true]));
  });
});
