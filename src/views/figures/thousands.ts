/** A few squares among thousands: they are the first ones, and stand enlarged above them. */
import type { Certainty } from '../../work/certainty.ts';
import type { Miniature } from './figure.ts';
import { width } from './size.ts';
import { filler } from './strips.ts';

export interface Thousands {
  /** How many squares there are. */
  squares: number;
  /** How many of them are filled, at least and at most. */
  filled: [number, number];
  certainty: Certainty;
  colour: string;
  /** How many times as wide as high the field is, about. */
  aspect: number;
  /** From one enlarged square to the next, with the gap between them. */
  large: number;
  /** Where single squares are too small to be seen, the field is as pale as they are together. */
  isPlain?: boolean;
}

/** All by one pattern, pale; and those that are filled once more above it, as a magnifying glass shows them. @param id a prefix for the ids of its patterns */
export function thousands(id: string, drawing: Thousands): Miniature {
  const { squares, filled, certainty, colour, aspect, large, isPlain = false } = drawing;
  const side = large - Math.min(large / 4, 8);
  const [least, most] = filled;
  const columns = columnsFor(squares, aspect);
  const step = round(width / columns);
  // Not the names of other patterns of the figure.
  const [pattern, fill] = [`${id}-field`, filler(`${id}-large`)];
  const square = (index: number) => `M${1 + index * large} 1h${side}v${side}h-${side}z`;
  const row = (from: number, to: number, sure: Certainty) =>
    to > from
      ? `<path d="${Array.from({ length: to - from }, (_, index) => square(from + index)).join('')}"${fill.attributes({ certainty: sure, colour })}/>`
      : '';
  const enlarged = row(0, least, certainty) + row(least, most, 'unknown');
  const across = Math.min(most, columns) * step;
  const top = large + 16;
  const [whole, left] = [Math.floor(squares / columns), squares % columns];
  const paint = isPlain ? 'fill="var(--rule)" opacity=".25"' : `fill="url(#${pattern})"`;
  const field = (y: number, count: number, rows: number) =>
    `<rect y="${round(top + y * step)}" width="${round(count * step)}" height="${round(rows * step)}" ${paint}/>`;
  const rays = `M0 ${top}V${large}M${round(across)} ${top}L${most * large - 3} ${large}`;
  const body =
    fill.definitions() +
    enlarged +
    (isPlain
      ? ''
      : `<pattern id="${pattern}" y="${top}" width="${step}" height="${step}" patternUnits="userSpaceOnUse"><rect width="${round(step * 0.66)}" height="${round(step * 0.66)}" fill="var(--rule)" opacity=".5"/></pattern>`) +
    field(0, columns, whole) +
    (left ? field(whole, left, 1) : '') +
    `<path d="M0 ${top}h${round(across)}v${step}H0z"${fill.attributes({ certainty, colour })} stroke-width=".75"/><path d="${rays}" stroke="${colour}" stroke-width=".75"/>`;
  return {
    width,
    height: top + Math.ceil(Math.ceil(squares / columns) * step),
    body,
    certainties: most > least ? [certainty, 'unknown'] : [certainty],
  };
}

function round(units: number): number {
  return Number(units.toFixed(2));
}

/** A number of columns that gives the field its form, and leaves no row unfinished where it can. */
function columnsFor(squares: number, aspect: number): number {
  const ideal = Math.sqrt(squares * aspect);
  const divisors = Array.from({ length: squares }, (_, index) => index + 1).filter(
    (columns) => squares % columns === 0 && columns > ideal * 0.8 && columns < ideal * 1.25,
  );
  return (
    divisors.toSorted((a, b) => Math.abs(a - ideal) - Math.abs(b - ideal))[0] ?? Math.ceil(ideal)
  );
}
