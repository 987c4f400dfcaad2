/** `npm run dev`: what is saved appears on the open page by itself, and findings stand at its foot. */
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { test, warm } from './author.ts';
import { bar, finding, overlay, reported, sees, waitForFinding } from './seen.ts';

test.beforeAll(warm);

/** A page that is being drawn again has no answer yet. */
const shows = async (page: Page, what: () => boolean) => {
  await expect.poll(() => page.evaluate(what).catch(() => false)).toBe(true);
};

const section = 'content/en/sections/the-announcement.mdx';
const chapter = 'en/the-freeze.html';

/** Each kind of file, with the page that is open while it is saved. */
// prettier-ignore
const kinds: [kind: string, path: string, file: string, from: RegExp, to: string][] = [
  ['the text of a section', chapter, section, /$/, '\nZebra text.\n'],
  ['its front matter', chapter, section, /^title: .*$/m, 'title: Zebra title'],
  ['a plain text', 'en/plain/the-freeze.html', 'content/en/plain/the-announcement.mdx', /$/, '\nZebra plain.\n'],
  ['the text of a page', 'en/about.html', 'content/en/pages/about.mdx', /$/, '\nZebra page.\n'],
  ['words', chapter, 'content/en/chapters.yaml', /(^freeze:[^]*?title: ).*/m, '$1Zebra chapter'],
  ['a term', 'en/glossary.html', 'content/en/glossary.yaml', /definition: .*/, 'definition: Zebra term.'],
  ['data', chapter, 'content/data/entities.yaml', /name: Kim Kardashian.*/, 'name: Zebra name'],
  ['a string', chapter, 'content/en/ui.json', /("skip": ).*"/, '$1"Zebra string"'],
  ['a language', chapter, 'content/en/language.yaml', /^title: .*/m, 'title: Zebra site'],
  ['a component', chapter, 'src/views/chrome/Footer.astro', /<footer/, '<p>Zebra foot</p>$&'],
  ['the code of a page', chapter, 'src/pages/[lang]/[chapter].astro', /<article>/, '$&<p>Zebra page</p>'],
];

describe('an edit is on the open page', () => {
  test.for(kinds)('of %s', async ([, path, file, from, to], { page, server }) => {
    await page.open(path);
    server.edit(file, from, to);
    await expect.poll(() => page.getByText(/Zebra \w+/.exec(to)![0]).count()).toBeGreaterThan(0);
  });

  test('of the outline', async ({ page, server }) => {
    await page.open(chapter);
    server.edit('content/outline.yaml', /( +- \S+\n)( +- the-announcement\n)/, '$2$1');
    await shows(page, () => document.querySelector('main section')?.id === 'the-announcement');
  });

  test('of a style sheet', async ({ page, server }) => {
    await page.open(chapter);
    server.edit('src/views/styles/base.css', /$/, '\nbody { outline: 3px solid rgb(1 2 3) }\n');
    await shows(page, () => getComputedStyle(document.body).outlineColor === 'rgb(1, 2, 3)');
  });

  test('of a script', async ({ page, server }) => {
    await page.open(chapter);
    server.edit('src/client/page.ts', /$/, "\ndocument.body.dataset['zebra'] = '';\n");
    await shows(page, () => document.body.dataset['zebra'] === '');
  });

  test('that is saved while the page is drawn for the one before', async ({ page, server }) => {
    await page.open(chapter);
    for (let round = 0; round < 3; round++) {
      const drawing = page.waitForRequest((request) => request.isNavigationRequest());
      server.edit(section, /\n$/, `\n\nGiraffe ${round}.\n`);
      await drawing;
      server.edit('content/en/chapters.yaml', /(^freeze:[^]*?title: ).*/m, `$1Zebra ${round}`);
      await expect.poll(() => page.getByText(`Giraffe ${round}.`).count()).toBeGreaterThan(0);
      await expect.poll(() => page.getByText(`Zebra ${round}`).count()).toBeGreaterThan(0);
    }
  });
});

describe('findings stand at the foot of the last page that could be drawn, until they are corrected', () => {
  // prettier-ignore
  const broken: [what: string, file: string, from: RegExp, to: string, words: string, more: number][] = [
    ['a text that is not MDX', section, /$/, '\n<Disputed>\n', '<Disputed>', 0],
    ['front matter', section, /^title: .*/m, 'title: a: b', 'title: a: b', 0],
    // The parser misses the bracket a line later.
    ['YAML', 'content/data/facts.yaml', /topic: freeze/, 'topic: [freeze', 'topic: [freeze', 1],
    ['words', 'content/en/glossary.yaml', /definition: .*/, 'meaning: x', 'meaning: x', -3],
    ['strings', 'content/en/ui.json', /"skip": /, '"skip" ', '"skip" ', 0],
    ['a fact that there is not', section, /<Fact id="[^"]+"/, '<Fact id="none"', '"none"', 0],
    ['a section that there is not', 'content/outline.yaml', /- the-announcement/, '$&s', '- the-announcements', 0],
  ];

  test.for(broken)('%s', async ([, file, from, to, words, more], { page, server }) => {
    await page.open(chapter);
    server.edit(file, from, to);
    const place = `${file}:${server.lineOf(file, words) + more}`;
    await waitForFinding(page, place);
    expect(await page.title()).toMatch(/^The freeze/);
    expect(await page.locator('main section').count()).toBeGreaterThan(3);
    expect(server.output()).toContain(`${place} `);
    // A page that is opened later shows it too.
    const other = await page.another(chapter);
    await waitForFinding(other, place);
    server.mend(file);
    server.edit(section, /\n$/, '\n\nZebra mended.\n');
    for (const each of [page, other]) await sees(each, 'Zebra mended.');
  });

  test('a text that is gone, and is there again', async ({ page, server }) => {
    const file = 'content/en/plain/the-announcement.mdx';
    const [words] = /[A-Z][^.]+\./.exec(server.read(file).split('---')[2]!)!;
    await page.open('en/plain/the-freeze.html');
    server.remove(file);
    await expect.poll(() => reported(page)).toMatch(/Write it: 60 to 120 words/);
    server.mend(file);
    await sees(page, words);
  });

  test.for([
    ['is not one', '<p>{</p>'],
    ['fails', "<p>{Promise.reject(new Error('Lost.'))}</p>"],
  ])('a component that %s, as Astro says it', async ([, wrong], { page, server }) => {
    const file = 'src/views/chrome/Footer.astro';
    await page.open(chapter);
    server.edit(file, '<footer', `${wrong}<footer`);
    await overlay(page).getByText('Footer.astro').first().waitFor();
    expect(await page.locator('main section').count()).toBeGreaterThan(3);
    server.edit(file, wrong!, '<p>Zebra footer</p>');
    await sees(page, 'Zebra footer');
    await expect.poll(() => page.locator('footer').count()).toBe(1);
  });

  test('a missing component, while the content has another finding', async ({ page, server }) => {
    const file = 'src/views/chrome/Footer.astro';
    await page.open(chapter);
    server.edit(section, /^summary: .*\n/m, '');
    await waitForFinding(page, `${section}:2`);
    server.remove(file);
    await overlay(page)
      .getByText(/could not import/i)
      .first()
      .waitFor();
    await waitForFinding(page, `${section}:2`);
    // The bar is in front.
    await bar(page).fold.click({ trial: true });
    const late = await page.another(chapter);
    await waitForFinding(late, `${section}:2`);
    await overlay(late)
      .getByText(/could not import/i)
      .first()
      .waitFor();
    server.mend(file);
    await expect.poll(() => overlay(page).count()).toBe(0);
    server.mend(section);
    await sees(page, finding);
  });
});

describe('the bar', () => {
  const wrong = '<img src=x onerror="document.title=1">';

  test('covers no page, and is legible in a narrow window', async ({ page, server }) => {
    await page.setViewportSize({ width: 390, height: 800 });
    await page.open(chapter);
    for (const text of ['the-announcement', 'reactions', 'kenosha', 'what-it-leaves-out'])
      server.remove(`content/en/plain/${text}.mdx`);
    await bar(page).items.nth(3).waitFor();
    const { height, width, y } = (await bar(page).all.boundingBox())!;
    expect([width, y + height]).toEqual([390, 800]);
    expect(height).toBeLessThanOrEqual(320);
    expect(await overlay(page).count()).toBe(0);
    // The last words of the page stand above it.
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    const foot = (await page.locator('body').boundingBox())!;
    expect(foot.y + foot.height).toBeLessThanOrEqual(y + 1);
  });

  test('is folded by its button and by Escape, and stays folded while there are findings', async ({
    page,
    server,
  }) => {
    const { all, fold, list } = bar(page);
    const text = 'content/en/plain/the-announcement.mdx';
    await page.open(chapter);
    server.remove(text);
    await list.waitFor();
    expect(await page.getByRole('region', { name: 'To mend' }).count()).toBe(1);
    await fold.press('Enter');
    expect([await list.isVisible(), await fold.isVisible()]).toEqual([false, true]);
    await fold.press('Enter');
    expect(await list.isVisible()).toBe(true);
    await page.keyboard.press('Escape');
    expect(await list.isVisible()).toBe(false);
    server.edit(section, /\n$/, '\n\nZebra folded.\n');
    await page.getByText('Zebra folded.').waitFor();
    await all.waitFor();
    expect(await fold.getAttribute('aria-expanded')).toBe('false');
    server.mend(text);
    await sees(page, 'Zebra folded.');
    // The page knows that the findings are gone.
    await expect.poll(() => page.evaluate(() => sessionStorage.length)).toBe(0);
    server.remove(text);
    await list.waitFor();
  });

  test('says as text what stands in a finding', async ({ page, server }) => {
    await page.open(chapter);
    server.edit(section, /<Fact id="[^"]+"/, `<Fact id='${wrong}'`);
    await expect.poll(() => reported(page)).toContain(wrong);
    expect(await bar(page).list.locator('img').count()).toBe(0);
  });
});

test('search answers from the last build, or says that there is none', async ({ page, server }) => {
  const without = /there is none yet: npm run build/;
  await page.open('en/search.html?q=kenosha');
  await bar(page).items.getByText(without).waitFor();
  // What is found by its title is not hidden.
  await page.getByRole('link', { name: 'Kenosha Guard' }).click({ trial: true });
  expect(await overlay(page).count()).toBe(0);
  expect(server.output()).toMatch(without);
  const dist = join(server.root, 'dist');
  mkdirSync(dist);
  writeFileSync(join(dist, 'index.html'), '');
  cpSync(resolve(process.env['DIST'] ?? 'dist', 'en/pagefind'), join(dist, 'en/pagefind'), {
    recursive: true,
  });
  await page.open('en/search.html?q=kenosha');
  await page.locator('main a mark, main li mark').first().waitFor();
  rmSync(dist, { recursive: true });
});
