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
import { textSize } from '../figures/size.ts';
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
const padding = 52;
/** The panel of the figure, at the end of the line, and what is between its edge and the figure. */
const panelPadding = 30;
const panelWidth = ({ width }: Picture) => (width > 500 ? 640 : 452);

/** The share image, as PNG. */
export function drawShareImage(page: ShareImage): Promise<Buffer> {
  const drawing = layout(page);
  const figure = page.figure ? figureIn(page, page.figure) : '';
  return cachedAsync('cards', JSON.stringify([imageSize, drawing, figure]), async () => {
    const svg = await drawBoxes(drawing, imageSize, page.writing);
    return pixels(svg.replace(/(?=<\/svg>\s*$)/, figure), { fonts: page.writing.fonts });
  });
}

function layout(page: ShareImage): Box {
  const { writing, work, kicker, title, mark, palette, key, progress = 0, segments = 0 } = page;
  const rtl = writing.direction === 'rtl';
  const count = Math.min(segments, maxSegments);
  const width = imageSize.width - 2 * padding - (page.figure ? panelWidth(page.figure) - 12 : 0);
  const words = box({ width, flexDirection: 'column', flex: 1 }, [
    bars(palette, count, (progress / segments) * count, 14, 8, writing),
    box({ flex: 1, flexDirection: 'column', justifyContent: 'center' }, [
      box(
        { fontSize: 34, color: palette.faint.dark, marginBottom: 12 },
        shown(kicker ?? '', writing) || ' ',
      ),
      box(
        {
          fontSize: sizeOf(title, width),
          fontWeight: 700,
          lineHeight: 1.1,
          // Letters that join must not be moved together.
          letterSpacing: rtl ? 0 : -1,
        },
        shown(title, writing),
      ),
    ]),
    box({ alignItems: 'center' }, [
      image(markImage(mark, palette), 84),
      box({ flex: 1, flexDirection: 'column', [rtl ? 'marginRight' : 'marginLeft']: 24 }, [
        box({ fontSize: 34, fontWeight: 700 }, shown(work, writing)),
        ...(key ? [keyRow(key, page)] : []),
      ]),
    ]),
  ]);
  return sheet(
    palette,
    padding,
    writing,
    page.figure ? [words, panel(page, page.figure)] : [words],
  );
}

function panel({ writing, palette }: ShareImage, figure: Picture): Box {
  const style = {
    position: 'absolute',
    top: 0,
    bottom: 0,
    [writing.direction === 'rtl' ? 'left' : 'right']: 0,
    width: panelWidth(figure),
    background: palette.surface.dark,
  };
  return box(style, []);
}

/** In pixels: what is found is a sentence and fills its place, a title is a few words. The longest word fits too. */
function sizeOf(title: string, width: number): number {
  const isNarrow = width < 1000;
  const steps: [length: number, size: number][] = isNarrow
    ? [
        [45, 72],
        [80, 60],
        [115, 52],
        [165, 46],
      ]
    : [
        [60, 96],
        [100, 72],
        [150, 64],
        [210, 54],
      ];
  const size = steps.find(([length]) => title.length <= length)?.[1] ?? (isNarrow ? 40 : 48);
  const longest = Math.max(...title.split(/\s/).map((word) => word.length));
  return Math.min(size, (width * 1.6) / longest);
}

/** The figure in its panel: in the middle where it fits, and else its beginning. */
function figureIn({ writing, palette }: ShareImage, picture: Picture): string {
  const across = panelWidth(picture);
  const width = across - 2 * panelPadding;
  const scale = width / picture.width;
  const whole = picture.height * scale;
  const y = Math.max(panelPadding, (imageSize.height - whole) / 2);
  const height = Math.min(whole, imageSize.height - y);
  const x = panelPadding + (writing.direction === 'rtl' ? 0 : imageSize.width - across);
  const body = picture.body.replaceAll('currentColor', 'var(--ink)');
  // What has its place in percent and ems has them of a drawing of its own size.
  const svg = `<svg x="${x}" y="${y}" width="${width}" height="${height}" viewBox="0 0 ${picture.width} ${height / scale}" fill="var(--ink)" font-family="${writing.fonts[0]!.name}" font-size="${textSize - 1}" text-anchor="middle">${body}</svg>`;
  return coloured(svg, palette, 'dark');
}

/** What the textures mean: a square and its words, three times. */
function keyRow(key: Record<Certainty, string>, { writing, palette }: ShareImage): Box {
  const rtl = writing.direction === 'rtl';
  return box(
    { fontSize: 24, color: palette.faint.dark, flexWrap: 'wrap' },
    certainties.map((certainty) =>
      box({ alignItems: 'center', [rtl ? 'marginLeft' : 'marginRight']: 28 }, [
        image(square(certainty, palette.faint.dark), 22),
        box({ [rtl ? 'marginRight' : 'marginLeft']: 10 }, shown(key[certainty], writing)),
      ]),
    ),
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
