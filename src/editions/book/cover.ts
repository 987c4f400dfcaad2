/** The cover, in the design of the share images. */
import { bars, box, drawBoxes, image, pixels, sheet, type Box } from '../../lib/box.ts';
import type { Book } from './book.ts';

/** The cover as SVG, and as PNG for reading systems that show no SVG. */
export async function drawCover(book: Book): Promise<{ svg: string; png: Buffer }> {
  const svg = await drawBoxes(layout(book), { width: 1600, height: 2400 });
  return { svg, png: pixels(svg) };
}

function layout({ title, kicker, publication, url, mark, palette, progress, chapters }: Book): Box {
  const drawing = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="-20 -20 40 40" fill="none" stroke="${palette.mark.dark}" stroke-width=".6" stroke-linecap="round" stroke-linejoin="round">${mark}</svg>`;
  const words = [
    ...(kicker ? [box({ fontSize: 64, color: palette.faint.dark, marginBottom: 30 }, kicker)] : []),
    box({ fontSize: title.length > 40 ? 130 : 170, fontWeight: 700, lineHeight: 1.05 }, title),
  ];
  const foot = kicker ? publication.name : new URL(url).host;
  return sheet(palette, 130, [
    bars(palette, chapters, progress, 20, 14),
    box({ flex: 1, alignItems: 'center', justifyContent: 'center' }, [image(drawing, 1000)]),
    box({ flexDirection: 'column', marginBottom: 120 }, words),
    box({ fontSize: 60, fontWeight: 700, color: palette.mark.dark }, foot),
  ]);
}
