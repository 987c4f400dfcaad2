/** Where words stand in a picture: not on other words, nor on lines that are not theirs. */

export interface Box {
  x1: number;
  x2: number;
  y1: number;
  y2: number;
  /** A line, which may cross what is shaded. */
  isLine?: true;
}

/** How far words and lines stand from other words and from lines that are not theirs. */
export const gap = 5;

export interface Place {
  x: number;
  y: number;
  anchor: 'start' | 'middle' | 'end';
}

/** What is taken of the room of the picture. Words stand on what is shaded or beside it: not on an edge of it. */
export class Room {
  readonly #taken: Box[] = [];
  readonly #ends: Pick<Box, 'x1' | 'x2'>;
  readonly edges: number[];

  /** @param ends between which everything stands @param edges of what is shaded, from top to bottom */
  constructor(ends: Pick<Box, 'x1' | 'x2'>, edges: number[]) {
    this.#ends = ends;
    this.edges = edges;
  }

  take(...boxes: Box[]): void {
    this.#taken.push(...boxes);
  }

  /** How bad a place is: words must not be cut, nor lie across an edge; then the fewer things they stand on, the better. */
  #faults(box: Box): number {
    const isCut = box.x1 < this.#ends.x1 || box.x2 > this.#ends.x2;
    const isAcross =
      !box.isLine && this.edges.some((edge) => box.x1 - gap < edge && edge < box.x2 + gap);
    const under = this.#taken.filter((other) => !areApart(box, other));
    return (isCut || isAcross ? 1000 : 0) + under.length;
  }

  /** The best of the candidates, the first where several are as good; its boxes are then taken. */
  put<Candidate extends { boxes: Box[] }>(candidates: Candidate[]): Candidate {
    const faults = candidates.map(({ boxes }) =>
      boxes.reduce((sum, box) => sum + this.#faults(box), 0),
    );
    const best = candidates[faults.indexOf(Math.min(...faults))]!;
    this.take(...best.boxes);
    return best;
  }
}

function areApart(box: Box, other: Box): boolean {
  return (
    box.y1 > other.y2 || box.y2 < other.y1 || box.x1 > other.x2 + gap || box.x2 < other.x1 - gap
  );
}

/** Where a text of this width, size and number of lines stands. */
export function boxOf({ x, y, anchor }: Place, width: number, size: number, count = 1): Box {
  const x1 = x - width * { start: 0, middle: 0.5, end: 1 }[anchor];
  return { x1, x2: x1 + width, y1: y - size * 0.8, y2: y + size * (0.25 + 1.2 * (count - 1)) };
}
