import { configDefaults, defineConfig } from 'vitest/config';
import { patience } from './tests/helpers/patience.ts';

/** Tests that need a browser, and tests that need the checker of the W3C. */
const inBrowser = 'tests/{browser,dev,figures,search,teach,visual}/**/*.test.ts';
const ofSite = 'tests/site/**/*.test.ts';
/** Tests of the editions, with the tools that read each format. */
const ofEditions = 'tests/editions/**/*.test.ts';
/** Tests in WebKit, whose driver is for Linux only. */
const inWebkit = 'tests/webkit/**/*.test.ts';
/** Tests of the hosts’ configurations, with the real servers. */
const ofHosting = 'tests/hosting/**/*.test.ts';

// Each project brings what its tests need, so that `vitest --project unit` asks for nothing.
export default defineConfig({
  test: {
    // Two cores are what the smallest machines have; the third works while one waits for a page.
    maxWorkers: 3,
    // What many files read, such as the work, the built site and the packages, a worker reads once.
    isolate: false,
    testTimeout: 120_000,
    hookTimeout: 900_000,
    expect: {
      // A test that examined nothing has proved nothing.
      requireAssertions: true,
      poll: { timeout: patience },
    },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          // All others, so that a new folder is not forgotten.
          include: ['tests/**/*.test.ts'],
          exclude: [...configDefaults.exclude, inBrowser, inWebkit, ofSite, ofEditions, ofHosting],
        },
      },
      {
        extends: true,
        test: {
          name: 'site',
          include: [ofSite],
          globalSetup: ['tests/setup/built.ts', 'tests/setup/tools.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'editions',
          include: [ofEditions],
          // A book of ten chapters is long to examine.
          testTimeout: 900_000,
          globalSetup: [
            'tests/setup/built.ts',
            'tests/setup/tools.ts',
            'tests/setup/made.ts',
            'tests/setup/replay.ts',
          ],
          setupFiles: ['tests/setup/chromium.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'hosting',
          include: [ofHosting],
          globalSetup: ['tests/setup/built.ts', 'tests/setup/tools.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: [inBrowser],
          globalSetup: ['tests/setup/built.ts', 'tests/setup/tools.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'webkit',
          include: [inWebkit],
          globalSetup: ['tests/setup/built.ts', 'tests/setup/tools.ts'],
        },
      },
    ],
  },
});
