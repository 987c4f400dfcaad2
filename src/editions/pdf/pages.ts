/** The page of each destination in a PDF. */
import { PDFArray, PDFDict, PDFDocument, PDFName } from '@cantoo/pdf-lib';

/** Page numbers from 1, by the id of the destination. */
export type Pages = Map<string, number>;

export async function pagesOf(printed: Uint8Array): Promise<Pages> {
  const document = await PDFDocument.load(printed, { updateMetadata: false });
  const order = new Map(document.getPages().map(({ ref }, index) => [ref, index + 1]));
  const destinations = document.catalog.lookup(PDFName.of('Dests'), PDFDict);
  return new Map(
    destinations.entries().map(([name, place]) => {
      const target = document.context.lookup(place, PDFArray).get(0);
      return [name.decodeText(), order.get(target as never)!];
    }),
  );
}
