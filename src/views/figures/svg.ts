/** Pieces of SVG: hatching, and text that fits a width. */
import { escape } from '../../lib/xml.ts';

/** A definition of hatching; used as `fill="url(#id)"`. */
export function hatch(id: string, colour: string): string {
  return `<pattern id="${id}" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path d="M0 0V6" stroke="${colour}" stroke-width="2.5"/></pattern>`;
}

/** Widths of letters in ems, at least as wide as in the usual sans-serif typefaces. */
const widths: [letters: RegExp, ems: number][] = [
  [/[iljtfrI.,:;'’|!()[\] \u00a0\u202f-]/u, 0.34],
  [/[mwMW@%—…]/u, 0.88],
  [/\p{Lu}/u, 0.68],
];

/** The estimated width of a text. */
export function widthOf(text: string, size: number): number {
  return [...text].reduce(
    (sum, letter) => sum + size * (widths.find(([letters]) => letters.test(letter))?.[1] ?? 0.53),
    0,
  );
}

/** The text in lines no wider than `width`; no line breaks at a no-break space. An address that is wider breaks after its slashes. */
export function wrap(text: string, width: number, size: number): string[] {
  const result: string[] = [];
  for (const word of text.split(/[ \n]+/)) {
    const pieces = widthOf(word, size) > width ? word.split(/(?<=[/#-])/) : [word];
    for (const [index, piece] of pieces.entries()) {
      const longer = result.length ? `${result.at(-1)}${index ? '' : ' '}${piece}` : piece;
      if (result.length && widthOf(longer, size) <= width) result[result.length - 1] = longer;
      else result.push(piece);
    }
  }
  return result;
}

export interface TextStyle {
  size?: number;
  weight?: 700;
  anchor?: 'start' | 'middle' | 'end';
  fill?: string;
  /** The lines are centred on `y`, whatever their size becomes. */
  centred?: boolean;
}

/** Lines of text below each other, the first on the baseline `y` unless they are centred on it. */
export function lines(x: number, y: number, texts: string[], style: TextStyle = {}): string {
  const { size, weight, anchor, fill, centred } = style;
  const attributes = [
    `x="${x}" y="${y}"`,
    size && `font-size="${size}"`,
    weight && `font-weight="${weight}"`,
    anchor && anchor !== 'middle' && `text-anchor="${anchor}"`,
    fill && `fill="${fill}"`,
    centred && `dy="${(0.92 - texts.length * 0.6).toFixed(2)}em"`,
  ];
  const spans = texts.map((text, index) =>
    index === 0 ? escape(text) : `<tspan x="${x}" dy="1.2em">${escape(text)}</tspan>`,
  );
  return `<text ${attributes.filter(Boolean).join(' ')}>${spans.join('')}</text>`;
}
