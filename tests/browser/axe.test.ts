/** axe finds nothing: WCAG 2.2 AA, its best practices, and AAA contrast. */
import type { RunOptions } from 'axe-core';
import { expect, test } from 'vitest';
import { violationsIn } from '../helpers/axe.ts';
import { reader } from './reader.ts';
import { languages, pagesOf, visits } from './visits.ts';

/** The typings of axe do not have what it takes for one check. */
type Options = RunOptions & { checks: Record<string, { options: object }> };

// Without a choice of rules, axe runs all that are not experimental or of level AAA.
const options: Options = {
  rules: { 'target-size': { enabled: true } },
  checks: {
    // The ratios of level AAA in the rule of level AA: axe's own rule for them passes what has less than AA,
    // and both together would look at every word twice.
    'color-contrast': {
      options: { contrastRatio: { normal: { expected: 7 }, large: { expected: 4.5 } } },
    },
  },
};

const phone = { width: 360, height: 740 };
const desktop = { width: 1280, height: 900 };
/** Dark and wide is the same page, with the same names and order, in other colours and in other places. */
const elsewhere: Options = {
  ...options,
  runOnly: [
    'color-contrast',
    'link-in-text-block',
    'target-size',
    'scrollable-region-focusable',
    'meta-viewport',
    'region',
  ],
};

const site = reader();

// axe needs long for a page of two hundred sources.
test.each(visits)(
  '$path, light on a phone and dark on a desktop',
  { timeout: 900_000 },
  async ({ path }) => {
    const page = await site.look(path);
    await page.setViewportSize(phone);
    await page.emulateMedia({ colorScheme: 'light' });
    expect(await violationsIn(page, options)).toEqual([]);
    await page.setViewportSize(desktop);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await violationsIn(page, elsewhere)).toEqual([]);
  },
);

test.each(languages)('with everything open in a chapter in “%s”', async (language) => {
  const page = await site.visit(pagesOf(language).chapter);
  await page
    .locator('details')
    .evaluateAll((all) => all.forEach((details) => ((details as HTMLDetailsElement).open = true)));
  // One below the section's first lines: what a card covers, it covers until it is closed.
  await page.locator('main section').first().locator('.marker a').last().press('Enter');
  await expect.poll(() => page.locator(':popover-open').count()).toBe(1);
  expect(await violationsIn(page, options)).toEqual([]);
});
