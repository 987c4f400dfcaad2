/** What the reader sees, reads as a message, and can do on the search page. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import type { Request } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { absolute } from '../../src/work/environment.ts';
import { violationsIn } from '../helpers/axe.ts';
import { readSite } from '../site/built.ts';
import {
  waitForAnswer,
  dist,
  resultsOf,
  languages,
  reader,
  searchPage,
  messagesOf,
  type,
} from './helper.ts';

const site = reader();

/** Whether there are links, and all of them lead there. */
const areAll = (where: RegExp) => (links: string[]) =>
  links.length > 0 && links.every((link) => where.test(link));

describe('an answer', () => {
  test('is announced, with its number and the query', async () => {
    const page = await site.look('fr', 'Kenosha');
    expect(await page.locator('#told[role=status]').textContent()).toMatch(
      /^\d+ résultats pour «\u202fKenosha\u202f»$/,
    );
  });

  test('shows title, kind, chapter and the words found', async () => {
    const page = await site.look('fr', 'boycotts');
    const term = page.locator('#found li', { hasText: 'boycott publicitaire' }).first();
    expect(await term.locator('.where').textContent()).toBe('Glossaire');
    const story = page
      .locator('#found li', { hasText: 'Récit ', has: page.locator('mark') })
      .first();
    expect(await story.locator('.where').textContent()).toMatch(/^Récit .+$/);
    expect(await story.locator('.where span').textContent()).toBe('Récit');
    expect(await story.locator('mark').first().textContent()).toMatch(/boycott/i);
  });

  test('shows the date of an event', async () => {
    const page = await site.look('en', '16 September 2020', '&kind=event');
    expect((await page.locator('#found .where').allTextContents())[0]).toMatch(
      /^Timeline 16\sSeptember 2020$/,
    );
  });

  test('has the language’s typography again', async () => {
    const page = await site.look('fr', 'infox');
    const text = (await page.locator('#found').textContent())!;
    expect(text).toContain('«\u202finfox\u202f»');
    expect(text).toMatch(/[ldq]’/);
    expect(text).not.toMatch(/\p{L}'\p{L}|[\u2060\ue000-\uf8ff]/u);
  });

  test('that comes late is not shown for another query', async () => {
    const page = await site.ask('fr');
    let comes = () => {};
    const held = new Promise<void>((done) => (comes = done));
    let isFirst = true;
    const late: Request[] = [];
    await page.route('**/fragment/**', async (route) => {
      if (isFirst) {
        late.push(route.request());
        await held;
      }
      await route.continue();
    });
    await page.locator('#finder [name=q]').fill('Starbucks');
    await expect.poll(() => late.length).toBeGreaterThan(0);
    isFirst = false;
    await type(page, 'Kenosha');
    const answer = [await messagesOf(page), await resultsOf(page)];
    expect(answer[0]![0]).toContain('Kenosha');
    comes();
    for (const request of late) await (await request.response())!.finished();
    await page.evaluate(() => new Promise((done) => requestIdleCallback(done)));
    expect([await messagesOf(page), await resultsOf(page)]).toEqual(answer);
  });

  test('keeps the language of a source’s title', async () => {
    const page = await site.look('fr', 'celebrity', '&kind=source');
    expect(await page.locator('#found h2 a').first().getAttribute('lang')).toBe('en');
  });

  test.each(languages)('leads to elements that exist (%s)', async (language) => {
    const page = await site.look(language, 'Facebook');
    for (let shown = 10; shown < 60; shown += 10) {
      await page.locator('#more').click();
      await expect.poll(() => page.locator('#found li').count()).toBeGreaterThan(shown);
    }
    const links = await resultsOf(page);
    expect(links.length).toBe(60);
    for (const [file = '', id] of links.map((link) => link.split('#'))) {
      const { document } = readSite().page(`${language}/${file}`);
      expect(id === undefined || document.getElementById(id), `${file}#${id}`).toBeTruthy();
    }
  });

  test('opens at the section', async () => {
    const page = await site.look('en', 'share price');
    await page.locator('#found a').first().click();
    await page.waitForURL(/#share-price$/);
    expect(await page.locator('#share-price').isVisible()).toBe(true);
  });

  test('goes on by ten, at the first that is new', async () => {
    const page = await site.look('en', 'boycott');
    expect(await page.locator('#found li').count()).toBe(10);
    await page.locator('#more').press('Enter');
    await expect.poll(() => page.locator('#found li').count()).toBe(20);
    const focused = await page.evaluate(() => document.activeElement!.textContent);
    expect(focused).toBe(await page.locator('#found a').nth(10).textContent());
  });
});

describe('the filter', () => {
  test('counts the kinds, and shows one', async () => {
    const page = await site.look('fr', 'groupe');
    const all = await page.locator('#finder label', { hasText: 'Tout' }).textContent();
    const total = Number(/\((\d+)\)/.exec(all!)![1]);
    const labels = await page.locator('#finder label:visible').allTextContents();
    const counts = labels.slice(1).map((label) => Number(/\((\d+)\)/.exec(label)![1]));
    expect(counts.reduce((sum, count) => sum + count)).toBe(total);
    await page.getByRole('radio', { name: /^Glossaire/ }).check();
    await expect.poll(() => messagesOf(page)).toEqual([`${counts[1]} résultats pour « groupe »`]);
    expect(new Set(await page.locator('#found .where').allTextContents())).toEqual(
      new Set(['Glossaire']),
    );
    expect(page.url()).toContain('?q=groupe&kind=term');
  });

  test('shows a number only together with the results that it counts', async () => {
    const page = await site.ask('fr', 'groupe');
    // A bad line: every part of the index that is still to come comes late.
    await page.route('**/fragment/**', async (route) => {
      await new Promise((late) => setTimeout(late, 1000));
      await route.continue();
    });
    const before = await messagesOf(page);
    await page.getByRole('radio', { name: /^Sources/ }).check();
    await expect.poll(() => messagesOf(page)).not.toEqual(before);
    expect(await resultsOf(page)).toSatisfy(areAll(/^sources\.html#/));
  });

  test('is in the address', async () => {
    const page = await site.look('fr', 'groupe', '&kind=term');
    expect(await page.getByRole('radio', { name: /^Glossaire/ }).isChecked()).toBe(true);
    expect(await resultsOf(page)).toSatisfy(areAll(/^glossaire\.html#/));
  });

  test('gives way when the next query has nothing of the kind', async () => {
    const page = await site.look('fr', 'groupe', '&kind=term');
    await type(page, 'Jennifer Lawrence');
    expect((await resultsOf(page)).length).toBeGreaterThan(0);
    expect(page.url()).not.toContain('kind=');
  });
});

describe('a misspelt word', () => {
  test.each([
    ['fr', 'Starbuks', 'Starbucks'],
    ['fr', 'Zukerberg', 'Zuckerberg'],
    ['fr', 'désinformaton', 'désinformation'],
    ['fr', 'desinformaton', 'désinformation'],
    ['fr', 'l’antisemitsme', 'antisémitisme'],
    ['fr', 'Kardashan gel', 'Kardashian gel'],
    ['fr', 'Keonsha', 'Kenosha'],
    ['en', 'Starbuks', 'Starbucks'],
    ['en', 'Zukerberg', 'Zuckerberg'],
    ['en', 'disinformaton', 'disinformation'],
    ['en', 'propoganda', 'propaganda'],
    ['en', 'Sasha Baron Cohen', 'Sacha Baron Cohen'],
    ['en', 'boicot', 'boycott'],
  ])('in %s, %s is answered at once as %s', async (language, query, right) => {
    const page = await site.askAgain(language, query);
    expect((await messagesOf(page))[0]).toMatch(new RegExp(`^\\d+ .*${right}`));
    expect((await resultsOf(page)).length).toBeGreaterThan(0);
    expect(await page.locator('#finder [name=q]').inputValue()).toBe(query);
  });

  test('has a way back, which is an address', async () => {
    const page = await site.ask('en', 'starbuks boycott');
    await page.locator('#told a', { hasText: 'starbuks' }).click();
    await waitForAnswer(page);
    await expect.poll(() => page.url()).toContain('as=typed');
    const asTyped = await messagesOf(page);
    expect(asTyped[1]).toBe('Not found here: starbuks.');
    await page.reload();
    await waitForAnswer(page);
    expect(await messagesOf(page)).toEqual(asTyped);
    // What is typed next is another query.
    await type(page, 'starbuks');
    expect((await messagesOf(page))[0]).toContain('Starbucks');
    expect(page.url()).not.toContain('as=typed');
  });

  test.each([
    ['fr', 'boycotts'],
    ['fr', 'groupe'],
    ['fr', 'annonceur'],
    ['fr', 'l’annonce'],
    ['fr', 'États-Unis'],
    ['fr', 'zuck'],
    ['fr', 'fake news'],
    ['fr', 'face news'],
    ['en', 'company'],
    ['en', 'celebrity'],
    ['en', 'audited'],
  ])('in %s is not %s', async (language, query) => {
    const page = await site.askAgain(language, query);
    expect((await messagesOf(page))[0]).toContain(query);
    expect(await page.locator('#told a[href*="as=typed"]').count()).toBe(0);
  });
});

test('a name keeps its capitals beside a corrected word', async () => {
  const page = await site.askAgain('en', 'kim kardashan');
  expect((await messagesOf(page))[0]).toContain('“Kim Kardashian”');
});

test.each(languages)(
  'the first result is on the first screen of a small phone (%s)',
  async (language) => {
    const page = await site.browser.newPage({ viewport: { width: 360, height: 640 } });
    for (const query of ['boycott', 'starbuks boycott']) {
      await page.goto(`${site.host.address}${searchPage(language)}?q=${query}`);
      await waitForAnswer(page);
      const { y, height } = (await page.locator('#found h2').first().boundingBox())!;
      expect(y + height).toBeLessThan(560);
    }
  },
);

describe('words to try', () => {
  test.each(languages)('are six, and each has results (%s)', async (language) => {
    const page = await site.look(language);
    const links = page.locator('#try a');
    expect(await links.count()).toBe(6);
    const words = await links.allTextContents();
    await links.first().click();
    await waitForAnswer(page);
    expect(await page.locator('#finder [name=q]').inputValue()).toBe(words[0]);
    expect(await page.locator('#try').isVisible()).toBe(false);
    for (const word of words) {
      await type(page, word);
      expect((await resultsOf(page)).length).toBeGreaterThan(2);
    }
  });

  test('are there before something is typed, and with scripts only', async () => {
    const page = await site.look('en');
    expect(await page.locator('#try').isVisible()).toBe(true);
    const context = await site.browser.newContext({ javaScriptEnabled: false });
    const plain = await context.newPage();
    await plain.goto(site.host.address + searchPage('en'));
    expect(await plain.locator('#try').isVisible()).toBe(false);
  });
});

describe('where not all words are found', () => {
  test('says which word is not here, and answers for the others', async () => {
    const page = await site.look('fr', 'xyzzyx boycott');
    const messages = await messagesOf(page);
    expect(messages.slice(0, 2)).toEqual([
      expect.stringMatching(/^\d+ résultats/),
      'Introuvable ici : xyzzyx.',
    ]);
  });

  test('says that no passage has all of them', async () => {
    const page = await site.look('en', 'Kenosha vaccines refunds');
    expect(await messagesOf(page)).toContain('No passage has all these words: these come closest.');
    expect((await resultsOf(page)).length).toBeGreaterThan(2);
  });
});

describe('without results', () => {
  test('says so, and offers the terms and the list from A to Z', async () => {
    const page = await site.look('fr', 'xyzzy');
    expect(await messagesOf(page)).toEqual(['Aucun résultat pour « xyzzy ».']);
    const links = page.locator('#otherwise a');
    expect(await links.first().getAttribute('href')).toBe('glossaire.html');
    expect(await links.last().getAttribute('href')).toBe('de-a-a-z.html');
    expect(await links.first().isVisible()).toBe(true);
  });

  test('leads to the other language that has some', async () => {
    const page = await site.look('fr', 'newspaper');
    const link = page.locator('#told a[hreflang=en]');
    expect(await link.textContent()).toMatch(/^\d+ résultats en anglais$/);
    const number = /\d+/.exec((await link.textContent())!)![0];
    await link.click();
    await page.waitForURL(/\/en\/search\.html\?q=newspaper/);
    await waitForAnswer(page);
    expect((await messagesOf(page))[0]).toBe(`${number} results for “newspaper”`);
  });

  test('and the other way round', async () => {
    const page = await site.look('en', 'annonceurs');
    const line = await page.locator('#told a[hreflang=fr]').textContent();
    expect(line).toMatch(/^\d+ results in French$/);
    const here = page.locator('#told p', { hasText: 'The same subject in English:' });
    await expect.poll(() => here.locator('a').count()).toBeGreaterThan(0);
    expect(await here.locator('a').first().getAttribute('href')).toMatch(/what-was-asked$/);
  });
});

test('markup in a query is text', async () => {
  const query = '<img src=x onerror="document.title=1"><b>gel</b>';
  const page = await site.look('fr', query);
  expect((await messagesOf(page))[0]).toContain(query);
  expect(await page.locator('main img, #told b').count()).toBe(0);
  expect(await page.title()).not.toBe('1');
});

test('what was typed stays when the page is loaded again', async () => {
  const page = await site.ask('fr');
  await page.locator('#finder [name=q]').fill('Kenosha');
  await page.reload();
  expect(await page.locator('#finder [name=q]').inputValue()).toBe('Kenosha');
  await expect.poll(async () => (await resultsOf(page)).length).toBeGreaterThan(0);
});

describe('the keyboard', () => {
  test('begins in the box when nothing is asked, and not when something is', async () => {
    const name = () => document.activeElement?.getAttribute('name');
    expect(await (await site.look('fr')).evaluate(name)).toBe('q');
    expect(await (await site.look('fr', 'gel')).evaluate(name)).not.toBe('q');
  });

  test('asks, chooses, opens and clears', async () => {
    const page = await site.look('fr');
    await page.keyboard.type('groupes privés');
    await waitForAnswer(page);
    expect(page.url()).toMatch(/\?q=groupes\+priv%C3%A9s$/);
    await page.keyboard.press('Tab');
    // The button, then what is not among the results, then the kinds.
    const direct = await page.locator('#direct a').count();
    for (let step = 0; step <= direct; step++) await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => page.url()).toContain('kind=story');
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(() => document.activeElement!.getAttribute('href'));
    expect(focused).toBe((await resultsOf(page))[0]);
    await page.locator('#finder [name=q]').focus();
    await page.keyboard.press('Escape');
    expect(await page.locator('#finder [name=q]').inputValue()).toBe('');
    await expect.poll(() => resultsOf(page)).toEqual([]);
    expect(page.url()).not.toContain('?q');
    expect(await messagesOf(page)).toEqual([]);
  });
});

test('the search box of every page leads to the search page', async () => {
  const page = await site.browser.newPage();
  await page.goto(`${site.host.address}en/index.html`);
  await page.locator('header [name=q]').fill('share price');
  await page.keyboard.press('Enter');
  await page.waitForURL(/en\/search\.html\?q=share\+price$/);
  await waitForAnswer(page);
  expect((await resultsOf(page))[0]).toMatch(/#share-price$/);
});

test('the language links take the query along', async () => {
  const page = await site.look('fr', 'Kenosha');
  await page.locator('[data-language]').click();
  await page.waitForURL(/en\/search\.html/);
  await waitForAnswer(page);
  expect((await messagesOf(page))[0]).toMatch(/results for “Kenosha”/);
});

test.each(languages)('a browser may search from its own bar (%s)', (language) => {
  const xml = readFileSync(join(dist, language, 'opensearch.xml'), 'utf8');
  const { document } = parseHTML(xml);
  const template = document.querySelector('Url')!.getAttribute('template');
  expect(template).toBe(`${absolute(searchPage(language))}?q={searchTerms}`);
  expect(document.querySelector('ShortName')!.textContent!.length).toBeLessThanOrEqual(16);
  const page = readSite().page(searchPage(language)).document;
  expect(page.querySelector('link[rel="search"]')!.getAttribute('href')).toBe('opensearch.xml');
});

test('without JavaScript two lists lead everywhere', async () => {
  const context = await site.browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(site.host.address + searchPage('fr'));
  expect(await page.locator('#finder').isVisible()).toBe(false);
  expect(await page.locator('noscript p').isVisible()).toBe(true);
  expect(await page.locator('#otherwise a').last().isVisible()).toBe(true);
  await context.close();
});

// Without a query it is one of the pages of tests/browser/axe.test.ts.
test.each([
  ['fr', '?q=groupe'],
  ['en', '?q=Starbuks'],
  ['en', '?q=xyzzy'],
])('axe finds nothing on %s%s, light on a phone and dark on a desktop', async (language, asked) => {
  const page = await site.browser.newPage();
  await page.goto(site.host.address + searchPage(language) + asked);
  await waitForAnswer(page);
  for (const [colorScheme, width] of [
    ['light', 360],
    ['dark', 1280],
  ] as const) {
    await page.setViewportSize({ width, height: 800 });
    await page.emulateMedia({ colorScheme });
    expect(await violationsIn(page)).toEqual([]);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
    expect(wide).toBe(false);
  }
});
