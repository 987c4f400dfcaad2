/** Chromium as a printer. */
import { chromium } from 'playwright-core';

export interface Printer {
  print(html: string): Promise<Uint8Array>;
  close(): Promise<void>;
}

export async function openPrinter(executablePath: string): Promise<Printer> {
  // The page is ours and asks nothing of the network; without a sandbox it also prints as root, in a container.
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  return {
    async print(html) {
      const page = await browser.newPage({ offline: true, javaScriptEnabled: false });
      await page.setContent(html);
      const printed = await page.pdf({ tagged: true, outline: true, preferCSSPageSize: true });
      await page.close();
      return printed;
    },
    close: () => browser.close(),
  };
}
