/** The text that operations show. */
import { PDFHexString } from '@cantoo/pdf-lib';
import type { Font, Fonts } from './font.ts';
import type { Drawing, Operation } from './operations.ts';

/** A part of a drawing's content that is marked, from BDC or BMC to EMC. ISO 32000-1, 14.6 */
export interface Mark {
  /** Its number in the structure of the document. */
  id?: number;
  isArtifact: boolean;
  /** The text that replaces what its glyphs say. */
  replaced?: string;
}

interface Shown {
  operation: Operation;
  /** The marks around it, the innermost last. */
  marks: readonly Mark[];
  font: Font | undefined;
  /** The codes of the glyphs that it shows. */
  codes: number[];
}

/** Each operation of a drawing, with what is in force there. */
export function* shownIn(drawing: Drawing, fonts: Fonts): Generator<Shown> {
  let marks: readonly Mark[] = [];
  let font: Font | undefined;
  const saved: (Font | undefined)[] = [];
  for (const operation of drawing.operations) {
    const { name, args } = operation;
    if (name === 'BDC' || name === 'BMC') marks = marks.concat(markOf(operation));
    if (name === 'q') saved.push(font);
    if (name === 'Q') font = saved.pop();
    if (name === 'Tf') font = fonts.named((args[0] as { value: string }).value, drawing);
    const codes = font ? args.flatMap(stringsIn).flatMap((bytes) => font!.codesIn(bytes)) : [];
    yield { operation, marks, font, codes: /^(?:Tj|TJ|'|")$/.test(name) ? codes : [] };
    if (name === 'EMC') marks = marks.slice(0, -1);
  }
}

/** A mark, as it begins. */
export function markOf({ args: [tag, properties] }: Operation): Mark {
  const { MCID, ActualText } = (properties ?? {}) as { MCID?: number; ActualText?: unknown };
  const [text] = stringsIn(ActualText);
  return {
    isArtifact: (tag as { value?: string }).value === 'Artifact',
    ...(typeof MCID === 'number' && { id: MCID }),
    ...(text && { replaced: PDFHexString.of(Buffer.from(text).toString('hex')).decodeText() }),
  };
}

function stringsIn(operand: unknown): Uint8Array[] {
  if (Array.isArray(operand)) return operand.flatMap(stringsIn);
  const { bytes } = (operand ?? {}) as { bytes?: unknown };
  return bytes instanceof Uint8Array ? [bytes] : [];
}
