/** A few squares among thousands: they are the first ones, and stand enlarged above them. */
import type { Certainty } from '../../../work/certainty.ts';
import type { ChartOf } from '../../../work/chart.ts';
import type { ChartInput, ChartType, Picture } from '../figure.ts';
import { width } from '../size.ts';
import { colourOf, drawn, filler, type Strip } from '../strips.ts';

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
  const { actor, part, whole, shares } = input.chart;
  const colour = colourOf(actor);
  const sure = ({ fact, value }: Numbers) => input.fact(fact, value).certainty;
  return [
    { text: input.label('filled'), certainty: sure(part), colour },
    { picture: squaresOf(input) },
    { text: input.label('rest'), ...(whole && { certainty: sure(whole) }) },
    ...shares.flatMap(({ label, fact, value }): Strip[] => [
      { strong: input.value(fact, value), text: input.label(label) },
      {
        marks: [
          { from: 0, to: 1, certainty: 'unknown', colour },
          {
            from: 0,
            to: input.fact(fact, value).amount! / 100,
            certainty: input.fact(fact, value).certainty,
            colour,
          },
        ],
      },
    ]),
  ];
}

/** All by one pattern, pale; and those that are filled once more above it, as a magnifying glass shows them. */
function squaresOf(input: ChartInput<Grid>): Picture {
  const { squares, filled } = countsOf(input);
  const { actor, part } = input.chart;
  const { certainty } = input.fact(part.fact, part.value);
  const [least, most] = filled;
  const columns = columnsFor(squares);
  const step = round(width / columns);
  const colour = colourOf(actor);
  // Not the names of the other strips’ patterns.
  const [pattern, fill] = [`${input.id}-field`, filler(`${input.id}-large`)];
  const square = (index: number) => `M${1 + index * large} 1h${side}v${side}h-${side}z`;
  const row = (from: number, to: number, sure: Certainty) =>
    to > from
      ? `<path d="${Array.from({ length: to - from }, (_, index) => square(from + index)).join('')}"${fill.attributes({ certainty: sure, colour })}/>`
      : '';
  const enlarged = row(0, least, certainty) + row(least, most, 'unknown');
  const across = Math.min(most, columns) * step;
  const top = large + 16;
  const [whole, left] = [Math.floor(squares / columns), squares % columns];
  const field = (y: number, count: number, rows: number) =>
    `<rect y="${round(top + y * step)}" width="${round(count * step)}" height="${round(rows * step)}" fill="url(#${pattern})"/>`;
  const rays = `M0 ${top}V${large}M${round(across)} ${top}L${most * large - 3} ${large}`;
  const body =
    fill.definitions() +
    enlarged +
    `<pattern id="${pattern}" y="${top}" width="${step}" height="${step}" patternUnits="userSpaceOnUse"><rect width="${round(step * 0.66)}" height="${round(step * 0.66)}" fill="var(--rule)" opacity=".5"/></pattern>` +
    field(0, columns, whole) +
    (left ? field(whole, left, 1) : '') +
    `<path d="M0 ${top}h${round(across)}v${step}H0z${rays}" fill="${colour}" stroke="${colour}" stroke-width=".75"/>`;
  return { width, height: top + Math.ceil(Math.ceil(squares / columns) * step), body };
}

/** The side of an enlarged square, and the same with the gap to the next. */
const [side, large] = [12, 16];

function round(units: number): number {
  return Number(units.toFixed(2));
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
