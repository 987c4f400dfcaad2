/** The drawing of a figure as a picture, for formats that take no SVG in their text. */
import { parseHTML } from 'linkedom';
import { Resvg } from '@resvg/resvg-js';
import { chart, figure, tools } from '../../shared/markup.ts';
import { sans } from '../../lib/fonts.ts';
import type { Site } from './site.ts';

export interface Picture {
  /** The id of its figure. */
  readonly id: string;
  /** What it shows, in words. */
  readonly alt: string;
  /** Its size on paper, in CSS pixels. */
  readonly width: number;
  readonly height: number;
  readonly png: Uint8Array;
}

/** How many pixels a unit of a drawing has: enough for print. */
const scale = 3;

/** The SVG elements of a page that are drawings of figures. */
export function chartsOf(root: Element): Element[] {
  return [...root.querySelectorAll(chart)].filter((svg) => svg.closest(figure));
}

/**
 * The picture of a figure’s drawing, without the words around it: those stand in the text.
 * @param page the path of the page that shows it
 * @throws Error when the file with the drawing is not where the figure says
 */
export function pictureOf(site: Site, page: string, svg: Element): Picture {
  const { id } = svg.closest(figure)!;
  const link = svg.parentElement!.querySelector(`${tools} a[href$=".svg"]`);
  const path = new URL(link?.getAttribute('href') ?? '', site.url + page).href.slice(
    site.url.length,
  );
  if (!link || !site.files.includes(path)) {
    throw new Error(`${page}: the figure “${id}” names no SVG file of the site.`);
  }
  const [, , width, height] = svg.getAttribute('viewBox')!.split(' ').map(Number) as number[];
  const drawing = drawingIn(site.read(path).toString(), width!, height!);
  const family = sans[0]!.name;
  const image = new Resvg(drawing, {
    font: {
      loadSystemFonts: false,
      fontFiles: sans.map(({ file }) => file),
      defaultFontFamily: family,
      sansSerifFamily: family,
    },
    fitTo: { mode: 'zoom', value: scale },
    background: '#fff',
  }).render();
  return {
    id,
    alt: svg.getAttribute('aria-label')!,
    width: width!,
    height: height!,
    png: image.asPng(),
  };
}

/** The drawing alone: the file of a figure has its words above and below it. */
function drawingIn(file: string, width: number, height: number): string {
  const { document } = parseHTML(file);
  const place = document.querySelector('svg > g[transform]')!.getAttribute('transform')!;
  const [x, y] = place.match(/[\d.]+/g)!;
  return file
    .replace(/ viewBox="[^"]*"/, ` viewBox="${x} ${y} ${width} ${height}"`)
    .replace(/ width="[^"]*" height="[^"]*"/, ` width="${width}" height="${height}"`);
}
