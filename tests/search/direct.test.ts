/** What answers before the index has come, and stays where it is when it comes. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { waitForAnswer, dist, languages, reader, resultsOf, searchPage, type } from './helper.ts';

const site = reader();

test('names and titles answer at once, and give way to the results', async () => {
  const page = await site.browser.newPage();
  let indexComes = () => {};
  const held = new Promise<void>((resolve) => (indexComes = resolve));
  await page.route('**/pagefind/**', async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(site.host.address + searchPage('fr'));
  await page.locator('#finder [name=q]').fill('zuck');
  const link = page.locator('#direct a').first();
  expect(await link.textContent()).toBe('Mark Zuckerberg');
  await link.click({ trial: true });
  indexComes();
  await waitForAnswer(page);
  expect(await page.locator('#found li').count()).toBeGreaterThan(0);
  // What is among the results is not said twice, whatever is typed.
  for (const query of ['zuck', 'election', 'GARM', 'kim']) {
    await type(page, query);
    const results = await resultsOf(page);
    const direct = await page
      .locator('#direct a, #told a')
      .evaluateAll((links) => links.map((each) => each.getAttribute('href')!));
    expect(direct.filter((href) => results.includes(href))).toEqual([]);
  }
  await type(page, 'zuck');
  await page.locator('#found a').first().click();
  await page.waitForURL(/#mark-zuckerberg$/);
  expect(await page.locator('#mark-zuckerberg').isVisible()).toBe(true);
});

test('nothing is offered for what no title has', async () => {
  const page = await site.ask('en', 'xyzzy');
  expect(await page.locator('#direct').isVisible()).toBe(false);
});

test.each(languages)('the titles are few bytes, and each leads somewhere (%s)', (language) => {
  const { document } = parseHTML(readFileSync(join(dist, searchPage(language)), 'utf8'));
  const data = document.querySelector<HTMLTemplateElement>('#search-data')!.innerHTML;
  const { titles } = JSON.parse(data.replaceAll('&amp;', '&')) as {
    titles: Record<string, Record<string, Record<string, string>>>;
  };
  expect(brotliCompressSync(JSON.stringify(titles)).length).toBeLessThanOrEqual(8000);
  const pages = Object.values(titles).flatMap((each) => Object.entries(each));
  expect(pages.length).toBeGreaterThan(10);
  for (const [page, ids] of pages) {
    const there = parseHTML(readFileSync(join(dist, language, page), 'utf8')).document;
    for (const id of Object.keys(ids)) expect(!id || there.getElementById(id)).toBeTruthy();
  }
});
