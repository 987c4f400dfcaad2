/**
 * Replaces the date of a PDF, and numbers its nodes from one: the browser numbers them across all documents that it
 * has printed. Lengths stay the same, so that the offsets in the file stay right.
 */
export function makeDeterministic(pdf: Buffer, date: Date): Uint8Array {
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
