/** What the glyphs of a PDF's fonts say, in characters: their ToUnicode maps. ISO 32000-1, 9.10.3 */
import {
  parseToUnicode,
  PDFDict,
  PDFName,
  PDFStream,
  type PDFContext,
  type PDFObject,
} from '@cantoo/pdf-lib';
import { bytesOf, type Drawing } from './operations.ts';

const toUnicode = PDFName.of('ToUnicode');

export class Font {
  /** The characters of each code. */
  readonly characters: Map<number, string>;
  /** The same, as they were printed. */
  readonly printed: ReadonlyMap<number, string>;
  readonly #dict: PDFDict;
  /** Bytes of a code. */
  readonly #width: number;

  constructor(dict: PDFDict) {
    this.#dict = dict;
    this.#width = dict.lookup(PDFName.of('Subtype')) === PDFName.of('Type0') ? 2 : 1;
    const map = dict.lookupMaybe(toUnicode, PDFStream);
    this.printed = map ? parseToUnicode(bytesOf(map)) : new Map();
    this.characters = new Map(this.printed);
  }

  /** The codes of a string. */
  codesIn(bytes: Uint8Array): number[] {
    const buffer = Buffer.from(bytes);
    const count = Math.floor(buffer.length / this.#width);
    return Array.from({ length: count }, (_, at) =>
      buffer.readUIntBE(at * this.#width, this.#width),
    );
  }

  textOf(codes: readonly number[]): string {
    return codes.map((code) => this.characters.get(code) ?? '').join('');
  }

  /** Writes its characters into the document. */
  save(context: PDFContext): void {
    const digits = this.#width * 2;
    const hex = (code: number) => `<${code.toString(16).padStart(digits, '0')}>`;
    const lines = [...this.characters]
      .toSorted(([a], [b]) => a - b)
      .map(([code, text]) => `${hex(code)} <${utf16(text)}>`);
    const parts = Array.from({ length: Math.ceil(lines.length / 100) }, (_, at) =>
      lines.slice(at * 100, at * 100 + 100),
    );
    const map = `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
${hex(0)} ${hex(256 ** this.#width - 1)}
endcodespacerange
${parts.map((part) => `${part.length} beginbfchar\n${part.join('\n')}\nendbfchar`).join('\n')}
endcmap
CMapName currentdict /CMap defineresource pop
end
end`;
    const former = this.#dict.get(toUnicode);
    this.#dict.set(toUnicode, context.register(context.flateStream(map)));
    if (former) context.delete(former as never);
  }
}

/** The fonts of a document, each once. */
export class Fonts {
  readonly #all = new Map<PDFObject, Font>();

  /** The font that a drawing calls by this name. */
  named(name: string, { resources }: Drawing): Font {
    const dict = resources.lookup(PDFName.of('Font'), PDFDict).lookup(PDFName.of(name), PDFDict);
    const font = this.#all.get(dict) ?? new Font(dict);
    this.#all.set(dict, font);
    return font;
  }

  all(): Iterable<Font> {
    return this.#all.values();
  }
}

function utf16(text: string): string {
  return Buffer.from(text, 'utf16le').swap16().toString('hex');
}
