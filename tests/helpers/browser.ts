/** The browser of the tests. */
import { chromium, type Browser } from 'playwright-core';
import { inject } from 'vitest';

/** What Chromium is to leave alone. */
const off = [
  // Nothing but the pages asks for anything.
  'OptimizationHints',
  'MediaRouter',
  'AutofillServerCommunication',
  // The list below the address bar, which nobody sees here, is pages of its own, drawn for every window.
  'WebUIOmniboxPopup',
  'WebUIOmniboxFullPopup',
  'WebUIOmniboxAimPopup',
];

/** Chromium, as tests/setup/tools.ts found it. @param more of its command line */
export function launch(more: string[] = []): Promise<Browser> {
  return chromium.launch({
    executablePath: inject('chromium'),
    args: [
      // The sandbox needs a user that is not root.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-domain-reliability',
      '--disable-sync',
      '--no-pings',
      `--disable-features=${off.join(',')}`,
      ...more,
    ],
  });
}
