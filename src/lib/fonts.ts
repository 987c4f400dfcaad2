/** The fonts of pictures, covers and books, from packages, so that the output does not depend on the machine. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { memo } from './memo.ts';

export interface Font {
  name: string;
  weight: 400 | 700;
  style: 'normal' | 'italic';
  file: string;
}

const load = createRequire(import.meta.url);

function font(name: string, weight: 400 | 700, style: 'normal' | 'italic' = 'normal'): Font {
  const cut = `${weight}${weight === 400 ? 'Regular' : 'Bold'}${style === 'italic' ? '_Italic' : ''}`;
  const [family, version] = name.replaceAll(' ', '').split(/(?=\d$)/);
  const folder = name.toLowerCase().replaceAll(' ', '-');
  const file = `@expo-google-fonts/${folder}/${cut}/${family}${version}_${cut}.ttf`;
  return { name, weight, style, file: load.resolve(file) };
}

export const sans = [font('Source Sans 3', 400), font('Source Sans 3', 700)];
export const serif = [
  font('Source Serif 4', 400),
  font('Source Serif 4', 400, 'italic'),
  font('Source Serif 4', 700),
];

/** The content of a font's file. */
export const dataOf = memo(({ file }: Font) => readFileSync(file));
