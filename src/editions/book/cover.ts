/** The cover, in the design of the share images. */
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
import { fontsWith } from '../../lib/fonts.ts';
import type { Book } from './book.ts';

/** The cover as SVG, and as PNG for reading systems that show no SVG. */
export async function drawCover(book: Book): Promise<{ svg: string; png: Buffer }> {
  const writing = {
    direction: book.publication.readingProgression,
    fonts: fontsWith(book.font),
  };
  const svg = await drawBoxes(layout(book, writing), { width: 1600, height: 2400 }, writing);
  return { svg, png: pixels(svg) };
}

function layout(
  { title, kicker, publication, url, mark, palette, progress, chapters }: Book,
  writing: Writing,
): Box {
  const drawing = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="-20 -20 40 40" fill="none" stroke="${palette.link.dark}" stroke-width=".6">${mark}</svg>`;
  const words = [
    ...(kicker
      ? [box({ fontSize: 64, color: palette.faint.dark, marginBottom: 30 }, shown(kicker, writing))]
      : []),
    box(
      { fontSize: title.length > 40 ? 130 : 170, fontWeight: 700, lineHeight: 1.05 },
      shown(title, writing),
    ),
  ];
  const foot = kicker ? publication.name : new URL(url).host;
  return sheet(palette, 130, writing, [
    bars(palette, chapters, progress, 20, 14, writing),
    box({ flex: 1, alignItems: 'center', justifyContent: 'center' }, [image(drawing, 1000)]),
    box({ flexDirection: 'column', marginBottom: 120 }, words),
    box({ fontSize: 60, fontWeight: 700, color: palette.link.dark }, shown(foot, writing)),
  ]);
}
