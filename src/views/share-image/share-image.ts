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
import type { Palette } from '../../lib/palette.ts';

export const imageSize = { width: 1200, height: 630 };

export interface ShareImage {
  writing: Writing;
  /** The work's title. */
  work: string;
  /** Where the page stands, such as "Chapter 2 of 9". */
  kicker?: string;
  title: string;
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

/** The share image, as PNG. */
export function drawShareImage(page: ShareImage): Promise<Buffer> {
  const drawing = layout(page);
  return cachedAsync('cards', JSON.stringify([imageSize, drawing]), async () =>
    pixels(await drawBoxes(drawing, imageSize, page.writing)),
  );
}

function layout({
  writing,
  work,
  kicker,
  title,
  mark,
  palette,
  progress = 0,
  segments = 0,
}: ShareImage): Box {
  const longest = Math.max(...title.split(/\s/).map((word) => word.length));
  const usualSize = title.length > 60 ? 64 : title.length > 24 ? 88 : 112;
  // The longest word must fit beside the mark.
  const size = Math.min(usualSize, 1250 / longest);
  // Letters that join must not be moved together.
  const letterSpacing = writing.direction === 'rtl' ? 0 : -1;
  const text = box({ flexDirection: 'column', flex: 1, justifyContent: 'center' }, [
    box(
      { fontSize: 40, color: palette.faint.dark, marginBottom: 18 },
      shown(kicker ?? '', writing) || ' ',
    ),
    box(
      { fontSize: size, fontWeight: 700, lineHeight: 1.08, letterSpacing },
      shown(title, writing),
    ),
  ]);
  const before = writing.direction === 'rtl' ? 'marginRight' : 'marginLeft';
  const count = Math.min(segments, maxSegments);
  return sheet(palette, 64, writing, [
    bars(palette, count, (progress / segments) * count, 14, 8, writing),
    box({ flex: 1, alignItems: 'center' }, [
      text,
      box({ [before]: 48 }, [image(markImage(mark, palette), 330)]),
    ]),
    box({ fontSize: 44, fontWeight: 700, color: palette.mark.dark }, shown(work, writing)),
  ]);
}

const markImage = (strokes: string, { mark }: Palette) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="-20 -20 40 40" fill="none" stroke="${mark.dark}" stroke-width=".7" stroke-linecap="round" stroke-linejoin="round">${strokes}</svg>`;

/** The mark on its ground, as a square PNG. */
export function drawIcon(strokes: string, size: number, { ground, mark }: Palette): Buffer {
  return pixels(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="-26 -26 52 52"><rect x="-26" y="-26" width="52" height="52" fill="${ground.dark}"/><g fill="none" stroke="${mark.dark}">${strokes}</g></svg>`,
    size,
  );
}
