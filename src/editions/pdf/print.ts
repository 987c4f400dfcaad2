/** Prints a book until the page numbers in its table of contents are right. */
import type { Book } from '../book/book.ts';
import { openPrinter } from '../kit/tools/printer.ts';
import { documentOf } from './document.ts';
import { finish } from './finish.ts';
import type { About } from './metadata.ts';
import { repairOutline } from './outline.ts';
import { pagesOf, type Pages } from './pages.ts';

/**
 * Chromium cannot write page numbers into a table of contents: they are read from a printed PDF, and the book is
 * printed again until they no longer change.
 */
export async function printBook(book: Book): Promise<Uint8Array> {
  const printer = await openPrinter();
  try {
    let pages: Pages = new Map();
    for (let round = 0; round < 4; round++) {
      const html = documentOf(book, pages);
      const options = { outline: true, preferCSSPageSize: true };
      const printed = await printer.print(html, options);
      const printedPages = await pagesOf(printed);
      if ([...printedPages].every(([id, page]) => pages.get(id) === page)) {
        return await finish(printed, aboutOf(book), (document) => repairOutline(document, book));
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

function aboutOf({ record, title, description, publication, url }: Book): About {
  const { inLanguage: language, name: work } = publication;
  return { record, title, description, language, url, work, archival: true };
}
