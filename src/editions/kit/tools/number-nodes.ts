/**
 * Numbers the nodes of a printed PDF from one: the browser numbers them across all documents that it has opened, its
 * own empty ones too. Lengths stay the same, so that the offsets in the file stay right.
 */
export function numberNodes(pdf: Buffer): Buffer {
  const text = pdf.toString('latin1');
  const nodes = [...new Set(text.match(/\(node\d{8}\)/g))].toSorted();
  return Buffer.from(
    text.replaceAll(
      /\(node\d{8}\)/g,
      (node) => `(node${String(nodes.indexOf(node) + 1).padStart(8, '0')})`,
    ),
    'latin1',
  );
}
