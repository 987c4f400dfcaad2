/** The cover, with the face of the share images; its letters are drawn, so that no reader lacks the font. */
import { Resvg } from '@resvg/resvg-js';
import satori from 'satori';
import type { Book } from './book.ts';
import { fonts } from './fonts.ts';

const size = { width: 1600, height: 2400 };
const night = {
  ground: '#0a1722',
  ink: '#e8f1f7',
  faint: '#a9bfce',
  line: '#2b465a',
  mark: '#8fd3f4',
};

/** The cover as SVG, and as PNG for shelves that show no SVG. */
export async function drawCover(book: Book): Promise<{ svg: string; png: Buffer }> {
  const svg = await satori(layout(book), {
    ...size,
    fonts: fonts
      .filter(({ name, style }) => name === 'Source Sans 3' && style === 'normal')
      .map(({ name, weight, style, data }) => ({ name, weight, style, data })),
  });
  return { svg, png: new Resvg(svg, { font: { loadSystemFonts: false } }).render().asPng() };
}

type Node = Parameters<typeof satori>[0];
const box = (style: Record<string, unknown>, children: unknown): Node =>
  ({ type: 'div', props: { style: { display: 'flex', ...style }, children } }) as Node;

function layout({ title, kicker, publication, url, mark, lit, chapters }: Book): Node {
  const lines = Array.from({ length: chapters }, (_, index) =>
    box(
      {
        flex: 1,
        height: 20,
        marginLeft: index && 14,
        background: index < lit ? night.mark : night.line,
      },
      [],
    ),
  );
  const drawing = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="-20 -20 40 40" fill="none" stroke="${night.mark}" stroke-width=".6" stroke-linecap="round" stroke-linejoin="round">${mark}</svg>`;
  const picture = {
    type: 'img',
    props: {
      src: `data:image/svg+xml;base64,${Buffer.from(drawing).toString('base64')}`,
      width: 1000,
      height: 1000,
    },
  } as Node;
  const words = [
    ...(kicker ? [box({ fontSize: 64, color: night.faint, marginBottom: 30 }, kicker)] : []),
    box({ fontSize: title.length > 40 ? 130 : 170, fontWeight: 700, lineHeight: 1.05 }, title),
  ];
  const foot = kicker ? publication.name : new URL(url).host;
  return box(
    {
      flexDirection: 'column',
      boxSizing: 'border-box',
      width: '100%',
      height: '100%',
      padding: 130,
      background: night.ground,
      color: night.ink,
      fontFamily: 'Source Sans 3',
    },
    [
      box({}, lines),
      box({ flex: 1, alignItems: 'center', justifyContent: 'center' }, [picture]),
      box({ flexDirection: 'column', marginBottom: 120 }, words),
      box({ fontSize: 60, fontWeight: 700, color: night.mark }, foot),
    ],
  );
}
