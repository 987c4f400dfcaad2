/** The browser of the tests. */
import { chromium, type Browser } from 'playwright-core';
import { inject } from 'vitest';

/** Chromium, as tests/setup/chromium.ts found it. @param more of its command line */
export function launch(more: string[] = []): Promise<Browser> {
  return chromium.launch({
    executablePath: inject('chromium'),
    args: [
      // The sandbox needs a user that is not root.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      // Besides what Playwright sets: nothing but the pages asks for anything.
      '--disable-domain-reliability',
      '--disable-sync',
      '--no-pings',
      '--disable-features=OptimizationHints,MediaRouter,AutofillServerCommunication',
      ...more,
    ],
  });
}
