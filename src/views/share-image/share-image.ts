/**
 * The share image of a page: 1200 × 630 pixels, as other sites show it beside a link.
 * Fonts come with a package, so that the bytes do not depend on the machine.
 */
import { cachedAsync } from '../../lib/cached.ts';
import {
  bars,
  box,
  drawBoxes,
  image,
  pixels,
  sheet,
  shown,
  type Box,
  type Writing,
} from '../../lib/box.ts';
import { certainties, type Certainty } from '../../work/certainty.ts';
import { coloured, type Palette } from '../../lib/palette.ts';
import type { Picture } from '../figures/figure.ts';
import { widthOf, wrap } from '../figures/svg.ts';
import { texture } from '../figures/texture.ts';

export const imageSize = { width: 1200, height: 630 };

export interface ShareImage {
  writing: Writing;
  /** The work's title. */
  work: string;
  /** Where the page stands, such as "Chapter 2 of 9". */
  kicker?: string;
  /** What the page found, or else its title: in large. */
  title: string;
  /** The drawing that shows it. */
  figure?: Picture;
  /** The words of the key to the textures. */
  key?: Record<Certainty, string>;
  /** What stands inside the `svg` element of the work’s mark. */
  mark: string;
  /** Share images are dark only. */
  palette: Palette;
  /** Of the segments, one a chapter, those up to this page. */
  progress?: number;
  segments?: number;
}

/** More would be too thin to see. */
const maxSegments = 24;
const padding = 44;
/** Sizes of text. Sites show the image 300 pixels wide, where only the title has to be read. */
const small = 32;
const keySize = 28;
const lineHeight = 1.1;
/** The sizes of a title, from large to small. */
const titleSizes = [96, 88, 80, 72, 66, 60, 56, 52, 48, 44, 40];
/** Large enough to be read by the way. */
const legible = 66;
/** Of the panel with the figure, at the end of the line: the wider, the larger the figure. */
const panelWidths = [520, 420, 320];
const markSize = 64;

/** The share image, as PNG. */
export function drawShareImage(page: ShareImage): Promise<Buffer> {
  const drawing = layout(page);
  return cachedAsync('cards', JSON.stringify([imageSize, drawing]), async () =>
    pixels(await drawBoxes(drawing, imageSize, page.writing)),
  );
}

function layout(page: ShareImage): Box {
  const { writing, work, kicker = '', title, mark, palette, progress = 0, segments = 0 } = page;
  const rtl = writing.direction === 'rtl';
  const count = Math.min(segments, maxSegments);
  const { panel, width, size } = roomOf(page);
  const words = box({ width, flexDirection: 'column', flex: 1 }, [
    bars(palette, count, (progress / segments) * count, 14, 8, writing),
    box({ flex: 1, flexDirection: 'column', justifyContent: 'center' }, [
      box(
        { fontSize: small, color: palette.faint.dark, marginBottom: 8 },
        shown(kicker, writing) || ' ',
      ),
      box(
        {
          fontSize: size,
          fontWeight: 700,
          lineHeight,
          // Letters that join must not be moved together.
          letterSpacing: rtl ? 0 : -1,
        },
        shown(title, writing),
      ),
    ]),
    box({ alignItems: 'center' }, [
      image(markImage(mark, palette), markSize),
      box(
        { [rtl ? 'marginRight' : 'marginLeft']: 20, fontSize: small, fontWeight: 700 },
        shown(work, writing),
      ),
    ]),
  ]);
  return sheet(
    palette,
    padding,
    writing,
    page.figure ? [words, panelOf(page, page.figure, panel)] : [words],
  );
}

/** How wide the panel and the words beside it are, and the size of the title: as large as it fits, and then the figure. */
function roomOf(page: ShareImage): { panel: number; width: number; size: number } {
  const rooms = (page.figure ? panelWidths : [0]).map((panel) => {
    const width = imageSize.width - (panel ? panel + padding : padding) - padding;
    return { panel, width, size: sizeOf(page, width) };
  });
  return rooms.find(({ size }) => size >= legible) ?? rooms.at(-1)!;
}

/** The largest size at which the title fits below the bars and its place, and above the mark. */
function sizeOf({ title, kicker = '' }: ShareImage, width: number): number {
  const above = 14 + wrap(kicker, width, small).length * small * 1.3 + 8;
  const height = imageSize.height - 2 * padding - above - markSize - 28;
  const fits = (size: number) =>
    wrap(title, width, size).length * size * lineHeight <= height &&
    title.split(/\s/).every((word) => widthOf(word, size) <= width);
  return titleSizes.find(fits) ?? titleSizes.at(-1)!;
}

/** The figure, and below it what its textures mean. */
function panelOf(page: ShareImage, figure: Picture, width: number): Box {
  const { writing, palette, key } = page;
  const inner = width - 2 * padding;
  const style = {
    position: 'absolute',
    boxSizing: 'border-box',
    top: 0,
    bottom: 0,
    [writing.direction === 'rtl' ? 'left' : 'right']: 0,
    width,
    padding,
    flexDirection: 'column',
    justifyContent: 'center',
    background: palette.surface.dark,
  };
  const height = Math.round((inner * figure.height) / figure.width);
  const drawing = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${figure.width} ${figure.height}">${figure.body}</svg>`;
  return box(style, [
    image(coloured(drawing, palette, 'dark'), inner, height),
    box({ flexDirection: 'column', marginTop: 28 }, key ? keyRows(key, page) : []),
  ]);
}

/** What the textures mean: a square and its words, three times. */
function keyRows(key: Record<Certainty, string>, { writing, palette }: ShareImage): Box[] {
  const rtl = writing.direction === 'rtl';
  return certainties.map((certainty) =>
    box({ fontSize: keySize, lineHeight: 1.15, color: palette.faint.dark, marginTop: 12 }, [
      box({ marginTop: 5 }, [image(square(certainty, palette.faint.dark), 24)]),
      box({ flex: 1, [rtl ? 'marginRight' : 'marginLeft']: 12 }, shown(key[certainty], writing)),
    ]),
  );
}

function square(certainty: Certainty, colour: string): string {
  const { attributes, definition } = texture(certainty, colour, 'h');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 22 22">${definition}<rect x="1" y="1" width="20" height="20" ${attributes}/></svg>`;
}

const markImage = (strokes: string, { link }: Palette) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="-20 -20 40 40" fill="none" stroke="${link.dark}" stroke-width=".7">${strokes}</svg>`;

/** The mark on its ground, as a square PNG. */
export function drawIcon(strokes: string, size: number, { ground, link }: Palette): Buffer {
  return pixels(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="-26 -26 52 52"><rect x="-26" y="-26" width="52" height="52" fill="${ground.dark}"/><g fill="none" stroke="${link.dark}">${strokes}</g></svg>`,
    { width: size },
  );
}
