/** The Chromium that prints PDF files. */
import { existsSync, globSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { chromium as playwright } from 'playwright-core';
import type { Tool } from './tool.ts';

export const chromium: Tool = {
  name: 'Chromium',
  variable: 'CHROME_PATH',
  version: '--version',
  places: [
    '/usr/bin/chromium',
    'chromium',
    'chromium-browser',
    'google-chrome',
    'google-chrome-stable',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    playwright.executablePath(),
    ...playwrightCaches(),
  ],
  packages: ['chromium', 'fonts-liberation', 'fonts-dejavu-core'],
  command: 'npx playwright-core install --with-deps chromium',
};

/** Chromiums that other versions of Playwright have installed. */
function playwrightCaches(): string[] {
  const cache = join(homedir(), '.cache/ms-playwright');
  return existsSync(cache)
    ? globSync('chromium-*/chrome-linux*/chrome', { cwd: cache }).map((path) => join(cache, path))
    : [];
}
