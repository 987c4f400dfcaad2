/**
 * The share image of a page: 1200 × 630 pixels, as other sites show it beside a link.
 * Fonts come with a package, so that the bytes do not depend on the machine.
 */
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { Resvg } from '@resvg/resvg-js';
import satori from 'satori';
import { drawnLater } from '../cache/drawings.ts';

export const cardSize = { width: 1200, height: 630 };

export interface Card {
  /** The work's title. */
  work: string;
  /** Where the page stands, such as "Chapter 2 of 9". */
  kicker?: string;
  title: string;
  /** What stands inside the `svg` element of the work’s mark. */
  mark: string;
  /** How many of the chapters' segments are lit. */
  lit?: number;
  segments?: number;
}

/** The night of the style sheet's tokens: the card has one face in light and in dark. */
const colours = {
  ground: '#0a1722',
  ink: '#e8f1f7',
  faint: '#a9bfce',
  line: '#2b465a',
  mark: '#8fd3f4',
};

const load = createRequire(import.meta.url);
const font = (weight: 400 | 700, file: string) => ({
  name: 'Source Sans 3',
  weight,
  style: 'normal' as const,
  data: readFileSync(load.resolve(`@expo-google-fonts/source-sans-3/${file}`)),
});
const fonts = [
  font(400, '400Regular/SourceSans3_400Regular.ttf'),
  font(700, '700Bold/SourceSans3_700Bold.ttf'),
];

/** More would be too thin to see. */
const mostSegments = 24;

/** The image of a card, as PNG. */
export function drawCard(card: Card): Promise<Buffer> {
  const drawing = layout(card);
  return drawnLater('cards', JSON.stringify([cardSize, drawing]), async () => {
    const svg = await satori(drawing, { ...cardSize, fonts });
    return new Resvg(svg, { font: { loadSystemFonts: false } }).render().asPng();
  });
}

type Node = Parameters<typeof satori>[0];
const box = (style: Record<string, unknown>, children: unknown): Node =>
  ({ type: 'div', props: { style: { display: 'flex', ...style }, children } }) as Node;

function layout({ work, kicker, title, mark: strokes, lit = 0, segments = 0 }: Card): Node {
  const longest = Math.max(...title.split(/\s/).map((word) => word.length));
  const wanted = title.length > 60 ? 64 : title.length > 24 ? 88 : 112;
  // The longest word must fit beside the mark.
  const size = Math.min(wanted, 1250 / longest);
  const text = box({ flexDirection: 'column', flex: 1, justifyContent: 'center' }, [
    box({ fontSize: 40, color: colours.faint, marginBottom: 18 }, kicker ?? ' '),
    box({ fontSize: size, fontWeight: 700, lineHeight: 1.08, letterSpacing: -1 }, title),
  ]);
  const mark = { type: 'img', props: { src: markImage(strokes), width: 330, height: 330 } } as Node;
  const shown = Math.min(segments, mostSegments);
  const row = Array.from({ length: shown }, (_, index) =>
    box(
      {
        flex: 1,
        height: 14,
        marginRight: index === shown - 1 ? 0 : 8,
        background: index < (lit / segments) * shown ? colours.mark : colours.line,
      },
      [],
    ),
  );
  return box(
    {
      flexDirection: 'column',
      boxSizing: 'border-box',
      width: '100%',
      height: '100%',
      padding: 64,
      background: colours.ground,
      color: colours.ink,
      fontFamily: 'Source Sans 3',
    },
    [
      box({ height: 14 }, row),
      box({ flex: 1, alignItems: 'center' }, [text, box({ marginLeft: 48 }, [mark])]),
      box({ fontSize: 44, fontWeight: 700, color: colours.mark }, work),
    ],
  );
}

function markImage(strokes: string): string {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="-20 -20 40 40" fill="none" stroke="${colours.mark}" stroke-width=".7" stroke-linecap="round" stroke-linejoin="round">${strokes}</svg>`;
  return `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`;
}

/** The mark on its ground, as a square PNG. */
export function drawIcon(mark: string, size: number): Buffer {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="-26 -26 52 52"><rect x="-26" y="-26" width="52" height="52" fill="${colours.ground}"/><g fill="none" stroke="${colours.mark}">${mark}</g></svg>`;
  return new Resvg(svg, { fitTo: { mode: 'width', value: size } }).render().asPng();
}
