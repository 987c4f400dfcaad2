/**
 * Drawings as wide as their place and as high as their text: lengths are percents across and ems down. So their words
 * keep the reader's text size, are never shrunk with the drawing, and can be selected; their files are drawn from the
 * same markup.
 */
import { escape } from '../../lib/xml.ts';
import type { Picture } from './figure.ts';
import { textSize, width } from './size.ts';

/** The size of text in files, which makes an em. */
const unit = textSize - 1;

/** A drawing of so many ems in height. */
export function fluid(ems: number, body: string): Picture {
  const height = Number(ems.toFixed(2));
  return { width, height: Math.ceil(height * unit), ems: height, body };
}

export function percent(number: number): string {
  return `${Number(number.toFixed(2))}%`;
}

export function em(number: number): string {
  return `${Number(number.toFixed(2))}em`;
}

/** At which end of a text its place is, and how many ems lie between them. */
export function anchored(anchor?: 'start' | 'end', away = 0): string {
  if (!anchor) return '';
  const dx = anchor === 'start' ? away : -away;
  return ` text-anchor="${anchor}"${dx ? ` dx="${em(dx)}"` : ''}`;
}

/** Lines of text below each other, the first on the baseline `y`, in ems. A space is before each for who copies them. */
export function emLines(
  x: string,
  y: number,
  texts: string[],
  { anchor, away, fill }: { anchor?: 'start' | 'end'; away?: number; fill?: string } = {},
): string {
  const attributes = `${anchored(anchor, away)}${fill ? ` fill="${fill}"` : ''}`;
  return texts
    .map(
      (text, index) =>
        ` <text x="${x}" y="${em(y + index * 1.2)}"${attributes}>${escape(text)}</text>`,
    )
    .join('');
}
