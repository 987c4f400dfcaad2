/** The fonts of pictures, covers and books, from packages, so that the output does not depend on the machine. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { create } from 'fontkitten';
import { memo } from './memo.ts';

export interface Font {
  name: string;
  weight: 400 | 700;
  style: 'normal' | 'italic';
  file: string;
}

const load = createRequire(import.meta.url);

/** The font of a cut. @throws Error when its package is not installed, or has no such cut */
function font(name: string, weight: 400 | 700, style: 'normal' | 'italic' = 'normal'): Font {
  const cut = `${weight}${weight === 400 ? 'Regular' : 'Bold'}${style === 'italic' ? '_Italic' : ''}`;
  const file = `${packageOf(name)}/${cut}/${name.replaceAll(' ', '')}_${cut}.ttf`;
  return { name, weight, style, file: load.resolve(file) };
}

export const sans = [font('Source Sans 3', 400), font('Source Sans 3', 700)];
export const serif = [
  font('Source Serif 4', 400),
  font('Source Serif 4', 400, 'italic'),
  font('Source Serif 4', 700),
];

/** The npm package of a Google font. */
export function packageOf(name: string): string {
  return `@expo-google-fonts/${name.toLowerCase().replaceAll(' ', '-')}`;
}

/** The weights that a Google font has; none where its package is not installed. */
export const cutsOf = memo((name: string): Font[] =>
  ([400, 700] as const).flatMap((weight) => {
    try {
      return [font(name, weight)];
    } catch {
      return [];
    }
  }),
);

/** The fonts of pictures in a language. @param name a font with the letters that the usual one lacks */
export function fontsWith(name: string | undefined): Font[] {
  return name === undefined ? sans : [...sans, ...cutsOf(name)];
}

/** True when each letter and sign of a text is in one of the fonts, so that no box is drawn for it. */
export function canDraw(text: string, fonts: Font[]): boolean {
  const shapes = fonts.map(shapesOf);
  return [...text].every(
    (sign) =>
      invisible.test(sign) ||
      shapes.some((each) => each.hasGlyphForCodePoint(sign.codePointAt(0)!)),
  );
}

/** White space, and signs that only direct the others. */
const invisible = /[\s\p{Default_Ignorable_Code_Point}\p{Cc}]/u;

/** What a font can draw. */
const shapesOf = memo((cut: Font) => {
  const file = create(dataOf(cut));
  if (!('hasGlyphForCodePoint' in file)) throw new Error(`${cut.file} is a collection of fonts.`);
  return file;
});

/** The content of a font's file. */
export const dataOf = memo(({ file }: Font) => readFileSync(file));
