/** Programs that the tests of a project need and npm cannot bring: found, installed where that may be done, or asked for. */
import { spawnSync } from 'node:child_process';
import { existsSync, globSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { chromium } from '../../src/editions/kit/tools/chromium.ts';
import { findTool, lookForTool, type Tool } from '../../src/editions/kit/tools/tool.ts';
import { libzim } from '../../src/editions/zim/libzim.ts';

declare module 'vitest' {
  /** The path of each program that the project of the test needs. */
  interface ProvidedContext extends Record<keyof typeof tools, string> {}
}

const fonts = ['fonts-liberation', 'fonts-dejavu-core'];
const chromiumShell = 'chromium_headless_shell-*/chrome-headless-shell-*/chrome-headless-shell';
const playwrightCache = join(homedir(), '.cache/ms-playwright');

const tools = {
  // Chromium's engine without its windows, bars and profiles: the same pages for half of the work.
  chromium: {
    ...chromium,
    name: 'Chromium’s headless shell',
    places: [
      '/usr/bin/chromium-headless-shell',
      'chrome-headless-shell',
      ...globSync(join(playwrightCache, chromiumShell)),
    ],
    packages: ['chromium-headless-shell', ...fonts],
  },
  // Puppeteer drives it, by WebDriver BiDi: playwright-core, which drives Chromium, drives no Firefox but a build of
  // its own, and readers have the ordinary one.
  firefox: tool({
    name: 'Firefox',
    variable: 'FIREFOX_PATH',
    places: [
      '/usr/bin/firefox-esr',
      'firefox',
      'firefox-esr',
      '/Applications/Firefox.app/Contents/MacOS/firefox',
      'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
    ],
    packages: ['firefox-esr', ...fonts],
    mac: '--cask firefox',
    windows: 'Mozilla.Firefox',
  }),
  java: tool({
    name: 'Java',
    variable: 'JAVA_PATH',
    version: '-version',
    places: [join(process.env['JAVA_HOME'] ?? '/opt/homebrew/opt/openjdk', 'bin/java'), 'java'],
    packages: ['default-jre-headless'],
    mac: 'openjdk',
    windows: 'EclipseAdoptium.Temurin.21.JRE',
  }),
  nginx: tool({
    name: 'nginx',
    version: '-v',
    places: ['nginx', '/usr/sbin/nginx'],
    packages: ['nginx-light', 'libnginx-mod-http-brotli-static'],
    mac: 'nginx',
  }),
  caddy: tool({ name: 'caddy', version: 'version' }),
  zimcheck: tool({ name: 'zimcheck', packages: ['zim-tools'] }),
  kiwixServe: tool({
    name: 'kiwix-serve',
    variable: 'KIWIX_SERVE_PATH',
    packages: ['kiwix-tools'],
  }),
  pdfinfo: tool({ name: 'pdfinfo', version: '-v', packages: ['poppler-utils'], mac: 'poppler' }),
  qpdf: tool({ name: 'qpdf' }),
  soffice: tool({
    name: 'LibreOffice',
    variable: 'SOFFICE_PATH',
    places: [
      'soffice',
      '/Applications/LibreOffice.app/Contents/MacOS/soffice',
      'C:\\Program Files\\LibreOffice\\program\\soffice.com',
    ],
    packages: ['libreoffice-writer-nogui', ...fonts],
    mac: '--cask libreoffice',
    windows: 'TheDocumentFoundation.LibreOffice',
  }),
  // WebKit, which stands for Safari: its driver brings a small browser, which needs a screen.
  webkit: tool({
    name: 'WebKitWebDriver',
    variable: 'WEBKIT_DRIVER_PATH',
    version: '--help',
    packages: ['webkit2gtk-driver', ...fonts],
  }),
  xvfb: tool({ name: 'Xvfb', variable: 'XVFB_PATH', version: '-help', packages: ['xvfb'] }),
  libzim,
} satisfies Record<string, Tool>;

const needed: Record<string, (keyof typeof tools)[]> = {
  site: ['java'],
  browser: ['chromium'],
  hosting: ['nginx', 'caddy'],
  webkit: ['webkit', 'xvfb'],
  editions: [
    'chromium',
    'firefox',
    'java',
    'zimcheck',
    'kiwixServe',
    'libzim',
    'pdfinfo',
    'qpdf',
    'soffice',
  ],
};

/** @throws Error that names the one command to run */
export default function setup(project: TestProject): void {
  if (project.name === 'webkit' && process.platform !== 'linux') {
    console.log('The tests in WebKit are skipped: its driver is for Linux only.');
    for (const name of needed['webkit']!) project.provide(name, '');
    return;
  }
  for (const name of needed[project.name]!) {
    // Where there is no package of the headless shell, a whole Chromium shows the same.
    const last = name === 'chromium' ? chromium : tools[name];
    project.provide(name, provided(tools[name]) ?? provided(last) ?? findTool(last));
  }
}

/** A program that is called as its package is, unless something else is said. */
function tool({
  name,
  packages = [name],
  mac = packages[0]!,
  windows,
  ...more
}: Partial<Tool> & { name: string; mac?: string; windows?: string }): Tool {
  const commands: Partial<Record<NodeJS.Platform, string>> = {
    darwin: `brew install ${mac}`,
    ...(windows && { win32: `winget install ${windows}` }),
  };
  return {
    name,
    variable: `${name.toUpperCase()}_PATH`,
    version: '--version',
    places: [name],
    packages,
    command: commands[process.platform] ?? `sudo apt-get install -y ${packages.join(' ')}`,
    ...more,
  };
}

/** Path of a program that really runs: found, or installed on a Debian whose root runs the tests. */
function provided(wanted: Tool): string | undefined {
  const found = lookForTool(wanted);
  if (found || process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) return found;
  console.log(`${wanted.name} was not found: installing ${wanted.packages.join(', ')} …`);
  const apt = (...words: string[]) =>
    spawnSync('apt-get', ['-q', '-o', 'DPkg::Lock::Timeout=120', ...words], {
      stdio: 'inherit',
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  apt('update');
  apt('install', '-y', '--no-install-recommends', ...wanted.packages);
  return lookForTool(wanted);
}
