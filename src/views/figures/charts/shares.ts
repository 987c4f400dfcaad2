/** Shares of different wholes, each in its own hundred squares, as sure as its value; never averaged. */
import type { ChartOf } from '../../../work/chart.ts';
import { field } from '../field.ts';
import type { ChartInput, ChartType, Miniature } from '../figure.ts';
import { stacked } from '../miniature.ts';
import { colourOf, drawn, type Strip } from '../strips.ts';

type Shares = ChartOf<'shares'>;

export const shares: ChartType<'shares'> = {
  datatypes: ['string', 'string', 'string', 'decimal'],
  rows: (input) =>
    input.chart.shares.map(({ label: name, fact, value }) => {
      const { amount, asOf } = input.fact(fact, value);
      return [
        { data: input.label(name), text: input.label(name) },
        { data: input.label(`${name}-of`), text: input.label(`${name}-of`) },
        { data: asOf, text: input.date(asOf) },
        { data: amount!, text: input.value(fact, value) },
      ];
    }),
  values: (input) =>
    Object.fromEntries(
      input.chart.shares.flatMap(({ label: name, fact, value }) => {
        const { amount, asOf } = input.fact(fact, value);
        return [
          [name, amount!],
          [`${name}-rest`, 100 - amount!],
          [`${name}-when`, input.date(asOf)],
        ];
      }),
    ),
  ...drawn(strips),
  miniature: (input) => stacked(input.chart.shares.map((share) => fieldOf(input, share))),
  caption: ({ chart, value, label }) => ({
    values: chart.shares.map((share) => ({
      number: value(share.fact, share.value),
      label: label(share.label),
      colour: colourOf(chart.actor),
    })),
  }),
};

type Share = Shares['shares'][number];

/** The hundred squares of a share. */
function fieldOf(input: ChartInput<Shares>, { label, fact, value }: Share): Miniature {
  const { amount, certainty } = input.fact(fact, value);
  const colour = colourOf(input.chart.actor);
  const part = { count: Math.round(amount!), certainty };
  return field(`${input.id}-${label}`, { total: 100, columns: 25, colour }, [part]);
}

function strips(input: ChartInput<Shares>): Strip[] {
  const each = input.chart.shares.flatMap((share): Strip[] => {
    const { label, fact, value } = share;
    const { asOf } = input.fact(fact, value);
    return [
      {
        strong: input.value(fact, value),
        text: `${input.label(label)} · ${input.label(`${label}-of`)}, ${input.date(asOf)}`,
      },
      { picture: fieldOf(input, share) },
    ];
  });
  return [...each, { text: input.label('rest') }];
}
