/** Squares in rows, some of them filled: each amount is counted from the first square, so that a smaller one lies in a larger. */
import type { Certainty } from '../../work/certainty.ts';
import type { Miniature } from './figure.ts';
import { width } from './size.ts';
import { pale } from './texture.ts';

export interface Part {
  /** How many squares it fills. */
  count: number;
  certainty: Certainty;
  /** It is part of the others, and only bordered. */
  inside?: boolean;
}

/** A field of squares. @param id a prefix for the ids of its patterns */
export function field(
  id: string,
  { total, columns, colour }: { total: number; columns: number; colour: string },
  parts: Part[],
): Miniature {
  const side = width / columns;
  const fills = parts
    .filter(({ inside }) => !inside)
    .toSorted((a, b) => b.count - a.count)
    .map(({ count, certainty }, index) => ({ count, name: `${id}-s${index}`, certainty }));
  const rest = fills.every(({ count }) => count < total)
    ? [{ count: total, name: `${id}-r`, certainty: undefined }]
    : [];
  const all = [...rest, ...fills];
  const patterns = all.map(
    ({ name, certainty }) =>
      `<pattern id="${name}" width="${side}" height="${side}" patternUnits="userSpaceOnUse"><path d="M0 0h${side}v${side}H0" fill="var(--ground)"/>${square(side, colour, certainty)}</pattern>`,
  );
  const paths = all.map(
    ({ count, name }) => `<path d="${run(count, columns, side)}" fill="url(#${name})"/>`,
  );
  const borders = parts
    .filter(({ inside }) => inside)
    .map(
      ({ count }) =>
        `<path d="${run(count, columns, side)}" fill="none" stroke="var(--ink)" stroke-width="2.5"/>`,
    );
  const height = Math.ceil(total / columns) * side;
  const certainties = [...new Set(fills.map(({ certainty }) => certainty))];
  return { width, height, body: [...patterns, ...paths, ...borders].join(''), certainties };
}

/** One square of the pattern: solid, hatched, open; pale where nothing is said of it. */
function square(side: number, colour: string, certainty: Certainty | undefined): string {
  const [at, size] = [side * 0.08, side * 0.84].map((number) => Number(number.toFixed(2)));
  const shape = `d="M${at} ${at}h${size}v${size}h-${size}z"`;
  if (!certainty) return `<path ${shape} ${pale(colour)}/>`;
  if (certainty === 'documented') return `<path ${shape} fill="${colour}"/>`;
  if (certainty === 'unknown')
    return `<path ${shape} fill="none" stroke="${colour}" stroke-width=".6"/>`;
  const [middle, end] = [side / 2, Number((side * 0.92).toFixed(2))];
  return `<path d="M${at} ${middle}L${middle} ${at}M${at} ${end}L${end} ${at}M${middle} ${end}L${end} ${middle}" stroke="${colour}" stroke-width="${Number((side / 9).toFixed(2))}"/><path ${shape} fill="none" stroke="${colour}" stroke-width=".6"/>`;
}

/** The border of the first squares: whole rows, then what is left. */
function run(count: number, columns: number, side: number): string {
  const [rows, left] = [Math.floor(count / columns), count % columns];
  const whole = rows ? `M0 0H${columns * side}V${rows * side}` : `M0 0H${left * side}`;
  const step = left && rows ? `H${left * side}` : '';
  return `${whole}${step}${left ? `v${side}` : ''}H0z`;
}
