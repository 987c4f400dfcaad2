/** Taking a section away: copied and heard, and framed by another site, with and without JavaScript. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { citeAddress, embedAddress, permanentAddress } from '../../src/work/address.ts';
import { absolute } from '../../src/work/environment.ts';
import { listening, type Listening } from '../helpers/server.ts';
import { reader } from './reader.ts';
import { firstSections, languages, pagesOf } from './visits.ts';

const site = reader();
const id = firstSections[0]!;
const permissions = ['clipboard-read', 'clipboard-write'];

describe.each(languages)('in “%s”', (language) => {
  test('the link beside a heading copies the permanent address, says so, and leaves its heading alone', async () => {
    const page = await site.visit(pagesOf(language).chapter, { permissions });
    const section = page.locator(`#${id}`);
    const heading = await section.getByRole('heading').first().innerText();
    await section.locator('h2 + .tools a').press('Enter');
    const status = page.getByRole('status');
    await expect.poll(() => status.innerText()).toContain(permanentAddress(id));
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toBe(site.root + permanentAddress(id));
    expect(page.url()).toBe(site.root + pagesOf(language).chapter);
    expect(await section.getByRole('heading').first().innerText()).toBe(heading);
  });

  test('the message that an address was copied goes away', async () => {
    const page = await site.visit(pagesOf(language).chapter, { permissions });
    await page.clock.install();
    await page.locator(`#${id} > h2 + .tools a`).press('Enter');
    const status = page.getByRole('status');
    await expect.poll(() => status.innerText()).not.toBe('');
    await page.clock.runFor(10_000);
    await expect.poll(() => status.innerText()).toBe('');
  });

  test('each button copies its text and says what it was', async () => {
    const page = await site.visit(citeAddress(language, id), { permissions });
    const boxes = await page.locator('.copyable').all();
    expect(boxes.length).toBeGreaterThan(1);
    for (const box of boxes) {
      await box.getByRole('button').press('Enter');
      const text = box.locator('> :first-child');
      const expected = await text.evaluate((element) =>
        element instanceof HTMLTextAreaElement ? element.value : element.textContent.trim(),
      );
      await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(expected);
      const message = (await box.getByRole('button').getAttribute('data-told'))!;
      await expect.poll(() => page.getByRole('status').innerText()).toBe(message);
    }
  });

  test('where the browser refuses to copy the address of a section, it is shown and selected', async () => {
    const page = await site.visit(pagesOf(language).chapter);
    await page.evaluate(() => {
      const refuse = () => Promise.reject(new DOMException('', 'NotAllowedError'));
      Object.assign(navigator.clipboard, { writeText: refuse });
    });
    await page.locator(`#${id} > h2 + .tools a`).press('Enter');
    const address = site.root + permanentAddress(id);
    await expect.poll(() => page.evaluate(() => getSelection()!.toString())).toBe(address);
    const refused = (await page.locator('output').getAttribute('data-refused'))!;
    expect(await page.getByRole('status').innerText()).toBe(`${refused} ${address}`);
  });

  test('a citation is copied with its italics, too', async () => {
    const page = await site.visit(citeAddress(language, id), { permissions });
    const box = page.locator('.copyable:has(i)').first();
    await box.getByRole('button').press('Enter');
    const copied = () =>
      page.evaluate(async () => {
        const [item] = await navigator.clipboard.read();
        return item!.types.includes('text/html') ? (await item!.getType('text/html')).text() : '';
      });
    await expect.poll(copied).toContain(
      await box
        .locator('i')
        .first()
        .evaluate((i) => i.outerHTML),
    );
  });

  test('without JavaScript there is no button that does nothing', async () => {
    const page = await site.visit(citeAddress(language, id), { javaScriptEnabled: false });
    expect(await page.locator('.copyable button:visible').count()).toBe(0);
  });
});

describe('the day of reading, which ISO 690 wants', () => {
  const days = async (javaScriptEnabled: boolean) => {
    const page = await site.visit(citeAddress('fr', id), { javaScriptEnabled });
    return new Set(await page.locator('[data-part=today]').allInnerTexts());
  };

  test('is today, in the words of the page', async () => {
    const today = new Date().toLocaleDateString('fr', { dateStyle: 'long' });
    expect(await days(true)).toEqual(new Set([today]));
  });

  test('is a blank where nothing knows it', async () => {
    expect(await days(false)).toEqual(new Set(['…']));
  });
});

describe('in the frame of another site', () => {
  let other: Listening;
  let address: string;
  beforeAll(async () => {
    other = await listening((request, response) => {
      const { searchParams } = new URL(request.url!, 'http://other');
      response.setHeader('content-type', 'text/html');
      response.end(`<!doctype html><title>Other</title>
        <script>messages = []; addEventListener('message', ({ data }) => messages.push(data))</script>
        <iframe src="${searchParams.get('frame')}" title="a" width="640" height="900"
          sandbox="${searchParams.get('sandbox')}"></iframe>`);
    });
    // Another name, so that it is another site too.
    address = `http://127.0.0.1:${other.port}/`;
  });
  afterAll(() => other.close());

  const ours = 'allow-popups allow-scripts allow-top-navigation-by-user-activation';
  const framed = async (
    language: string,
    { javaScriptEnabled = true, sandbox = ours, path = embedAddress(language, id) },
  ) => {
    const page = await site.page({ javaScriptEnabled });
    const query = new URLSearchParams({ frame: site.root + path, sandbox });
    await page.goto(`${address}?${query}`);
    return page;
  };
  const messagesTo = (page: Page) =>
    page.evaluate(() => (globalThis as unknown as { messages: unknown[] }).messages);

  describe.each([true, false])('with scripts: %s', (scripts) => {
    test.each(languages)(
      'a section in “%s” is read, its notes stay, its source leads the window',
      async (language) => {
        const page = await framed(language, { javaScriptEnabled: scripts });
        const frame = page.frameLocator('iframe');
        expect((await frame.locator('.section p').first().innerText()).length).toBeGreaterThan(40);
        await frame.locator('.marker a').first().click();
        expect(page.url()).toContain(address);
        await frame.locator('.source a').click();
        await page.waitForURL(`${site.root}${pagesOf(language).chapter}#${id}`);
      },
    );
  });

  test.each(languages)(
    'it sends its height in “%s”, as Canvas and as others expect it',
    async (language) => {
      const page = await framed(language, {});
      const messages = () => messagesTo(page);
      const plain = {
        height: expect.any(Number),
        address: site.root + embedAddress(language, id),
      };
      await expect.poll(messages).toContainEqual(plain);
      const spoken = (await messages()).find((message) => typeof message === 'string');
      expect(JSON.parse(spoken as string)).toEqual({
        subject: 'lti.frameResize',
        height: expect.any(Number),
      });
    },
  );

  describe.each(languages)(
    'in “%s”, with scripts and nothing else, as WordPress frames it',
    (language) => {
      const sandbox = 'allow-scripts';

      test('its address stands there as text, and each link that opens nothing gives its own, selected', async () => {
        const page = await framed(language, { sandbox });
        const frame = page.frames()[1]!;
        expect(await frame.locator('.source').innerText()).toContain(absolute(`s/${id}.html`));
        const sentence = (await frame.locator('output').getAttribute('data-closed'))!;
        const links = await frame.locator('a[target]:visible').all();
        expect(links.length).toBeGreaterThan(3);
        for (const link of links) {
          await link.click();
          const href = await link.evaluate((each: HTMLAnchorElement) => each.href);
          expect(await frame.evaluate(() => getSelection()!.toString())).toBe(href);
          // Beside the link, because the frame's end may be far out of sight.
          expect(await link.evaluate((each) => each.nextElementSibling!.textContent)).toBe(
            `${sentence} ${href}`,
          );
        }
        expect(page.url()).toContain(address);
      });

      test('a button whose copy the browser refuses selects the text, and says so', async () => {
        const page = await framed(language, { sandbox, path: citeAddress(language, id) });
        const frame = page.frames()[1]!;
        const output = frame.locator('output');
        const refused = (await output.getAttribute('data-refused'))!;
        const boxes = await frame.locator('.copyable').all();
        expect(boxes.length).toBeGreaterThan(10);
        for (const box of boxes) {
          await output.evaluate((element: HTMLOutputElement) => (element.value = ''));
          await box.getByRole('button').press('Enter');
          await expect.poll(() => output.innerText()).toBe(refused);
          const [selected, text] = await box
            .locator('> :first-child')
            .evaluate((element) =>
              element instanceof HTMLTextAreaElement
                ? [element.value.slice(element.selectionStart, element.selectionEnd), element.value]
                : [getSelection()!.toString().trim(), (element as HTMLElement).innerText.trim()],
            );
          expect(selected).toBe(text);
        }
      });

      test('WordPress hears its height and its links, with the secret that it gave', async () => {
        const path = `${embedAddress(language, id)}#?secret=a1B2c3D4e5`;
        const page = await framed(language, { sandbox, path });
        const told = (message: string, value: unknown) => ({
          message,
          value,
          secret: 'a1B2c3D4e5',
        });
        await expect
          .poll(() => messagesTo(page))
          .toContainEqual(told('height', expect.any(Number)));
        await page.frameLocator('iframe').locator('.source a').click();
        await expect
          .poll(() => messagesTo(page))
          .toContainEqual(told('link', `${site.root}${pagesOf(language).chapter}#${id}`));
      });
    },
  );

  test('without a secret, nobody hears of links', async () => {
    const page = await framed('en', { sandbox: 'allow-scripts' });
    await page.frameLocator('iframe').locator('.source a').click();
    expect(JSON.stringify(await messagesTo(page))).not.toContain('link');
  });

  test.each(languages)(
    'the suggested height in “%s” shows nearly the whole section',
    async (language) => {
      for (const section of firstSections) {
        const page = await site.visit(embedAddress(language, section), {
          viewport: { width: 640, height: 400 },
        });
        const height = await page.evaluate(() => document.documentElement.offsetHeight);
        const oembed = await page.request.get(`${site.root}${language}/embed/${section}.json`);
        const { height: suggested } = (await oembed.json()) as { height: number };
        expect(suggested / height).toBeGreaterThan(0.75);
        expect(suggested / height).toBeLessThan(1.5);
      }
    },
  );
});
