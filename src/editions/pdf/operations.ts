/** The operations that draw a page, or a form on it, as ISO 32000-1 names them in annex A. */
import {
  decodePDFRawStream,
  parseContentStream,
  PDFArray,
  PDFDict,
  PDFName,
  PDFRawStream,
  PDFStream,
  type PDFDocument,
} from '@cantoo/pdf-lib';

export type Operation = ReturnType<typeof parseContentStream>[number];
type Operand = Operation['args'][number];

/** A page or a form. */
export interface Drawing {
  readonly resources: PDFDict;
  operations: Operation[];
  /** The reference of its page; a form has none. */
  readonly page?: unknown;
}

/** The pages of a document, and the forms in it. */
export function drawingsOf(document: PDFDocument): Drawing[] {
  const { context } = document;
  const pages = document.getPages().map(({ node, ref }) => ({
    resources: node.Resources()!,
    operations: parse(bytesOf(node.Contents())),
    page: ref,
  }));
  const forms = context.enumerateIndirectObjects().flatMap(([, object]) => {
    const form = object instanceof PDFRawStream ? object : undefined;
    if (form?.dict.lookup(PDFName.of('Subtype')) !== PDFName.of('Form')) return [];
    const resources = form.dict.lookupMaybe(PDFName.of('Resources'), PDFDict);
    return [{ resources: resources ?? context.obj({}), operations: parse(bytesOf(form)) }];
  });
  return [...pages, ...forms];
}

/** Draws each page by its operations. Forms stay as they are. */
export function redraw(document: PDFDocument, drawings: readonly Drawing[]): void {
  const { context } = document;
  for (const [index, { node }] of document.getPages().entries()) {
    const former = node.get(PDFName.of('Contents'));
    const lines = drawings[index]!.operations.map(
      ({ name, args }) => `${[...args.map(write), name].join(' ')}\n`,
    );
    node.set(PDFName.of('Contents'), context.register(context.flateStream(lines.join(''))));
    if (former && !(former instanceof PDFArray)) context.delete(former as never);
  }
}

/** What a stream holds. @param contents one stream, or several that follow each other */
export function bytesOf(contents: PDFStream | PDFArray | undefined): Uint8Array {
  if (contents instanceof PDFRawStream) return decodePDFRawStream(contents).decode();
  if (!(contents instanceof PDFArray)) return new Uint8Array();
  const streams = contents.asArray().map((_, index) => bytesOf(contents.lookup(index, PDFStream)));
  return Buffer.concat(streams.flatMap((stream) => [stream, Buffer.from('\n')]));
}

function parse(bytes: Uint8Array): Operation[] {
  // The parser skips them, so that they would be lost.
  if (/(?:^|\s)BI\s[^]*?\sID\s/.test(Buffer.from(bytes).toString('latin1'))) {
    throw new Error(
      'Chromium drew an image inside of a page’s content, which cannot be rewritten.',
    );
  }
  return parseContentStream(bytes);
}

/** An operand as text. */
export function write(operand: Operand): string {
  if (typeof operand === 'string') return operand;
  if (typeof operand === 'number') return decimal(operand);
  if (Array.isArray(operand)) return `[${operand.map(write).join(' ')}]`;
  const { type, value, bytes } = operand as { type?: unknown; value?: unknown; bytes?: unknown };
  if (type === 'name' && typeof value === 'string') return nameOf(value);
  if (bytes instanceof Uint8Array) return `<${Buffer.from(bytes).toString('hex')}>`;
  const entries = Object.entries(operand as Record<string, Operand>);
  return `<<${entries.map(([key, each]) => `${nameOf(key)} ${write(each)}`).join(' ')}>>`;
}

/** PDF has no exponents. */
function decimal(number: number): string {
  const text = String(number);
  return text.includes('e') ? number.toFixed(10).replace(/\.?0+$/, '') : text;
}

function nameOf(text: string): string {
  const regular = text.replaceAll(
    /[^!"$&'*+,\-.0-9:;=?@A-Z\\^_`a-z|~]/g,
    (other) => `#${other.charCodeAt(0).toString(16).padStart(2, '0')}`,
  );
  return `/${regular}`;
}
