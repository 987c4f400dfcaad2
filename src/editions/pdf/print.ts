/** Prints a book until the page numbers in its table of contents are right. */
import type { Book } from '../book/book.ts';
import { openPrinter } from '../kit/tools/printer.ts';
import { describe } from './describe.ts';
import { documentOf } from './document.ts';
import { pagesOf, type Pages } from './pages.ts';

/**
 * Chromium cannot write page numbers into a table of contents: they are read from a printed PDF, and the book is
 * printed again until they no longer change.
 */
export async function printBook(book: Book, date: Date): Promise<Uint8Array> {
  const printer = await openPrinter();
  try {
    let pages: Pages = new Map();
    for (let round = 0; round < 4; round++) {
      const html = documentOf(book, date, pages);
      const options = { outline: true, preferCSSPageSize: true };
      const printed = await printer.print(html, options);
      const printedPages = await pagesOf(printed);
      if ([...printedPages].every(([id, page]) => pages.get(id) === page)) {
        return await describe(printed, book, date);
      }
      pages = printedPages;
    }
  } finally {
    await printer.close();
  }
  throw new Error(
    'The table of contents never gets the right page numbers: every printing moves the headings.',
  );
}
