/** The panel of a share image: a figure without its words, the few that tell what it shows, and the key to its textures. */
import { box, image, shown, type Box } from '../../lib/box.ts';
import { coloured } from '../../lib/palette.ts';
import { certainties, type Certainty } from '../../work/certainty.ts';
import type { CaptionValue } from '../figures/figure.ts';
import { widthOf, wrap } from '../figures/svg.ts';
import { texture } from '../figures/texture.ts';
import { padding, smallest, type ShareImage } from './content.ts';

/** A box, and how high it is at most. */
interface Part {
  drawn: Box;
  height: number;
}

const lineHeight = 1.15;
const gap = 24;
/** The sizes of a number, from large to small. */
const numberSizes = [104, 96, 84, 72, 64, 56, 48, 40];
/** Two share the room of one. */
const largestOfTwo = 84;
/** Of the size that a figure has without words. */
const least = 0.45;
const signSize = 26;

/** Its parts below each other; the figure is as large as the words let it. */
export function drawPanel(
  page: ShareImage,
  figure: NonNullable<ShareImage['figure']>,
  size: { width: number; height: number },
): Box {
  const { writing, palette } = page;
  const { picture } = figure;
  const inner = size.width - 2 * padding;
  const most = size.height - 2 * padding;
  const whole = (inner / picture.width) * picture.height;
  // Where labels leave the figure too little, they go: a part of one would say something else.
  const [labelled, bare] = [true, false].map((areLabelled) => {
    const { above, below } = partsOf(page, figure, inner, areLabelled);
    const taken = [...above, ...below].reduce((sum, { height }) => sum + height + gap, 0);
    return {
      above,
      below,
      height: Math.min(whole, most - taken),
    };
  }) as [Room, Room];
  const { above, below, height } = labelled.height < whole * least ? bare : labelled;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${picture.width} ${picture.height}">${picture.body}</svg>`;
  const across = Math.round((height / picture.height) * picture.width);
  const parts = [
    ...above,
    { drawn: image(coloured(svg, palette, 'dark'), across, Math.round(height)) },
    ...below,
  ];
  return box(
    {
      position: 'absolute',
      boxSizing: 'border-box',
      top: 0,
      bottom: 0,
      [writing.direction === 'rtl' ? 'left' : 'right']: 0,
      width: size.width,
      padding,
      flexDirection: 'column',
      justifyContent: 'center',
      background: palette.surface.dark,
    },
    parts.map(({ drawn }, index) => box({ marginTop: index && gap }, [drawn])),
  );
}

interface Room {
  above: Part[];
  below: Part[];
  /** What is left for the figure. */
  height: number;
}

function partsOf(
  page: ShareImage,
  { picture, caption }: NonNullable<ShareImage['figure']>,
  inner: number,
  areLabelled: boolean,
): Omit<Room, 'height'> {
  const { values = [], halves, ends } = caption;
  const key = keyOf(page, picture.certainties, inner);
  return {
    above: [
      ...valuesOf(page, values, inner, areLabelled),
      ...(halves ? [halvesOf(page, halves, inner)] : []),
    ],
    below: [...(ends ? [endsOf(page, ends, inner)] : []), ...(key ? [key] : [])],
  };
}

/** One number with its label below it, or two with theirs beside them. */
function valuesOf(
  page: ShareImage,
  values: CaptionValue[],
  inner: number,
  areLabelled: boolean,
): Part[] {
  const isOne = values.length === 1;
  const room = isOne ? inner : inner * 0.42;
  const size =
    numberSizes
      .filter((each) => isOne || each <= largestOfTwo)
      .find((each) => values.every(({ number }) => widthOf(number, each) <= room)) ??
    numberSizes.at(-1)!;
  const across = Math.max(0, ...values.map(({ number }) => widthOf(number, size))) + 16;
  const width = isOne ? inner : inner - across;
  return values.map((value) => {
    const number = box({ ...(!isOne && { width: across }) }, [numberOf(page, value, size)]);
    if (!areLabelled) return { drawn: number, height: size };
    const height = heightOf(value.label, width);
    const label = box({ width, fontSize: smallest, lineHeight }, shown(value.label, page.writing));
    return isOne
      ? { drawn: box({ flexDirection: 'column' }, [number, label]), height: size + height }
      : { drawn: box({ alignItems: 'center' }, [number, label]), height: Math.max(size, height) };
  });
}

function heightOf(text: string, width: number): number {
  return wrap(text, width, smallest).length * smallest * lineHeight;
}

function numberOf(
  { writing, palette }: ShareImage,
  { number, colour }: CaptionValue,
  size: number,
): Box {
  const color = colour ? coloured(colour, palette, 'dark') : palette.ink.dark;
  return box({ fontSize: size, fontWeight: 700, lineHeight: 1.1, color }, shown(number, writing));
}

/** A name above each half. */
function halvesOf(page: ShareImage, halves: [string, string], inner: number): Part {
  const width = inner * 0.47;
  const names = halves.map((name) =>
    box({ width, fontSize: smallest, fontWeight: 700, lineHeight }, shown(name, page.writing)),
  );
  return {
    height: Math.max(...halves.map((name) => heightOf(name, width))),
    drawn: apart(page, names, inner),
  };
}

/** Where the line of time begins and ends. */
function endsOf(page: ShareImage, ends: [string, string], inner: number): Part {
  const texts = ends.map((end) =>
    box({ fontSize: smallest, lineHeight }, shown(end, page.writing)),
  );
  return {
    height: Math.max(...ends.map((end) => heightOf(end, inner / 2))),
    drawn: apart(page, texts, inner),
  };
}

/** At the left and at the right, whatever the language: figures are not mirrored. */
function apart({ writing }: ShareImage, boxes: Box[], width: number): Box {
  return box(
    { width, justifyContent: 'space-between', alignItems: 'flex-end' },
    writing.direction === 'rtl' ? boxes.toReversed() : boxes,
  );
}

/** What the textures of the figure mean; solid alone needs no words. */
function keyOf(page: ShareImage, used: Certainty[], inner: number): Part | undefined {
  if (used.every((certainty) => certainty === 'documented')) return undefined;
  const { writing, palette, key } = page;
  const side = writing.direction === 'rtl' ? 'marginRight' : 'marginLeft';
  const color = palette.faint.dark;
  const [beside, between] = [14, 8];
  const width = inner - signSize - beside;
  const rows = certainties.filter((certainty) => used.includes(certainty));
  const drawn = rows.map((certainty, index) =>
    box({ fontSize: smallest, lineHeight, color, marginTop: index && between }, [
      box({ marginTop: 7 }, [image(square(certainty, color), signSize)]),
      box({ width, [side]: beside }, shown(key[certainty], writing)),
    ]),
  );
  const heights = rows.map((certainty) => heightOf(key[certainty], width));
  return {
    height: heights.reduce((sum, height) => sum + height + between, -between),
    drawn: box({ flexDirection: 'column' }, drawn),
  };
}

function square(certainty: Certainty, colour: string): string {
  const { attributes, definition } = texture(certainty, colour, 'h');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 22 22">${definition}<rect x="1" y="1" width="20" height="20" ${attributes}/></svg>`;
}
