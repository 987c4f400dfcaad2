import type { TestProject } from 'vitest/node';
import { provideTool } from './tool.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Path of the Firefox that opens the site from a disk. */
    firefox: string;
  }
}

const commands: Partial<Record<NodeJS.Platform, string>> = {
  darwin: 'brew install --cask firefox',
  win32: 'winget install Mozilla.Firefox',
};

/*
 * Puppeteer drives it, by WebDriver BiDi: playwright-core, which drives Chromium, drives no Firefox but a build of its
 * own, and readers have the ordinary one.
 */
export default function setup(project: TestProject): void {
  project.provide(
    'firefox',
    provideTool({
      name: 'Firefox',
      variable: 'FIREFOX_PATH',
      version: '--version',
      places: [
        '/usr/bin/firefox-esr',
        'firefox',
        'firefox-esr',
        '/Applications/Firefox.app/Contents/MacOS/firefox',
        'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
      ],
      packages: ['firefox-esr', 'fonts-liberation', 'fonts-dejavu-core'],
      command: commands[process.platform] ?? 'sudo apt-get install -y firefox-esr',
    }),
  );
}
