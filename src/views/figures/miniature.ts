/** A figure without its words, for where it is too small for any: marks of the same data, in the same textures and colours. */
import type { Certainty } from '../../work/certainty.ts';
import type { Miniature } from './figure.ts';
import { texture } from './texture.ts';

interface Size {
  width: number;
  height: number;
}

/** Of every miniature, in units: about as many pixels on a wide screen. */
export const miniatureSize: Size = { width: 120, height: 72 };

/** How sure it is, and who acted. */
export interface Look {
  certainty: Certainty;
  colour: string;
  /** It is so in part: its upper half is open. */
  half?: boolean;
}

/** What a mark is drawn of: its look, and the part of its height at which each piece begins. All go to the bottom. */
export function piecesOf({ half, ...look }: Look): (Look & { top: number })[] {
  return half
    ? [
        { ...look, certainty: 'unknown', top: 0 },
        { ...look, top: 0.5 },
      ]
    : [{ ...look, top: 0 }];
}

/** A rectangle, in units. */
export interface Tile extends Look, Size {
  x: number;
  y: number;
}

/** A part of a row; its ends are parts of the width, from 0 to 1. */
export interface Part extends Look {
  from: number;
  to: number;
}

/** Of the stroke that all textures have, which stays inside the tile. */
const stroke = 1.5;

/** The tiles, those of one look in one path. @param id a prefix for the ids of its patterns */
export function tiled(id: string, tiles: Tile[], size = miniatureSize): Miniature {
  const pieces = tiles.flatMap(({ half, certainty, colour, ...at }) =>
    piecesOf({ half, certainty, colour }).map(({ top, ...look }) => ({
      ...look,
      ...at,
      y: at.y + top * at.height,
      height: (1 - top) * at.height,
    })),
  );
  const byLook = Map.groupBy(pieces, ({ certainty, colour }) => `${certainty} ${colour}`);
  const paths = [...byLook.values()].map((alike, index) => {
    const { certainty, colour } = alike[0]!;
    const { attributes, definition } = texture(certainty, colour, `${id}-m${index}`);
    return `${definition}<path d="${alike.map(outline).join('')}" ${attributes}/>`;
  });
  const certainties = [...new Set(tiles.map(({ certainty }) => certainty))];
  return { ...size, body: paths.join(''), certainties };
}

function outline({ x, y, width, height }: Tile): string {
  const inside = (length: number) => Math.max(0.1, rounded(length - stroke));
  const [across, down] = [inside(width), inside(height)];
  return `M${rounded(x + stroke / 2)} ${rounded(y + stroke / 2)}h${across}v${down}h-${across}z`;
}

/** Drawings of one width below each other, with a gap between them. */
export function stacked(drawings: Miniature[]): Miniature {
  const space = 24;
  let height = 0;
  const bodies = drawings.map((drawing) => {
    const top = height;
    height += drawing.height + space;
    return top ? `<g transform="translate(0,${top})">${drawing.body}</g>` : drawing.body;
  });
  return {
    width: drawings[0]!.width,
    height: height - space,
    body: bodies.join(''),
    certainties: [...new Set(drawings.flatMap(({ certainties }) => certainties))],
  };
}

/** Rows of bars, from top to bottom. */
export function barred(id: string, rows: Part[][], size = miniatureSize): Miniature {
  const step = size.height / rows.length;
  const height = Math.min(step * 0.8, size.height / 3);
  const tiles = rows.flatMap((parts, row) =>
    parts.map(({ from, to, ...look }) => ({
      ...look,
      x: from * size.width,
      y: (row + 0.5) * step - height / 2,
      width: (to - from) * size.width,
      height,
    })),
  );
  return tiled(id, tiles, size);
}

/** Squares in rows, as large as the field allows. @param columns how many stand in a row */
export function squared(
  id: string,
  looks: Look[],
  columns: number,
  size = miniatureSize,
): Miniature {
  const rows = Math.ceil(looks.length / columns);
  const step = Math.min(size.width / columns, size.height / rows);
  const top = (size.height - rows * step) / 2;
  const side = step * 0.86;
  const tiles = looks.map((look, index) => ({
    ...look,
    x: (index % columns) * step,
    y: top + Math.floor(index / columns) * step,
    width: side,
    height: side,
  }));
  return tiled(id, tiles, size);
}

/** To tenths of a unit. */
export function rounded(units: number): number {
  return Number(units.toFixed(1));
}
