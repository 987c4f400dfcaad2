/** Pictures from boxes in rows and columns (Satori). Text becomes outlines, so that the reader needs no font. */
import { Resvg } from '@resvg/resvg-js';
import satori from 'satori';
import { canDraw, dataOf, type Font } from './fonts.ts';
import type { Palette } from './palette.ts';

export type Box = Parameters<typeof satori>[0];

export function box(style: Record<string, unknown>, children: unknown): Box {
  return { type: 'div', props: { style: { display: 'flex', ...style }, children } } as Box;
}

/** A picture, square unless it has a height of its own. Sizes are in pixels. */
export function image(svg: string, width: number, height = width): Box {
  const src = `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`;
  return { type: 'img', props: { src, width, height } } as Box;
}

/** A row of bars in dark colours, the first ones highlighted; without bars, an empty row of the same height. */
export function bars(
  { link, rule }: Palette,
  count: number,
  highlighted: number,
  height: number,
  gap: number,
  { direction }: Writing,
): Box {
  const bar = (_: unknown, index: number) =>
    box(
      {
        flex: 1,
        height,
        ...(index > 0 && { [direction === 'rtl' ? 'marginRight' : 'marginLeft']: gap }),
        background: (index < highlighted ? link : rule).dark,
      },
      [],
    );
  return box({ height }, Array.from({ length: count }, bar));
}

/** How a picture is written: in which direction, and with which fonts. */
export interface Writing {
  direction: 'ltr' | 'rtl';
  fonts: Font[];
}

/** The text, or a space where no font has all its letters: boxes instead of letters say nothing. */
export function shown(text: string, { fonts }: Writing): string {
  return canDraw(text, fonts) ? text : ' ';
}

/** A column of boxes that fills the picture, in dark colours. */
export function sheet(
  { ground, ink }: Palette,
  padding: number,
  { direction, fonts }: Writing,
  children: Box[],
): Box {
  const style = {
    direction,
    flexDirection: 'column',
    boxSizing: 'border-box',
    width: '100%',
    height: '100%',
    padding,
    background: ground.dark,
    color: ink.dark,
    fontFamily: [...new Set(fonts.map(({ name }) => name))].join(', '),
  };
  return box(style, children);
}

/** The boxes as SVG. */
export function drawBoxes(
  drawing: Box,
  size: { width: number; height: number },
  { fonts }: Writing,
): Promise<string> {
  const loaded = fonts.map((font) => ({ ...font, data: dataOf(font) }));
  return satori(drawing, { ...size, fonts: loaded });
}

/** An SVG as PNG. @param options its width in pixels, and the fonts of what is still text */
export function pixels(
  svg: string,
  { width, fonts = [] }: { width?: number; fonts?: Font[] } = {},
): Buffer {
  const fitTo = width === undefined ? undefined : { mode: 'width' as const, value: width };
  const fontFiles = fonts.map(({ file }) => file);
  return new Resvg(svg, { font: { loadSystemFonts: false, fontFiles }, fitTo }).render().asPng();
}
