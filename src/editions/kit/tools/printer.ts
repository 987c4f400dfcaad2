/** Prints HTML as tagged PDF, with the machine's own Chromium. */
import { chromium, type Page } from 'playwright-core';
import { chromium as tool } from './chromium.ts';
import { numberNodes } from './number-nodes.ts';
import { findTool } from './tool.ts';

export interface Printer {
  /**
   * The same document is the same PDF, but for the second at which it was printed.
   * @param html asks for no other file, and has no relative link: its page has no address
   */
  print(html: string, options: Parameters<Page['pdf']>[0]): Promise<Buffer>;
  close(): Promise<void>;
}

/** @throws Error when the machine has no Chromium */
export async function openPrinter(): Promise<Printer> {
  // Without a sandbox it also runs as root, in a container: the pages are ours, and offline.
  const browser = await chromium.launch({ executablePath: findTool(tool), args: ['--no-sandbox'] });
  return {
    async print(html, options) {
      const page = await browser.newPage({ offline: true, javaScriptEnabled: false });
      await page.setContent(html);
      const printed = await page.pdf({ tagged: true, ...options });
      await page.close();
      return numberNodes(printed);
    },
    close: () => browser.close(),
  };
}
