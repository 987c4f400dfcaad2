import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** The bar at the foot of a page: the findings in a list, and the button that folds it away. */
export const bar = (page: Page) => ({
  all: page.locator('dev-bar section'),
  fold: page.locator('dev-bar button'),
  list: page.locator('dev-bar ul'),
  items: page.locator('dev-bar li'),
});

/** What the cover of the first English chapter says, as it is written: authors change it. */
export const finding = /^ {2}finding: (.*)$/m.exec(
  readFileSync('content/en/chapters.yaml', 'utf8'),
)![1]!;

/** What stands over a page that could not be drawn: what Astro says of it. */
export const overlay = (page: Page) => page.locator('vite-error-overlay');

/** What a page has is asked again while it is drawn again. */
const orElse = <T>(answer: Promise<T>, otherwise: T) => answer.catch(() => otherwise);

/** Waits until a finding of this place is the first on a page, with its correction. */
export async function waitForFinding(page: Page, place: string): Promise<void> {
  const first = bar(page).items.first();
  const [where, fix] = [first.locator('.place'), first.locator('.fix')];
  await expect.poll(() => orElse(where.textContent({ timeout: 1000 }), '')).toBe(place);
  expect(await fix.textContent()).not.toBe('');
}

/** The findings as a page shows them; empty without any. */
export async function reported(page: Page): Promise<string> {
  return (await orElse(bar(page).items.allTextContents(), [])).join('\n');
}

/** Waits until words stand on a page, and nothing over it, nor at its foot. */
export async function sees(page: Page, words: string | RegExp): Promise<void> {
  await expect.poll(() => orElse(page.getByText(words).count(), 0)).toBeGreaterThan(0);
  await expect.poll(() => orElse(overlay(page).count(), 1)).toBe(0);
  await expect.poll(() => orElse(bar(page).all.count(), 1)).toBe(0);
}
