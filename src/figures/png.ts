/** A figure as pixels. The typeface comes with a package, so that the bytes do not depend on the machine. */
import { createRequire } from 'node:module';
import { Resvg, type ResvgRenderOptions } from '@resvg/resvg-js';
import { drawn } from '../cache/drawings.ts';

const load = createRequire(import.meta.url);
const fontFiles = ['400Regular/SourceSans3_400Regular.ttf', '700Bold/SourceSans3_700Bold.ttf'].map(
  (file) => load.resolve(`@expo-google-fonts/source-sans-3/${file}`),
);

/** How many pixels a unit has: enough for a slide or a printed page. */
export const scale = 2;

/** @param svg a whole document, as `standalone` gives it */
export function png(svg: string): Uint8Array<ArrayBuffer> {
  const family = 'Source Sans 3';
  const options: ResvgRenderOptions = {
    font: { loadSystemFonts: false, fontFiles, defaultFontFamily: family, sansSerifFamily: family },
    fitTo: { mode: 'zoom', value: scale },
    background: '#fff',
  };
  const image = drawn('figures', JSON.stringify([options, svg]), () =>
    new Resvg(svg, options).render().asPng(),
  );
  return new Uint8Array(image);
}
