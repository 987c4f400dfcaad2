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
  /** For the home page: a whole element, in its own proportions. */
  home: string;
  /** For a home screen. */
  touch: string;
  /** The icon of a browser’s tab: a whole file with its own colours. */
  icon: string;
}

export function readMark(root: string, problems: Problem[]): Mark {
  const read = (name: string) => {
    const text = textOf(root, `mark/${name}`, problems);
    if (name !== 'home.svg') problems.push(...styled(name, text ?? ''));
    return text;
  };
  const mark = read('mark.svg') ?? '';
  const variant = (name: string) =>
    existsSync(join(root, 'mark', name)) ? (read(name) ?? mark) : mark;
  return {
    large: insideOf(mark),
    small: insideOf(variant('small.svg')),
    home: uncommented(variant('home.svg')).trim(),
    touch: insideOf(variant('touch.svg')),
    icon: variant('icon.svg'),
  };
}

/**
 * What takes its form from a style sheet or a font. Only the home page has them for its mark: on covers, share images and
 * icons such text is huge, or missing.
 */
function styled(name: string, svg: string): Problem[] {
  const found = /<(text|style|tspan|foreignObject)\b|\s(class|style|font-[a-z]+)\s*=/.exec(
    svg.replace(/<!--.*?-->/gs, (comment) => comment.replace(/[^\n]/g, ' ')),
  );
  if (!found || (name === 'icon.svg' && found[1] === 'style')) return [];
  const what = found[1] ? `<${found[1]}>` : `${found[2]}="…"`;
  return [
    {
      kind: 'schema',
      file: `mark/${name}`,
      line: svg.slice(0, found.index).split('\n').length,
      message: `${what}: a mark is drawn where no style sheet and no font is`,
      fix: 'Write attributes such as fill="…" instead; draw letters as a <path>, or only in content/mark/home.svg.',
    },
  ];
}

function uncommented(svg: string): string {
  return svg.replace(/<!--.*?-->/gs, '');
}

function insideOf(svg: string): string {
  return uncommented(svg)
    .replace(/^.*?<svg[^>]*>|<\/svg>.*$/gs, '')
    .trim();
}
