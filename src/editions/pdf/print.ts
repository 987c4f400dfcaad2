/** Prints a book until its contents tell the right pages. */
import type { Book } from '../book/book.ts';
import { openPrinter } from '../kit/tools/printer.ts';
import { describe } from './describe.ts';
import { documentOf } from './document.ts';
import { pagesOf, type Pages } from './pages.ts';

/**
 * Chromium cannot write the page of a heading into a table of contents: it prints, the pages are read
 * from what it printed, and it prints again until they stay.
 */
export async function printBook(book: Book, date: Date): Promise<Uint8Array> {
  const printer = await openPrinter();
  try {
    let pages: Pages = new Map();
    for (let round = 0; round < 4; round++) {
      const html = documentOf(book, date, pages);
      const options = { outline: true, preferCSSPageSize: true };
      const printed = await printer.print(html, options);
      const found = await pagesOf(printed);
      if ([...found].every(([id, page]) => pages.get(id) === page)) {
        return await describe(printed, book, date);
      }
      pages = found;
    }
  } finally {
    await printer.close();
  }
  throw new Error('The pages of the contents do not settle: every printing moves the headings.');
}
