/**
 * The share image of a page: 1200 × 630 pixels, as other sites show it beside a link.
 * Fonts come with a package, so that the bytes do not depend on the machine.
 */
import { cachedAsync } from '../../lib/cached.ts';
import { bars, box, drawBoxes, image, pixels, sheet, shown, type Box } from '../../lib/box.ts';
import type { Palette } from '../../lib/palette.ts';
import { widthOf, wrap } from '../figures/svg.ts';
import { padding, smallest, type ShareImage } from './content.ts';
import { drawPanel } from './panel.ts';

export const imageSize = { width: 1200, height: 630 };

/** More would be too thin to see. */
const maxSegments = 24;
/** Of the site's name, which the site that shows the image repeats below it. */
const nameSize = 32;
const lineHeight = 1.1;
/** The sizes of a title, from large to small. */
const titleSizes = [96, 88, 80, 72, 66, 60, 56, 52, 48, 44, 40];
/** Large enough to be read at 300 pixels; a title that is smaller beside its figure stands without it. */
const legible = 56;
/** Of the panel with the figure, at the end of the line: the wider, the larger the figure. */
const panelWidths = [520, 460];
const markSize = 64;

/** The share image, as PNG. */
export function drawShareImage(page: ShareImage): Promise<Buffer> {
  const drawing = layout(page);
  return cachedAsync('cards', JSON.stringify([imageSize, drawing]), async () =>
    pixels(await drawBoxes(drawing, imageSize, page.writing)),
  );
}

/** What stands where. */
export function layout(page: ShareImage): Box {
  const { writing, work, kicker = '', title, mark, palette, progress = 0, segments = 0 } = page;
  const rtl = writing.direction === 'rtl';
  const count = Math.min(segments, maxSegments);
  const { figure, panel, width, size } = roomOf(page);
  const words = box({ width, flexDirection: 'column', flex: 1 }, [
    bars(palette, count, (progress / segments) * count, 14, 8, writing),
    box({ flex: 1, flexDirection: 'column', justifyContent: 'center' }, [
      box(
        { fontSize: smallest, color: palette.faint.dark, marginBottom: 8 },
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
        { [rtl ? 'marginRight' : 'marginLeft']: 20, fontSize: nameSize, fontWeight: 700 },
        shown(work, writing),
      ),
    ]),
  ]);
  return sheet(
    palette,
    padding,
    writing,
    figure ? [words, drawPanel(page, figure, { ...imageSize, width: panel })] : [words],
  );
}

/** The figure where the title is legible beside it, how wide it and the words are, and the size of the title: as large as it fits. */
function roomOf(page: ShareImage) {
  const room = (panel: number, figure?: ShareImage['figure']) => {
    const width = imageSize.width - 2 * padding - panel;
    return { figure, panel, width, size: sizeOf(page, width) };
  };
  const beside = page.figure ? panelWidths.map((panel) => room(panel, page.figure)) : [];
  return beside.find(({ size }) => size >= legible) ?? room(0);
}

/** The largest size at which the title fits below the bars and its place, and above the mark. */
function sizeOf({ title, kicker = '' }: ShareImage, width: number): number {
  const above = 14 + wrap(kicker, width, smallest).length * smallest * 1.3 + 8;
  const height = imageSize.height - 2 * padding - above - markSize - 28;
  const fits = (size: number) =>
    wrap(title, width, size).length * size * lineHeight <= height &&
    title.split(/\s/).every((word) => widthOf(word, size) <= width);
  return titleSizes.find(fits) ?? titleSizes.at(-1)!;
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
