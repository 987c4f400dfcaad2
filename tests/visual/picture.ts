/** Small pictures that are compared by where there is ink, not by letters: fonts differ between machines. */
import { PNG } from 'pngjs';

/** Pictures are taken at this part of the real size. */
export const scale = 0.25;
/** Side of a cell, in pixels of the small picture: a few lines of text. */
const cell = 10;
/** How far the mean grey of a cell may move, of 255. */
const tolerance = 36;

/** How many of the cells differ, from 0 to 1. Pictures of another height differ by what is missing. */
export function difference(one: Buffer, other: Buffer): number {
  const [a, b] = [greys(PNG.sync.read(one)), greys(PNG.sync.read(other))];
  const rows = Math.max(a.length, b.length);
  const columns = Math.max(a[0]?.length ?? 0, b[0]?.length ?? 0);
  let different = 0;
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const [x, y] = [a[row]?.[column], b[row]?.[column]];
      if (x === undefined || y === undefined || Math.abs(x - y) > tolerance) different += 1;
    }
  }
  return different / (rows * columns);
}

/** The mean grey of each cell. */
function greys({ data, width, height }: PNG): number[][] {
  const rows = Math.ceil(height / cell);
  const columns = Math.ceil(width / cell);
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (__, column) => {
      let sum = 0;
      let pixels = 0;
      for (let y = row * cell; y < Math.min(height, (row + 1) * cell); y++) {
        for (let x = column * cell; x < Math.min(width, (column + 1) * cell); x++) {
          const at = (y * width + x) * 4;
          sum += (data[at]! + data[at + 1]! + data[at + 2]!) / 3;
          pixels += 1;
        }
      }
      return sum / pixels;
    }),
  );
}
