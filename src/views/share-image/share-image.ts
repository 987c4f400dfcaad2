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
import { texture } from '../figures/texture.ts';
import type { Palette } from '../../lib/palette.ts';

export const imageSize = { width: 1200, height: 630 };

export interface ShareImage {
  writing: Writing;
  /** The work's title. */
  work: string;
  /** Where the page stands, such as "Chapter 2 of 9". */
  kicker?: string;
  /** What the page found, or else its title: in large. */
  title: string;
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

/** The share image, as PNG. */
export function drawShareImage(page: ShareImage): Promise<Buffer> {
  const drawing = layout(page);
  return cachedAsync('cards', JSON.stringify([imageSize, drawing]), async () =>
    pixels(await drawBoxes(drawing, imageSize, page.writing)),
  );
}

function layout(page: ShareImage): Box {
  const { writing, work, kicker, title, mark, palette, key, progress = 0, segments = 0 } = page;
  const rtl = writing.direction === 'rtl';
  const longest = Math.max(...title.split(/\s/).map((word) => word.length));
  const count = Math.min(segments, maxSegments);
  return sheet(palette, 56, writing, [
    bars(palette, count, (progress / segments) * count, 14, 8, writing),
    box({ flex: 1, flexDirection: 'column', justifyContent: 'center' }, [
      box(
        { fontSize: 36, color: palette.faint.dark, marginBottom: 14 },
        shown(kicker ?? '', writing) || ' ',
      ),
      box(
        {
          // The longest word must fit.
          fontSize: Math.min(sizeOf(title), 1700 / longest),
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
      box({ flex: 1, flexDirection: 'column', [rtl ? 'marginRight' : 'marginLeft']: 28 }, [
        box({ fontSize: 36, fontWeight: 700 }, shown(work, writing)),
        ...(key ? [keyRow(key, page)] : []),
      ]),
    ]),
  ]);
}

/** A finding is a sentence, and fills the picture; a title is a few words. */
function sizeOf({ length }: string): number {
  return length > 210 ? 48 : length > 150 ? 54 : length > 100 ? 64 : length > 60 ? 72 : 96;
}

/** What the textures mean: a square and its words, three times. */
function keyRow(key: Record<Certainty, string>, { writing, palette }: ShareImage): Box {
  const rtl = writing.direction === 'rtl';
  return box(
    { fontSize: 26, color: palette.faint.dark, alignItems: 'center' },
    certainties.flatMap((certainty) => [
      image(square(certainty, palette.faint.dark), 22),
      box(
        rtl ? { marginRight: 10, marginLeft: 32 } : { marginLeft: 10, marginRight: 32 },
        shown(key[certainty], writing),
      ),
    ]),
  );
}

function square(certainty: Certainty, colour: string): string {
  const { attributes, definition } = texture(certainty, colour, 'h');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 22 22">${definition}<rect x="1" y="1" width="20" height="20" ${attributes}/></svg>`;
}

const markImage = (strokes: string, { mark }: Palette) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="-20 -20 40 40" fill="none" stroke="${mark.dark}" stroke-width=".7">${strokes}</svg>`;

/** The mark on its ground, as a square PNG. */
export function drawIcon(strokes: string, size: number, { ground, mark }: Palette): Buffer {
  return pixels(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="-26 -26 52 52"><rect x="-26" y="-26" width="52" height="52" fill="${ground.dark}"/><g fill="none" stroke="${mark.dark}">${strokes}</g></svg>`,
    size,
  );
}
