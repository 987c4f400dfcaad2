/** Small pictures that are compared by where there is ink, not by letters: fonts differ between machines. */
import { PNG } from 'pngjs';

/** Pictures are taken at this part of the real size. */
export const scale = 0.25;
/** Side of a cell, in pixels of the small picture: a few lines of text. */
const cell = 10;
/** How far the mean grey of a cell may move, of 255. */
const tolerance = 36;
/** How much of the picture's contrast a cell must have in itself to hold something: text, a line, an edge. */
const least = 0.1;

/**
 * What a picture may differ by. Every font replaced by another one costs up to 0.2 and 0.44; another colour
 * scheme 0.3 of the greys; a page whose text is gone 0.6 of the ink, and a blank one all of it.
 */
export const allowed: Difference = { grey: 0.2, ink: 0.5 };

export interface Difference {
  /** How many of the cells are lighter or darker, from 0 to 1: surfaces, and the colour scheme. */
  grey: number;
  /** How many of the cells that hold something in either picture are empty in the other one, from 0 to 1. */
  ink: number;
}

interface Cell {
  mean: number;
  /** Between its darkest and its lightest pixel. */
  contrast: number;
}

/** Compares two pictures. Those of another height differ by what is missing. */
export function difference(one: Buffer, other: Buffer): Difference {
  const [a, b] = [cellsOf(PNG.sync.read(one)), cellsOf(PNG.sync.read(other))];
  const [inkOfA, inkOfB] = [inkIn(a), inkIn(b)];
  const rows = Math.max(a.length, b.length);
  const columns = Math.max(a[0]?.length ?? 0, b[0]?.length ?? 0);
  const count = { grey: 0, inked: 0, ink: 0 };
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const [x, y] = [a[row]?.[column], b[row]?.[column]];
      if (!x || !y || Math.abs(x.mean - y.mean) > tolerance) count.grey += 1;
      if (!inkOfA(x) && !inkOfB(y)) continue;
      count.inked += 1;
      if (inkOfA(x) !== inkOfB(y)) count.ink += 1;
    }
  }
  // Two blank pages have nothing in common.
  return { grey: count.grey / (rows * columns), ink: count.inked ? count.ink / count.inked : 1 };
}

/** Whether a cell holds something, by the contrast of its own picture: dark ones have less. */
function inkIn(cells: Cell[][]): (cell: Cell | undefined) => boolean {
  const most = Math.max(...cells.flat().map(({ contrast }) => contrast));
  return (each) => most > 0 && (each?.contrast ?? 0) > least * most;
}

function cellsOf({ data, width, height }: PNG): Cell[][] {
  const rows = Math.ceil(height / cell);
  const columns = Math.ceil(width / cell);
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (__, column) => {
      const greys: number[] = [];
      for (let y = row * cell; y < Math.min(height, (row + 1) * cell); y++) {
        for (let x = column * cell; x < Math.min(width, (column + 1) * cell); x++) {
          const at = (y * width + x) * 4;
          greys.push((data[at]! + data[at + 1]! + data[at + 2]!) / 3);
        }
      }
      return {
        mean: greys.reduce((sum, grey) => sum + grey) / greys.length,
        contrast: Math.max(...greys) - Math.min(...greys),
      };
    }),
  );
}
