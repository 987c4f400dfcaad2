/** The mark (logo) of the story, `content/mark/`: strokes without colours, in a square from -20 to 20. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { textOf } from './decode.ts';
import type { Problem } from './problem.ts';

/** The files of the folder. Only `mark.svg` is required; it replaces any that is missing. */
export const markFiles = ['mark.svg', 'small.svg', 'home.svg', 'touch.svg', 'icon.svg'];

export interface Mark {
  /** The content of the `svg` element, with all details. */
  large: string;
  /** For the head of every page, where bytes count. */
  small: string;
  /** For the home page. */
  home: string;
  /** For a home screen. */
  touch: string;
  /** The icon of a browser’s tab: a whole file with its own colours. */
  icon: string;
}

export function readMark(root: string, problems: Problem[]): Mark {
  const read = (name: string) => textOf(root, `mark/${name}`, problems);
  const mark = read('mark.svg') ?? '';
  const variant = (name: string) =>
    existsSync(join(root, 'mark', name)) ? (read(name) ?? mark) : mark;
  return {
    large: insideOf(mark),
    small: insideOf(variant('small.svg')),
    home: insideOf(variant('home.svg')),
    touch: insideOf(variant('touch.svg')),
    icon: variant('icon.svg'),
  };
}

function insideOf(svg: string): string {
  return svg
    .replace(/<!--.*?-->/gs, '')
    .replace(/^.*?<svg[^>]*>|<\/svg>.*$/gs, '')
    .trim();
}
