import { PDFDocument } from '@cantoo/pdf-lib';

/** Reads a PDF whole. Returns the number of its pages. @throws Error when it is cut off, or an object is broken */
export async function countPages(pdf: Buffer): Promise<number> {
  const text = pdf.toString('latin1');
  // A lenient reader would search the file for what its index no longer names.
  const [, offset] = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(text) ?? [];
  if (!offset || !/^(xref|\d+ \d+ obj)/.test(text.slice(Number(offset)))) {
    throw new Error('The PDF has no index where its end says.');
  }
  const document = await PDFDocument.load(pdf, {
    updateMetadata: false,
    throwOnInvalidObject: true,
  });
  return document.getPageCount();
}
