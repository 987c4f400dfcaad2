/** The mark of the story, `content/mark/`: strokes in a square from -20 to 20, coloured by who shows them. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { textOf, type Problem } from './read.ts';

/** The files that there may be; `mark.svg` stands in for those that are not. */
export const markFiles = ['mark.svg', 'small.svg', 'home.svg', 'touch.svg', 'icon.svg'];

export interface Mark {
  /** What stands inside the `svg` element, where there is room. */
  large: string;
  /** In the head of every page, which pays for its bytes. */
  small: string;
  /** On the home page. */
  home: string;
  /** On a home screen. */
  touch: string;
  /** The whole icon of a browser’s tab, in colours of its own. */
  icon: string;
}

export function readMark(root: string, problems: Problem[]): Mark {
  const read = (name: string) => textOf(root, `mark/${name}`, problems);
  const mark = read('mark.svg') ?? '';
  const other = (name: string) => (existsSync(join(root, 'mark', name)) ? read(name)! : mark);
  return {
    large: insideOf(mark),
    small: insideOf(other('small.svg')),
    home: insideOf(other('home.svg')),
    touch: insideOf(other('touch.svg')),
    icon: other('icon.svg'),
  };
}

function insideOf(svg: string): string {
  return svg
    .replace(/<!--.*?-->/gs, '')
    .replace(/^.*?<svg[^>]*>|<\/svg>.*$/gs, '')
    .trim();
}
