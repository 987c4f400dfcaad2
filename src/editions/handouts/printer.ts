/** Prints pages of the site as tagged PDF files, with a Chromium of the machine. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import type { Site } from '../site.ts';
import { chromium as tool } from '../tools/chromium.ts';
import { findTool } from '../tools/tool.ts';

export interface Printer {
  /** A page of the site on A4, with the site’s date for that of its making. */
  print(path: string): Promise<Uint8Array>;
  close(): Promise<void>;
}

/** @throws Error when the machine has no Chromium */
export async function openPrinter(site: Site): Promise<Printer> {
  const browser = await chromium.launch({ executablePath: findTool(tool), args: ['--no-sandbox'] });
  const page = await browser.newPage();
  return {
    async print(path) {
      await page.goto(pathToFileURL(join(site.root, path)).href);
      const pdf = await page.pdf({ format: 'A4', tagged: true });
      return settled(pdf, site.date);
    },
    close: () => browser.close(),
  };
}

/**
 * The PDF with another date, and its parts numbered from one: the browser counts all that it ever drew.
 * Both are as long as its own, so that nothing moves.
 */
function settled(pdf: Buffer, date: Date): Uint8Array {
  const digits = date.toISOString().replaceAll(/\D/g, '').slice(0, 14);
  const text = pdf.toString('latin1');
  const nodes = [...new Set(text.match(/\(node\d{8}\)/g))].toSorted();
  return Buffer.from(
    text
      .replaceAll(/\/(CreationDate|ModDate) \(D:\d{14}/g, `/$1 (D:${digits}`)
      .replaceAll(
        /\(node\d{8}\)/g,
        (node) => `(node${String(nodes.indexOf(node) + 1).padStart(8, '0')})`,
      ),
    'latin1',
  );
}
