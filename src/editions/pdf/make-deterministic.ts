/**
 * The PDF as the browser printed it with another date, and its parts numbered from one: the browser counts all
 * that it ever drew. Both are as long as its own, so that nothing moves.
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
