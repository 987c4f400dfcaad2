/** The drawing of a figure as a picture, for formats that take no SVG in their text. */
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

/** The elements of a page that are drawings of figures. */
export function chartsOf(root: Element): Element[] {
  return [...root.querySelectorAll(chart)].filter((drawing) => drawing.closest(figure));
}

/** The drawing of a figure as SVG, without the words around it: those stand in the text. */
export interface Drawing {
  /** What it shows, in words. */
  readonly alt: string;
  readonly width: number;
  readonly height: number;
  /** The file of the figure, cut to the drawing. */
  readonly svg: string;
  /** The same as an element of its own size, to be part of another. */
  readonly drawing: string;
}

/**
 * @param page the path of the page that shows it
 * @throws Error when the file with the drawing is not where the figure says
 */
export function drawingOf(site: Site, page: string, element: Element): Drawing {
  const { id } = element.closest(figure)!;
  const link = element.parentElement!.querySelector(`${tools} a[href$=".svg"]`);
  const path = new URL(link?.getAttribute('href') ?? '', site.url + page).href.slice(
    site.url.length,
  );
  if (!link || !site.files.includes(path)) {
    throw new Error(`${page}: the figure “${id}” names no SVG file of the site.`);
  }
  const file = site.read(path).toString();
  // Its words stand above and below a nested SVG element, which is the last.
  const [, drawing, size, width, height] =
    /<svg x="[\d.]+" y="[\d.]+" ((width="([\d.]+)" height="([\d.]+)").*<\/svg>)<\/svg>\s*$/s.exec(
      file,
    )!;
  const start = /^<svg [^>]*>/.exec(file)![0].replace(/ width="[^"]*" height="[^"]*"/, ` ${size}`);
  const svg = `${start.replace(/ viewBox="[^"]*"/, ` viewBox="0 0 ${width} ${height}"`)}<svg ${drawing}</svg>`;
  const alt = element.getAttribute('aria-label')!;
  return { alt, width: Number(width), height: Number(height), svg, drawing: `<svg ${drawing}` };
}

/** The drawing of a figure in pixels. @param page the path of the page that shows it */
export function pictureOf(site: Site, page: string, element: Element): Picture {
  const { svg, alt, width, height } = drawingOf(site, page, element);
  const family = sans[0]!.name;
  const image = new Resvg(svg, {
    font: {
      loadSystemFonts: false,
      fontFiles: sans.map(({ file }) => file),
      defaultFontFamily: family,
      sansSerifFamily: family,
    },
    fitTo: { mode: 'zoom', value: scale },
    background: '#fff',
  }).render();
  return { id: element.closest(figure)!.id, alt, width, height, png: image.asPng() };
}
