/** The site in WebKit, which stands for Safari: from a host and from a disk. */
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { marker } from '../../src/shared/markup.ts';
import { chapterAddress, homeAddress, pageAddress } from '../../src/work/address.ts';
import { wordsIn } from '../../src/work/fallback.ts';
import { serve, type Host } from '../helpers/serve.ts';
import { dist } from '../site/built.ts';
import { languages, work } from '../site/versions.ts';
import { openWebKit, type WebKit } from './webkit.ts';

/** https://www.w3.org/TR/webdriver2/#keyboard-actions */
const escape = '\ue00c';
const isThere = inject('webkit') !== '';
const [{ chapter }] = work.outline as [(typeof work.outline)[number]];

describe.runIf(isThere)('in WebKit', () => {
  let webkit: WebKit;
  let host: Host;
  beforeAll(async () => {
    host = await serve(dist);
    webkit = await openWebKit();
  }, 60_000);
  afterAll(async () => {
    await webkit.close();
    await host.close();
  });

  describe.each(['a host', 'a disk'])('from %s', (from) => {
    const at = (path: string) =>
      from === 'a host' ? host.address + path : `${pathToFileURL(dist).href}/${path}`;

    describe.each(languages)('in “%s”', (language) => {
      test('the home page has its chapters and its style', async () => {
        await webkit.open(at(homeAddress(language)));
        const titles = await webkit.ask<string[]>(
          'return [...document.querySelectorAll("main h3 + p")].map((each) => each.textContent.trim())',
        );
        expect(titles).toEqual(
          work.outline.map(
            (entry) => wordsIn(work, language, 'chapters', entry.chapter).value.title,
          ),
        );
        expect(
          await webkit.ask('return getComputedStyle(document.querySelector("h1")).fontWeight'),
        ).toBe('800');
      });

      test('the number of a source opens a card in sight, which Escape closes', async () => {
        await webkit.open(at(chapterAddress(work, language, chapter)));
        await webkit.ask(`
          const marker = document.querySelector(${JSON.stringify(`${marker} a`)});
          marker.scrollIntoView({ block: 'center', behavior: 'instant' });
          marker.click();`);
        const opened = await webkit.ask<{ text: string; inSight: boolean; hasFocus: boolean }>(`
          const card = document.querySelector(':popover-open');
          const { top, bottom } = card.getBoundingClientRect();
          return {
            text: card.textContent,
            inSight: top >= 0 && bottom <= innerHeight,
            hasFocus: document.activeElement === card,
          };`);
        expect(opened).toMatchObject({ inSight: true, hasFocus: true });
        expect(opened.text.length).toBeGreaterThan(20);
        await webkit.press(escape);
        await expect
          .poll(() => webkit.ask('return document.querySelectorAll(":popover-open").length'))
          .toBe(0);
      });

      test('search finds a name', async () => {
        const search = pageAddress(work, language, 'search');
        await webkit.open(`${at(search)}?q=unilever`);
        await expect
          .poll(() => webkit.ask<string>('return document.querySelector("main").innerText'))
          .toMatch(/«\s?unilever\s?»|“unilever”/);
      });

      test('a page as narrow as a phone does not scroll sideways', async () => {
        await webkit.open(at(chapterAddress(work, language, chapter)));
        const width = await webkit.ask<number>(`
          document.documentElement.style.inlineSize = '360px';
          return Math.max(...[...document.querySelectorAll('main article > section')].map(
            (each) => each.getBoundingClientRect().width));`);
        expect(width).toBeLessThanOrEqual(360);
      });
    });
  });
});
