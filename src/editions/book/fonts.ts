/** The fonts of covers and pages. They come with packages, so that the bytes do not depend on the machine. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

export interface Font {
  name: string;
  weight: 400 | 700;
  style: 'normal' | 'italic';
  data: Buffer;
}

const load = createRequire(import.meta.url);

function font(name: string, weight: 400 | 700, style: 'normal' | 'italic' = 'normal'): Font {
  const cut = `${weight}${weight === 400 ? 'Regular' : 'Bold'}${style === 'italic' ? '_Italic' : ''}`;
  const family = name.replaceAll(' ', '');
  const folder = name.toLowerCase().replaceAll(' ', '-');
  const file = `@expo-google-fonts/${folder}/${cut}/${family.replace(/\d$/, '')}${/\d$/.exec(name)}_${cut}.ttf`;
  return { name, weight, style, data: readFileSync(load.resolve(file)) };
}

export const fonts: readonly Font[] = [
  font('Source Sans 3', 400),
  font('Source Sans 3', 700),
  font('Source Serif 4', 400),
  font('Source Serif 4', 400, 'italic'),
  font('Source Serif 4', 700),
];
