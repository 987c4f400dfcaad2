/** DAISY’s accessibility checker for EPUB, with the Chromium of the tests instead of one that it would fetch. */
import { mkdtempSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { launch } from '../helpers/browser.ts';

// It is a module of CommonJS, and has no types.
const load = createRequire(import.meta.url);
const ace = load('@daisy/ace-core');
// Switches its log off.
createRequire(load.resolve('@daisy/ace-core'))('winston').configure({ silent: true });

interface Report {
  assertions: {
    'earl:testSubject': { url: string };
    assertions: { 'earl:test': { 'dct:title': string }; 'earl:result': { html?: string } }[];
  }[];
}

/** What it finds wrong in the book at `path`: the page, the rule, and the markup. */
export async function violationsOf(path: string): Promise<string[]> {
  const outdir = mkdtempSync(join(tmpdir(), 'ace-'));
  const options = { cwd: process.cwd(), outdir, silent: true, verbose: false };
  const [, report]: [unknown, Report] = await ace(path, options, runner());
  return report.assertions.flatMap((page) =>
    page.assertions.map(
      (found) =>
        `${page['earl:testSubject'].url}: ${found['earl:test']['dct:title']}: ${found['earl:result'].html}`,
    ),
  );
}

function runner() {
  let browser: Browser;
  return {
    concurrency: 2,
    setTimeout() {},
    async launch() {
      browser = await launch();
    },
    close: () => browser.close(),
    async run(url: string, paths: string[], contents: string[]) {
      const page = await browser.newPage();
      await page.goto(url);
      for (const content of contents) await page.addScriptTag({ content });
      for (const path of paths) await page.addScriptTag({ path });
      const results = await page.evaluate(
        () =>
          new Promise((resolve, reject) => {
            // @ts-expect-error: its own global
            window.daisy.ace.run((error, result) => (error ? reject(error) : resolve(result)));
          }),
      );
      await page.close();
      return results;
    },
  };
}
