/** `npm run dev`: what is saved appears on the open page by itself, and what is to mend stands over it. */
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { launch } from '../browser.ts';
import { startDev, type DevServer } from './server.ts';

let server: DevServer;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  [server, browser] = await Promise.all([startDev(), launch()]);
});
beforeEach(async () => {
  page = await browser.newPage();
});
afterEach(() => page.close());
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

const open = (path: string) => page.goto(server.address + path, { waitUntil: 'load' });
const sees = async (words: string, where = page) => {
  await expect.poll(() => where.getByText(words).count()).toBeGreaterThan(0);
};

/** A page that is being drawn again has no answer yet. */
const shows = async (what: () => boolean) => {
  await expect.poll(() => page.evaluate(what).catch(() => false)).toBe(true);
};

const section = 'content/en/sections/the-announcement.mdx';
const chapter = 'en/the-freeze.html';

/** Each kind of file, with the page that is open while it is saved. */
const kinds: [kind: string, path: string, file: string, from: RegExp, to: string][] = [
  ['the text of a section', chapter, section, /$/, '\nZebra text.\n'],
  ['its front matter', chapter, section, /^title: .*$/m, 'title: Zebra title'],
  [
    'a plain text',
    'en/plain/the-freeze.html',
    'content/en/plain/the-announcement.mdx',
    /$/,
    '\nZebra plain.\n',
  ],
  ['the text of a page', 'en/about.html', 'content/en/pages/about.mdx', /$/, '\nZebra page.\n'],
  ['words', chapter, 'content/en/chapters.yaml', /(^freeze:[^]*?title: ).*/m, '$1Zebra chapter'],
  ['data', chapter, 'content/data/entities.yaml', /name: Kim Kardashian.*/, 'name: Zebra name'],
  ['a string', chapter, 'content/en/ui.json', /("skip": ).*"/, '$1"Zebra string"'],
  ['a component', chapter, 'src/components/chrome/Footer.astro', /<footer/, '<p>Zebra foot</p>$&'],
];

describe('an edit is on the open page', () => {
  test.each(kinds)('of %s', async (_, path, file, from, to) => {
    await open(path);
    server.edit(file, from, to);
    await sees(/Zebra \w+/.exec(to)![0]);
  });

  test('of the outline', async () => {
    await open(chapter);
    server.edit('content/outline.yaml', /( +- \S+\n)( +- the-announcement\n)/, '$2$1');
    await shows(() => document.querySelector('main section')?.id === 'the-announcement');
  });

  test('of a style sheet', async () => {
    await open(chapter);
    server.edit('src/styles/base.css', /$/, '\nbody { outline: 3px solid rgb(1 2 3) }\n');
    await shows(() => getComputedStyle(document.body).outlineColor === 'rgb(1, 2, 3)');
  });

  test('of a script', async () => {
    await open(chapter);
    server.edit('src/scripts/page.ts', /$/, "\ndocument.body.dataset['zebra'] = '';\n");
    await shows(() => document.body.dataset['zebra'] === '');
  });
});

test('an edit that is saved while the page is drawn for the one before is on it too', async () => {
  await open(chapter);
  for (let round = 0; round < 3; round++) {
    const drawing = page.waitForRequest((request) => request.isNavigationRequest());
    server.edit(section, /\n$/, `\n\nGiraffe ${round}.\n`);
    await drawing;
    server.edit(
      'content/en/chapters.yaml',
      /(^freeze:[^]*?title: ).*/m,
      `$1Zebra chapter-${round}`,
    );
    await sees(`Giraffe ${round}.`);
    await sees(`Zebra chapter-${round}`);
  }
});

/** What stands over a page: place, what is wrong, what would be right. */
const overlay = (where = page) => ({
  title: where.locator('vite-error-overlay #title'),
  hint: where.locator('vite-error-overlay #hint-content'),
});

describe('what is to mend stands over the page and in the terminal, until it is mended', () => {
  const broken: [what: string, file: string, from: RegExp, to: string, line: () => number][] = [
    ['a text that is not MDX', section, /$/, '\n<Disputed>\n', () => lineOf(section, '<Disputed>')],
    ['front matter', section, /^title: .*/m, 'title: a: b', () => 2],
    [
      'YAML',
      'content/data/facts.yaml',
      /topic: freeze/,
      'topic: [freeze',
      () => lineOf('content/data/facts.yaml', 'topic: [freeze') + 1,
    ],
    [
      'a fact that there is not',
      section,
      /<Fact id="[^"]+"/,
      '<Fact id="no-such-fact"',
      () => lineOf(section, 'no-such-fact'),
    ],
  ];
  const lineOf = (file: string, words: string) =>
    readFileSync(join(server.root, file), 'utf8')
      .split('\n')
      .findIndex((line) => line.includes(words)) + 1;

  test.each(broken)('%s', async (_, file, from, to, line) => {
    await open(chapter);
    const good = server.edit(file, from, to);
    const place = `${file}:${line()}`;
    await expect.poll(() => overlay().title.textContent()).toBe(place);
    expect(await overlay().hint.textContent()).not.toBe('');
    expect(server.output()).toContain(`${place} `);
    // Who comes later is told as well.
    const other = await browser.newPage();
    await other.goto(server.address + chapter);
    await expect.poll(() => overlay(other).title.textContent()).toBe(place);
    server.save(file, good);
    for (const each of [page, other]) {
      await sees('Zebra title', each);
      await expect.poll(() => overlay(each).title.count()).toBe(0);
    }
    await other.close();
  });

  test('a text that is gone, and is there again', async () => {
    const file = 'content/en/plain/the-announcement.mdx';
    const text = readFileSync(join(server.root, file), 'utf8');
    await open('en/plain/the-freeze.html');
    rmSync(join(server.root, file));
    await expect.poll(() => overlay().hint.textContent()).toMatch(/^Write it: 60 to 120 words/);
    server.save(file, text);
    await sees('Zebra plain');
    await expect.poll(() => overlay().title.count()).toBe(0);
  });
});

test('search answers from the last build, or says that there is none', async () => {
  const without = /there is none yet: npm run build/;
  await open('en/search.html?q=kenosha');
  await page.locator('vite-error-overlay').getByText(without).first().waitFor();
  expect(server.output()).toMatch(without);
  const dist = join(server.root, 'dist');
  mkdirSync(dist);
  writeFileSync(join(dist, 'index.html'), '');
  cpSync(resolve(process.env['DIST'] ?? 'dist', 'en/pagefind'), join(dist, 'en/pagefind'), {
    recursive: true,
  });
  await open('en/search.html?q=kenosha');
  await page.locator('main a mark, main li mark').first().waitFor();
});
