/** Pages on paper: every sheet says what it belongs to, and at which address that is. */
import { expect, test } from 'vitest';
import { textsOf } from '../editions/pdf-text.ts';
import { reader } from './reader.ts';
import { languages, pagesOf } from './visits.ts';

const site = reader();

const paths = languages.flatMap((language) => {
  const { home, chapter, timeline, sources, about } = pagesOf(language);
  return [home, chapter, timeline, sources, about];
});

test.each(paths)('%s has its title above and its address below on every sheet', async (path) => {
  const page = await site.look(path);
  const title = await page.title();
  const address = await page.locator('meta[property="og:url"]').getAttribute('content');
  const [first, ...others] = await textsOf(await page.pdf({ format: 'A4' }));
  expect(first!.pieces.map(({ text }) => text)).toContain(address);
  for (const { pieces } of others) {
    expect(pieces.map(({ text }) => text)).toEqual(expect.arrayContaining([title, address]));
  }
});
