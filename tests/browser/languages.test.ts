/** From one language to another, with JavaScript and without. */
import { describe, expect, test } from 'vitest';
import { reader } from './reader.ts';
import { firstSections, languages, pagesOf } from './visits.ts';

const site = reader();

const section = firstSections[2]!;
const ways = languages.flatMap((from) =>
  languages.filter((to) => to !== from).map((to) => [from, to] as const),
);

describe.each(ways)('from “%s” to “%s”', (from, to) => {
  const [here, there] = [pagesOf(from), pagesOf(to)];

  test.each([
    ['with JavaScript the link of the page keeps the place', true, `#${section}`, `#${section}`],
    ['with JavaScript and no place there is none', true, '', ''],
    ['without JavaScript it leads to the page', false, `#${section}`, ''],
  ])('%s', async (_, javaScriptEnabled, hash, fragment) => {
    const page = await site.visit(here.chapter + hash, { javaScriptEnabled });
    await page.locator(`nav.languages a[hreflang="${to}"]`).click();
    await expect.poll(() => page.url()).toBe(site.root + there.chapter + fragment);
    expect(await page.locator('html').getAttribute('lang')).toBe(to);
  });

  test('the place that was reached since is kept, not the one of arrival', async () => {
    const page = await site.visit(`${here.chapter}#${firstSections[0]}`);
    await page.evaluate((id) => (location.hash = id), section);
    await page.locator(`nav.languages a[hreflang="${to}"]`).click();
    await expect.poll(() => page.url()).toBe(`${site.root}${there.chapter}#${section}`);
  });

  test.each([true, false])(
    'the link of a section leads to that section (JavaScript: %s)',
    async (javaScriptEnabled) => {
      const page = await site.visit(here.chapter, { javaScriptEnabled });
      await page.locator(`#${section} .tools a[hreflang="${to}"]`).click();
      await expect.poll(() => page.url()).toBe(`${site.root}${there.chapter}#${section}`);
      const box = (await page.locator(`#${section}`).boundingBox())!;
      expect(box.y).toBeGreaterThanOrEqual(0);
      expect(box.y).toBeLessThan(200);
    },
  );

  test.each(['home', 'timeline', 'sources', 'about', 'search'] as const)(
    'the page “%s” leads to its like',
    async (kind) => {
      const page = await site.visit(here[kind], { javaScriptEnabled: false });
      await page.locator(`nav.languages a[hreflang="${to}"]`).click();
      await expect.poll(() => page.url()).toBe(site.root + there[kind]);
    },
  );
});

test.each(['fr', 'en', 'de'])('a browser that prefers “%s” is not redirected', async (locale) => {
  const page = await site.page({ locale });
  for (const path of [
    'index.html',
    `s/${section}.html`,
    pagesOf('fr').chapter,
    pagesOf('en').chapter,
  ]) {
    await page.goto(site.root + path);
    await page.waitForLoadState('networkidle');
    expect(page.url()).toBe(site.root + path);
  }
});
