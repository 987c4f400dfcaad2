/** Repairs the outline: Chromium loses spaces where a heading wraps, and repeats text that moved to a new page. */
import { PDFDict, PDFHexString, PDFName, type PDFDocument } from '@cantoo/pdf-lib';
import type { Book } from '../book/book.ts';

/** Writes the headings into the outline. @throws Error when their number differs */
export function repairOutline({ catalog }: PDFDocument, { title, words, parts }: Book): void {
  const headings = parts.flatMap(({ body }) => [...body.querySelectorAll('h1, h2, h3')]);
  const texts = [title, words.contents, ...headings.map(({ textContent }) => textContent)];
  const items = [...itemsOf(catalog.lookup(PDFName.of('Outlines'), PDFDict))];
  if (items.length !== texts.length) {
    throw new Error(`Chromium outlines ${items.length} headings of ${texts.length}.`);
  }
  for (const [index, item] of items.entries()) {
    item.set(PDFName.of('Title'), PDFHexString.fromText(texts[index]!));
  }
}

/** All items below an item, in the order of the text. */
function* itemsOf(parent: PDFDict): Generator<PDFDict> {
  let item = parent.lookupMaybe(PDFName.of('First'), PDFDict);
  while (item) {
    yield item;
    yield* itemsOf(item);
    item = item.lookupMaybe(PDFName.of('Next'), PDFDict);
  }
}
