/** A figure as an SVG file of its own, with its words, colours and sources. */
import { coloured as inLight, type Palette } from '../../lib/palette.ts';
import { escape } from '../../lib/xml.ts';
import type { Figure } from './figure.ts';
import { textSize } from './size.ts';
import { lines, wrap } from './svg.ts';

const edge = 20;

/**
 * An SVG document that needs nothing else.
 * @param credits its sources, where it comes from, and under which licence
 */
export function standalone(
  figure: Figure,
  credits: string[],
  palette: Palette,
): { svg: string; width: number; height: number } {
  const { picture, title, description, note, alt, written, direction } = figure;
  const inner = Math.max(picture.width, 360);
  const width = inner + 2 * edge;
  let y = edge;
  const words: string[] = [];
  const addText = (text: string, size: number, weight?: 700, fill = 'var(--ink)') => {
    const texts = wrap(text, inner, size);
    y += size;
    // By its anchor and by isolates, not by the property "direction", which not all programs know.
    const [x, anchor] =
      direction === 'rtl' ? [width - edge, 'end' as const] : [edge, 'start' as const];
    const isolated = direction === 'rtl' ? texts.map((line) => `\u2067${line}\u2069`) : texts;
    words.push(lines(x, y, isolated, { size, anchor, fill, ...(weight && { weight }) }));
    y += (texts.length - 1) * size * 1.2 + 8;
  };
  addText(title, 19, 700);
  addText(description, 13);
  y += 8;
  const drawing = `<svg x="${edge}" y="${y}" width="${picture.width}" height="${picture.height}" overflow="visible" fill="var(--ink)" font-size="${textSize - 1}">${withoutLinks(picture.body)}</svg>`;
  y += picture.height + 8;
  if (note) addText(note, 12);
  for (const credit of credits) addText(credit, 11, undefined, 'var(--faint)');
  const height = Math.ceil(y + edge / 2);
  const body =
    `<title id="title">${escape(title)}</title><desc id="desc">${escape(alt)}</desc>` +
    `<rect width="${width}" height="${height}" fill="var(--ground)"/>${words.join('')}${drawing}`;
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" ` +
    `lang="${written}" xml:lang="${written}" role="img" aria-labelledby="title desc" font-family="sans-serif" text-anchor="middle">${body}</svg>\n`;
  return { svg: coloured(svg, palette), width, height };
}

/** A file has no place from which its links would lead to a section. */
function withoutLinks(body: string): string {
  return body.replace(/<\/?a\b[^>]*>/g, '');
}

/** The SVG with the values of its colours, because it has no style sheet. @throws Error for a name that is no colour */
export function coloured(svg: string, palette: Palette): string {
  return inLight(svg.replaceAll('currentColor', 'var(--ink)'), palette);
}
