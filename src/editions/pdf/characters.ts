/**
 * Corrects what glyphs say. Chromium gives a glyph one character, although several share it (U+2019 and U+02BC), and says
 * the right one around each use, as a replacement (`ActualText`). Many readers know the glyphs alone, among them Firefox
 * and MuPDF: there, a search for a word with an apostrophe finds nothing.
 */
import type { PDFContext } from '@cantoo/pdf-lib';
import type { Font, Fonts } from './font.ts';
import type { Drawing, Operation } from './operations.ts';
import { markOf, shownIn } from './shown.ts';

/** Gives each glyph the characters for which it stands most often. Its other uses have them as a replacement. */
export function correctCharacters(context: PDFContext, drawings: Drawing[], fonts: Fonts): void {
  const uses = new Map<Font, Map<number, Map<string, number>>>();
  for (const drawing of drawings) {
    for (const { font, code, text } of singlesIn(drawing, fonts)) {
      const codes = entry(uses, font, () => new Map<number, Map<string, number>>());
      const texts = entry(codes, code, () => new Map<string, number>());
      texts.set(text, (texts.get(text) ?? 0) + 1);
    }
  }
  for (const [font, codes] of uses) {
    for (const [code, texts] of codes) {
      const [[most]] = [...texts].toSorted(([, a], [, b]) => b - a) as [[string, number]];
      if (most) font.characters.set(code, most);
    }
    font.save(context);
  }
  for (const drawing of drawings) drawing.operations = [...withReplacements(drawing, fonts)];
}

/** Each glyph that stands alone for a text: for what replaces it, or for its own characters. */
function* singlesIn(
  drawing: Drawing,
  fonts: Fonts,
): Generator<{ font: Font; code: number; text: string }> {
  for (const { glyphs, replaced } of runsIn(drawing, fonts)) {
    if (replaced !== undefined && glyphs.length !== 1) continue;
    for (const { font, code } of glyphs) {
      const own = unfolded(font.characters.get(code) ?? '');
      yield { font, code, text: replaced === undefined ? own : spaced(replaced) };
    }
  }
}

/** Glyphs that follow each other in one replacement, or alone. */
function* runsIn(drawing: Drawing, fonts: Fonts) {
  let run: { glyphs: { font: Font; code: number }[]; replaced: string | undefined } | undefined;
  let last: unknown;
  for (const { marks, font, codes, operation } of shownIn(drawing, fonts)) {
    const replacing = marks.find(({ replaced }) => replaced !== undefined);
    const glyphs = codes.map((code) => ({ font: font!, code }));
    if (replacing) {
      if (replacing !== last) run = { glyphs: [], replaced: replacing.replaced };
      run!.glyphs.push(...glyphs);
      if (operation.name === 'EMC' && marks.at(-1) === replacing) yield run!;
    } else if (glyphs.length > 0) yield { glyphs, replaced: undefined };
    last = replacing;
  }
}

/** The operations with a replacement where glyphs do not say themselves what is meant, and nowhere else. */
function* withReplacements(drawing: Drawing, fonts: Fonts): Generator<Operation> {
  /** The operations of a replacement that is not over, and what its glyphs say. */
  let held: { operations: Operation[]; text: string; replaced: string; depth: number } | undefined;
  let depth = 0;
  for (const { operation, font, codes } of shownIn(drawing, fonts)) {
    const { name } = operation;
    const begins = name === 'BDC' || name === 'BMC';
    if (begins) depth++;
    const mark = begins ? markOf(operation) : undefined;
    if (!held && mark?.replaced !== undefined && mark.id === undefined) {
      held = { operations: [], text: '', replaced: mark.replaced, depth };
    }
    if (held) {
      held.operations.push(operation);
      held.text += font?.textOf(codes) ?? '';
      if (name === 'EMC' && depth === held.depth) {
        const isSaid = spaced(held.replaced).trim() === held.text.trim();
        yield* isSaid ? held.operations.slice(1, -1) : held.operations;
        held = undefined;
      }
    } else yield* asPrinted(operation, font, codes);
    if (name === 'EMC') depth--;
  }
}

/** An operation that shows glyphs: in a replacement, where they said something else as they were printed. */
function asPrinted(operation: Operation, font: Font | undefined, codes: number[]): Operation[] {
  const meant = codes.map((code) => unfolded(font!.printed.get(code) ?? '')).join('');
  if (meant === '' || meant === font!.textOf(codes)) return [operation];
  const bytes = Buffer.from(`\uFEFF${meant}`, 'utf16le').swap16();
  const properties = { ActualText: { type: 'hexString' as const, bytes } };
  const begin = { name: 'BDC', args: [{ type: 'name' as const, value: 'Span' }, properties] };
  return [begin, operation, { name: 'EMC', args: [] }];
}

/** A no-break space is a space on paper, where every line is set. */
function spaced(text: string): string {
  return text.replaceAll(/\s/gu, ' ');
}

/** Characters instead of the forms that a font draws of them: "ff" of U+FB00, the letters of Arabic. */
function unfolded(text: string): string {
  return text.replaceAll(/[\uFB00-\uFDFF\uFE70-\uFEFC]/g, (form) => form.normalize('NFKC'));
}

function entry<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const value = map.get(key) ?? make();
  map.set(key, value);
  return value;
}
