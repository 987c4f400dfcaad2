/** The one file: everything to read, and nothing that it would have to ask for. */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseHTML } from 'linkedom';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { html } from '../../src/editions/html/html.ts';
import { launch } from '../helpers/browser.ts';
import { violationsIn } from '../helpers/axe.ts';
import { readSite } from '../site/built.ts';
import { judge, type Message } from '../site/vnu.ts';
import { madeOne, site } from './made.ts';

let browser: Browser;
/** Messages of the checker on both files, which is run once: it starts slowly. */
let messages: Message[];
beforeAll(async () => {
  browser = await launch();
  const paths = site.publications.map(({ inLanguage }) => oneFile(inLanguage));
  messages = judge(...(await Promise.all(paths)));
});
afterAll(() => browser.close());

const built = readSite();
/** What a page has to lead around the site, and to take away. */
const controls =
  'nav, form, button, script, style, .tools, .pager, .letters, .printed, .cards, [data-part=key], svg[aria-hidden=true], .figure summary, details:not(.figure details)';

const oneFile = (language: string) => madeOne(html, `${site.name}.${language}.html`);

describe.each(site.publications)('in “$inLanguage”', ({ inLanguage, readingOrder }) => {
  let path: string;
  let document: Document;
  beforeAll(async () => {
    path = await oneFile(inLanguage);
    document = parseHTML(readFileSync(path, 'utf8')).document as unknown as Document;
  });

  test('it has every section of the story, in order', () => {
    const ids = readingOrder.flatMap(({ hasPart = [] }) =>
      hasPart.map(({ identifier }) => identifier),
    );
    expect([...document.querySelectorAll('section.section')].map(({ id }) => id)).toEqual(ids);
  });

  test('it has every word of the pages that it is made of', () => {
    const words = (root: Element, left: string) => {
      const copy = root.cloneNode(true) as Element;
      for (const each of copy.querySelectorAll(`${left}, caption`)) each.remove();
      return copy.textContent!.replaceAll(/\s+/g, '');
    };
    const parts = [...document.querySelectorAll('main > section[id]')];
    expect(parts.length).toBeGreaterThan(10);
    for (const part of parts) {
      const page = built.page(`${inLanguage}/${part.id}.html`);
      expect([part.id, words(part, 'x')]).toEqual([
        part.id,
        words(page.document.querySelector('main')!, controls),
      ]);
    }
  });

  test('each id stands once, and each link inside leads to one', () => {
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
    expect(ids.length).toBe(new Set(ids).size);
    const links = [...document.querySelectorAll('a[href^="#"]')].map((link) =>
      link.getAttribute('href')!.slice(1),
    );
    expect(links.filter((id) => !ids.includes(id))).toEqual([]);
  });

  test('every other link is a whole address', () => {
    const links = [...document.querySelectorAll('a[href]')].map((link) =>
      link.getAttribute('href')!,
    );
    expect(links.filter((href) => !/^(#|https?:\/\/|mailto:)/.test(href))).toEqual([]);
  });

  test('it is valid HTML', () => {
    const faults = messages
      .filter(({ url }) => url?.endsWith(basename(path)))
      // It hashes the first part of a long style; the browser, below, applies the style.
      .filter(({ message }) => !message.startsWith('Inline style violates'))
      .map(({ message, extract }) => [message, extract]);
    expect(faults).toEqual([]);
  });

  test('a browser opens it from disk, asks for nothing else, and axe finds nothing', async () => {
    const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
    const page = await context.newPage();
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    await page.goto(pathToFileURL(path).href);
    await page.locator('nav a').nth(1).click();
    expect(requests).toEqual([pathToFileURL(path).href]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)).toBe(
      false,
    );
    const styled = () =>
      getComputedStyle(document.querySelector('.lead')!).maxInlineSize !== 'none';
    expect(await page.evaluate(styled)).toBe(true);
    expect(await violationsIn(page)).toEqual([]);
    await context.close();
  });
});
