/**
 * A drawing of strips, one below the other: words, marks as wide as the drawing, or a picture without words. On pages
 * its words are HTML, so that they grow with the reader’s text size, reflow and can be selected; in files they are SVG.
 */
import { escape } from '../../lib/xml.ts';
import type { Certainty } from '../../work/certainty.ts';
import type { ChartKind, ChartOf } from '../../work/chart.ts';
import type { ChartInput, Picture } from './figure.ts';
import { barred, piecesOf, rounded, type Look, type Part } from './miniature.ts';
import { width } from './size.ts';
import { hatch, lines, widthOf, wrap } from './svg.ts';
import { pale } from './texture.ts';

export interface Words {
  /** What is set in bold at the beginning. */
  strong?: string;
  text: string;
  /** A small sign before the words shows it, where they say what a picture shows. */
  certainty?: Certainty;
  /** Of this sign, in files; on pages it has the colour of the words. */
  colour?: string;
  /** It is so in part. */
  half?: boolean;
}

/** A row of a table, such as a day: its head, and what stands there. */
export interface Row {
  head: string;
  items: Item[];
}

export interface Item {
  text: string;
  /** A sign before the words shows it. */
  certainty?: Certainty;
  colour?: string;
  /** What the sign says, for those who hear it. */
  alt?: string;
  /** The sign is a bar: how long, of the longest, from 0 to 1. */
  part?: number;
}

export type Strip = Words | Row | Bar | { picture: Picture };

/** Parts of one row. */
export interface Bar {
  marks: Part[];
  /** The colour of the whole behind them, which is pale: nothing is said of it. */
  whole?: string;
}

/** The colour of marks: that of a group of actors, or grey, which is no actor’s. */
export function colourOf(actor: string | undefined): string {
  return actor ? `var(--${actor}-mark)` : 'var(--faint)';
}

/** The drawing functions of a kind of chart that is made of strips. */
export function drawn<K extends ChartKind>(strips: (input: ChartInput<ChartOf<K>>) => Strip[]) {
  return {
    picture: (input: ChartInput<ChartOf<K>>) => pictureOf(input.id, strips(input)),
    miniature: (input: ChartInput<ChartOf<K>>) => barred(input.id, marksOf(strips(input))),
    html: (input: ChartInput<ChartOf<K>>) => htmlOf(input.id, strips(input)),
  };
}

/** The bars alone. */
function marksOf(strips: Strip[]): Part[][] {
  return strips.flatMap((strip) => ('marks' in strip ? [strip.marks] : []));
}

function htmlOf(id: string, strips: Strip[]): string {
  const fill = filler(id);
  return strips
    .map((strip) => {
      if ('picture' in strip) {
        const { width: across, height, body } = strip.picture;
        return `<svg viewBox="0 0 ${across} ${height}">${body}</svg>`;
      }
      if ('marks' in strip) {
        const percent = (part: number) => `${Number((part * 100).toFixed(1))}%`;
        const rects = strip.marks.map(({ from, to, ...mark }) =>
          pieces(
            mark,
            fill,
            `${from ? ` x="${percent(from)}"` : ''} width="${percent(to - from)}"`,
          ),
        );
        const whole = strip.whole ? `<rect width="100%" height="100%" ${pale(strip.whole)}/>` : '';
        return `<svg height="1.4em">${fill.definitions()}${whole}${rects.join('')}</svg>`;
      }
      if ('items' in strip) {
        const words = strip.items.map(
          (item) => `<span>${signOf(item, fill)}${escape(item.text)}</span>`,
        );
        return `<tr><th scope="row">${escape(strip.head)}</th><td>${words.join(' ')}</td></tr>`;
      }
      const { strong, text, certainty, half } = strip;
      const sign = certainty ? ` data-certainty="${certainty}"${half ? ' data-half' : ''}` : '';
      return `<p${sign}>${strong ? `<b>${escape(strong)}</b> ` : ''}${escape(text)}</p>`;
    })
    .join('');
}

/** In ems: a sign, and the longest bar. */
const [signSize, longest] = [0.75, 8];

function signLength({ part }: Item): number {
  return part === undefined ? signSize : Math.max(0.3, Number((part * longest).toFixed(1)));
}

function signOf(item: Item, fill: Filler): string {
  const { certainty, colour = 'currentColor', alt } = item;
  if (!certainty) return '';
  const attributes = fill.attributes({ certainty, colour });
  const spoken = alt ? ` role="img" aria-label="${escape(alt)}"` : '';
  return `<svg${spoken} width="${signLength(item)}em" height="${signSize}em">${fill.definitions()}<rect width="100%" height="100%"${attributes}/></svg>`;
}

/** A mark that is as high as its drawing. @param across the attributes of its width */
function pieces(look: Look, fill: Filler, across: string): string {
  return piecesOf(look)
    .map(
      ({ top, ...piece }) =>
        `<rect${top ? ` y="${top * 100}%"` : ''}${across} height="${(1 - top) * 100}%"${fill.attributes(piece)}/>`,
    )
    .join('');
}

const barHeight = 20;
const size = 14;
const strongSize = 17;

function pictureOf(id: string, strips: Strip[]): Picture {
  const fill = filler(id);
  let y = 0;
  const parts = strips.map((strip) => {
    const top = y;
    if ('picture' in strip) {
      y += strip.picture.height + 6;
      return `<g transform="translate(0,${top})">${strip.picture.body}</g>`;
    }
    if ('marks' in strip) {
      y += barHeight + 16;
      const whole = strip.whole
        ? `<rect y="${top}" width="${width}" height="${barHeight}" ${pale(strip.whole)}/>`
        : '';
      const marks = strip.marks
        .map(({ from, to, ...mark }) => {
          const place = { x: from * width, y: top, width: (to - from) * width, height: barHeight };
          return rect(place, fill, mark);
        })
        .join('');
      return whole + marks;
    }
    if ('items' in strip) {
      const row = rowOf(strip, top, fill);
      y += row.height;
      return row.body;
    }
    const { certainty } = strip;
    const x = certainty ? 18 : 0;
    const set = setLines(strip, width - x);
    y += set.length * 18 + 4;
    const { colour = 'currentColor', half } = strip;
    const sign = certainty
      ? rect({ x: 1, y: top + 5, width: 10, height: 10 }, fill, { certainty, colour, half })
      : '';
    const texts = set.map(
      (words, index) =>
        `<text${x ? ` x="${x}"` : ''} y="${top + 15 + index * 18}" text-anchor="start">${words}</text>`,
    );
    return sign + texts.join('');
  });
  // The patterns are known when everything is drawn.
  return { width, height: y, body: fill.definitions() + parts.join('') };
}

/** Where the items of rows begin. */
const itemsAt = 92;
const lineHeight = 19;

function rowOf({ head, items }: Row, top: number, fill: Filler): { body: string; height: number } {
  let [x, line] = [itemsAt, 0];
  const words = items.map((item) => {
    const { certainty, colour = 'currentColor', text } = item;
    const sign = certainty ? signLength(item) * size : 0;
    const texts = wrap(text, width - itemsAt - sign - 6, size);
    const across = sign + 6 + Math.max(...texts.map((each) => widthOf(each, size)));
    if (x > itemsAt && x + across > width) [x, line] = [itemsAt, line + 1];
    const y = top + line * lineHeight;
    const [at, start] = [x, certainty ? x + sign + 6 : x];
    x += across + 12;
    line += texts.length - 1;
    return (
      (certainty
        ? rect({ x: Math.round(at), y: y + 4, width: Math.round(sign), height: 10 }, fill, {
            ...item,
            certainty,
            colour,
          })
        : '') + lines(Math.round(start), y + 14, texts, { anchor: 'start' })
    );
  });
  const heads = wrap(head, itemsAt - 20, size);
  const height = Math.max(line + 1, heads.length) * lineHeight + 2;
  const style = items.length ? ({ weight: 700 } as const) : { fill: 'var(--faint)' };
  return {
    height,
    body:
      lines(itemsAt - 20, top + 14, heads, { anchor: 'end', ...style }) +
      `<path d="M${itemsAt - 11} ${top}v${height}" stroke="var(--rule)" stroke-width="2"/>${words.join('')}`,
  };
}

/** A mark of the picture files. */
function rect(
  { x, y, width: across, height }: Record<'x' | 'y' | 'width' | 'height', number>,
  fill: Filler,
  mark: Look,
): string {
  return piecesOf(mark)
    .map(
      ({ top, ...piece }) =>
        `<rect x="${rounded(x)}" y="${rounded(y + top * height)}" width="${rounded(across)}" height="${rounded((1 - top) * height)}"${fill.attributes(piece)}/>`,
    )
    .join('');
}

/** The words in lines that fit the width. */
function setLines({ strong, text }: Words, room: number): string[] {
  const words = [
    ...(strong?.split(' ').map((word) => ({ word, isStrong: true })) ?? []),
    ...text.split(' ').map((word) => ({ word, isStrong: false })),
  ];
  const set: { words: typeof words; across: number }[] = [];
  for (const each of words) {
    const across = widthOf(`${each.word} `, each.isStrong ? strongSize * 1.1 : size);
    const last = set.at(-1);
    if (last && last.across + across <= room) {
      last.words.push(each);
      last.across += across;
    } else set.push({ words: [each], across });
  }
  return set.map(({ words: inLine }) => {
    const of = (isStrong: boolean) =>
      escape(
        inLine
          .filter((each) => each.isStrong === isStrong)
          .map(({ word }) => word)
          .join(' '),
      );
    const bold = of(true);
    return `${bold && `<tspan font-weight="700" font-size="${strongSize}">${bold}</tspan> `}${of(false)}`;
  });
}

type Filler = ReturnType<typeof filler>;

/** Paints marks: solid, hatched, open. Each colour that is hatched needs a pattern, once on a page. */
export function filler(id: string) {
  const patterns = new Map<string, string>();
  let defined = 0;
  return {
    attributes({ certainty, colour }: Look): string {
      if (certainty === 'documented') return ` fill="${colour}"`;
      if (certainty === 'unknown') return ` fill="none" stroke="${colour}"`;
      const name = patterns.get(colour) ?? `${id}-${patterns.size + 1}`;
      patterns.set(colour, name);
      return ` fill="url(#${name})" stroke="${colour}"`;
    },
    /** The patterns that were needed since it was last asked. */
    definitions(): string {
      const needed = [...patterns].slice(defined);
      defined = patterns.size;
      return needed.map(([colour, name]) => hatch(name, colour)).join('');
    },
  };
}
