/** A few squares among thousands, and shares of other wholes as bars below them. */
import type { ChartOf } from '../../../work/chart.ts';
import type { Caption, ChartInput, ChartType, Miniature } from '../figure.ts';
import { colourOf, drawn, type Strip } from '../strips.ts';
import { thousands, type Thousands } from '../thousands.ts';

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
  miniature: (input) => fieldOf(input, { aspect: 2.5, large: 32, isPlain: true }),
  caption,
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

/** How many of all are filled. */
function caption(input: ChartInput<Grid>): Caption {
  const { part, whole, actor } = input.chart;
  const number = whole
    ? input.t('value.oneIn', { number: input.number(countsOf(input).squares) })
    : input.value(part.fact, part.value, 'number');
  return { values: [{ number, label: input.label(part.label), colour: colourOf(actor) }] };
}

function strips(input: ChartInput<Grid>): Strip[] {
  const { actor, part, shares } = input.chart;
  const colour = colourOf(actor);
  const sure = ({ fact, value }: Numbers) => input.fact(fact, value).certainty;
  return [
    { text: input.label('filled'), certainty: sure(part), colour },
    { picture: fieldOf(input, { aspect: 1.5, large: 16 }) },
    { text: input.label('rest') },
    ...shares.flatMap(({ label, fact, value }): Strip[] => [
      { strong: input.value(fact, value), text: input.label(label) },
      {
        whole: colour,
        marks: [
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

function fieldOf(
  input: ChartInput<Grid>,
  form: Pick<Thousands, 'aspect' | 'large' | 'isPlain'>,
): Miniature {
  const { actor, part } = input.chart;
  const { certainty } = input.fact(part.fact, part.value);
  const colour = colourOf(actor);
  return thousands(input.id, { ...countsOf(input), certainty, colour, ...form });
}
