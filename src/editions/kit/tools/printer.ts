/** A Chromium of the machine as a printer of tagged PDF files. */
import { chromium, type Page } from 'playwright-core';
import { chromium as tool } from './chromium.ts';
import { findTool } from './tool.ts';

export interface Printer {
  /** @param show brings onto a new page what is printed */
  print(
    show: (page: Page) => Promise<unknown>,
    options: Parameters<Page['pdf']>[0],
  ): Promise<Buffer>;
  close(): Promise<void>;
}

/** @throws Error when the machine has no Chromium */
export async function openPrinter(): Promise<Printer> {
  // What is printed is ours and asks nothing of the network; without a sandbox it also prints as root, in a container.
  const browser = await chromium.launch({ executablePath: findTool(tool), args: ['--no-sandbox'] });
  return {
    async print(show, options) {
      const page = await browser.newPage({ offline: true, javaScriptEnabled: false });
      await show(page);
      const printed = await page.pdf({ tagged: true, ...options });
      await page.close();
      return printed;
    },
    close: () => browser.close(),
  };
}
