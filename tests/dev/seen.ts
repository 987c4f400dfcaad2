import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** What stands over a page: a place, what would be right, every finding, and all of it. */
export const overlay = (page: Page) => ({
  title: page.locator('vite-error-overlay #title'),
  hint: page.locator('vite-error-overlay #hint-content'),
  report: page.locator('vite-error-overlay #stack-content'),
  all: page.locator('vite-error-overlay'),
});

/** Waits until a place that is to mend is told over a page, with what would be right. */
export async function told(page: Page, place: string): Promise<void> {
  await expect
    .poll(() =>
      overlay(page)
        .title.textContent()
        .catch(() => ''),
    )
    .toBe(place);
  expect(await overlay(page).hint.textContent()).not.toBe('');
}

/** What is to mend, as it stands over a page; empty where nothing does. */
export async function reported(page: Page): Promise<string> {
  const texts = await overlay(page)
    .report.allTextContents()
    .catch(() => []);
  return texts.join('');
}

/** Waits until words stand on a page, and nothing over it. */
export async function sees(page: Page, words: string | RegExp): Promise<void> {
  await expect
    .poll(() =>
      page
        .getByText(words)
        .count()
        .catch(() => 0),
    )
    .toBeGreaterThan(0);
  await expect
    .poll(() =>
      overlay(page)
        .all.count()
        .catch(() => 1),
    )
    .toBe(0);
}

const titles = 'dev-titles';

/** Notes the title of whatever comes over a page from now on, through every reload. */
export async function noteTitles(page: Page): Promise<() => Promise<string[]>> {
  await page.addInitScript((key) => {
    const noted = () => JSON.parse(sessionStorage.getItem(key) ?? '[]') as string[];
    new MutationObserver((changes) => {
      for (const { addedNodes } of changes) {
        for (const node of addedNodes) {
          if (node.nodeName !== 'VITE-ERROR-OVERLAY') continue;
          const title = (node as Element).shadowRoot!.querySelector('#title')!.textContent!;
          sessionStorage.setItem(key, JSON.stringify([...noted(), title]));
        }
      }
    }).observe(document, { childList: true, subtree: true });
  }, titles);
  return () =>
    page.evaluate((key) => JSON.parse(sessionStorage.getItem(key) ?? '[]') as string[], titles);
}
