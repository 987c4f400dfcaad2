/** A figure as PNG. The typeface comes with a package, so that the bytes do not depend on the machine. */
import { Resvg, type ResvgRenderOptions } from '@resvg/resvg-js';
import { cached } from '../../lib/cached.ts';
import { canDraw, sans, type Font } from '../../lib/fonts.ts';
import type { Palette } from '../../lib/palette.ts';

/** How many pixels a unit has: enough for a slide or a printed page. */
export const scale = 2;

/** True when the fonts have every letter of the drawing: else there is no PNG, and the SVG shows it by the reader's fonts. */
export function hasPng(svg: string, fonts: Font[]): boolean {
  const text = svg.replaceAll(/<desc.*?<\/desc>|<[^>]*>/gs, ' ').replaceAll(/&[^;]+;/g, ' ');
  return canDraw(text, fonts);
}

/** @param svg a whole document, as `standalone` gives it */
export function png(
  svg: string,
  { ground }: Palette,
  fonts: Font[] = sans,
): Uint8Array<ArrayBuffer> {
  const family = sans[0]!.name;
  const fontFiles = fonts.map(({ file }) => file);
  const options: ResvgRenderOptions = {
    font: { loadSystemFonts: false, fontFiles, defaultFontFamily: family, sansSerifFamily: family },
    fitTo: { mode: 'zoom', value: scale },
    background: ground.light,
  };
  const image = cached('figures', JSON.stringify([options, svg]), () =>
    new Resvg(svg, options).render().asPng(),
  );
  return new Uint8Array(image);
}
