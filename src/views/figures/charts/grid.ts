/** A few squares among thousands: what is filled stands in the first row, and its words right above it. */
import type { ChartOf } from '../../../work/chart.ts';
import type { ChartInput, ChartType, Picture } from '../figure.ts';
import { width } from '../plot.ts';
import { colourOf, drawn, type Strip } from '../strips.ts';

type Grid = ChartOf<'grid'>;
type Numbers = Pick<Grid['part'], 'fact' | 'value'>;
type Facts = Pick<ChartInput<Grid>, 'chart' | 'fact'>;

export const grid: ChartType<'grid'> = {
  datatypes: ['string', 'number', 'number', 'string'],
  fileOnly: [2],
  rows: (input) =>
    numbersOf(input.chart).map(({ label, fact, value }) => {
      const { asOf } = input.fact(fact, value);
      const [from, to] = rangeOf(input, { fact, value });
      return [
        { data: input.label(label), text: input.label(label) },
        { data: from, text: input.value(fact, value, 'number') },
        { data: to, text: input.number(to) },
        { data: asOf, text: input.date(asOf) },
      ];
    }),
  values: (input) => {
    const { squares, filled } = countsOf(input);
    return {
      ...Object.fromEntries(
        numbersOf(input.chart).map(({ label, fact, value }) => [
          label,
          input.value(fact, value, 'number'),
        ]),
      ),
      squares: input.number(squares),
      others: input.number(squares - filled[1]),
    };
  },
  ...drawn(strips),
};

function numbersOf({ part, whole, shares }: Grid): Grid['part'][] {
  return [part, ...(whole ? [whole] : []), ...shares];
}

/** The bounds of a range, which are the same for a single number. */
function rangeOf({ fact }: Facts, { fact: id, value }: Numbers): [number, number] {
  const { amount, from, to } = fact(id, value);
  return [amount ?? from!, amount ?? to!];
}

/** How many squares there are, and at least and at most are filled. */
function countsOf(input: Facts): { squares: number; filled: [number, number] } {
  const { part, whole, of } = input.chart;
  const range = rangeOf(input, part);
  if (!whole) return { squares: of!, filled: range };
  return { squares: Math.round(rangeOf(input, whole)[0] / range[0]), filled: [1, 1] };
}

function strips(input: ChartInput<Grid>): Strip[] {
  const { actor, certainty, shares } = input.chart;
  const colour = colourOf(actor);
  return [
    { text: input.label('filled'), certainty },
    { picture: squaresOf(input) },
    { text: input.label('rest') },
    ...shares.flatMap(({ label, fact, value, certainty: sure }): Strip[] => [
      { strong: input.value(fact, value), text: input.label(label) },
      {
        marks: [
          { from: 0, to: 1, certainty: 'unknown', colour },
          { from: 0, to: input.fact(fact, value).amount! / 100, certainty: sure, colour },
        ],
      },
    ]),
  ];
}

/** By one pattern; with those that are filled in a ring. */
function squaresOf(input: ChartInput<Grid>): Picture {
  const { squares, filled } = countsOf(input);
  const columns = columnsFor(squares);
  const rows = Math.floor(squares / columns);
  const round = (units: number) => Number(units.toFixed(2));
  const step = round(width / columns);
  const side = round(step * 0.66);
  const colour = colourOf(input.chart.actor);
  const pattern = `${input.id}-0`;
  const field = (y: number, count: number, height: number) =>
    `<rect y="${round(y * step)}" width="${round(count * step)}" height="${round(height * step)}" fill="url(#${pattern})"/>`;
  const [least, most] = filled;
  const run = (count: number, paint: string) =>
    `<rect width="${round(Math.min(count, columns) * step)}" height="${step}" ${paint}/>`;
  // Below the first rows, where a ring has room, and away from the edge.
  const [x, y] = [Math.min(4, columns - 1), Math.min(4, Math.max(rows - 1, 0))];
  const ring = `<path d="M${round((most * step) / 2)} ${round(-y * step)}V-5" stroke="${colour}"/><rect x="-4" y="-4" width="${round(Math.min(most, columns) * step + 7)}" height="${round(step + 7)}" rx="4" fill="none" stroke="${colour}" stroke-width="1.5"/>`;
  const body =
    `<pattern id="${pattern}" width="${step}" height="${step}" patternUnits="userSpaceOnUse"><rect width="${side}" height="${side}" fill="var(--line)"/></pattern>` +
    field(0, columns, rows) +
    (squares % columns ? field(rows, squares % columns, 1) : '') +
    `<g transform="translate(${round(x * step)},${round(y * step)})">${run(most, 'fill="var(--ground)"')}${run(least, `fill="${colour}"`)}${ring}</g>`;
  return { width, height: Math.ceil(Math.ceil(squares / columns) * step), body };
}

/** A number of columns that makes the field half as wide again as high, and leaves no row unfinished where it can. */
function columnsFor(squares: number): number {
  const ideal = Math.sqrt(squares * 1.5);
  const divisors = Array.from({ length: squares }, (_, index) => index + 1).filter(
    (columns) => squares % columns === 0 && columns > ideal * 0.8 && columns < ideal * 1.25,
  );
  return (
    divisors.toSorted((a, b) => Math.abs(a - ideal) - Math.abs(b - ideal))[0] ?? Math.ceil(ideal)
  );
}
