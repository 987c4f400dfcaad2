import { existsSync, globSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { chromium } from '../../src/editions/tools/chromium.ts';
import type { Tool } from '../../src/editions/tools/tool.ts';
import { provideTool, tryToProvide } from './tool.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Path of the Chromium that the browser's tests use. */
    chromium: string;
  }
}

/** Chromium's engine without its windows, bars and profiles: the same pages for half of the work. */
const shell: Tool = {
  ...chromium,
  name: 'Chromium’s headless shell',
  places: ['/usr/bin/chromium-headless-shell', 'chrome-headless-shell', ...playwrightCaches()],
  packages: ['chromium-headless-shell', 'fonts-liberation', 'fonts-dejavu-core'],
};

export default function setup(project: TestProject): void {
  // Where there is no package of it, a whole Chromium shows the same.
  project.provide('chromium', tryToProvide(shell) ?? provideTool(chromium));
}

/** Where `npx playwright-core install chromium` has put it, whatever its version. */
function playwrightCaches(): string[] {
  const cache = join(homedir(), '.cache/ms-playwright');
  const pattern = 'chromium_headless_shell-*/chrome-headless-shell-*/chrome-headless-shell';
  return existsSync(cache)
    ? globSync(pattern, { cwd: cache }).map((path) => join(cache, path))
    : [];
}
