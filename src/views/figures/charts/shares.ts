/** Two shares of different wholes in one hundred squares, where the smaller lies in the larger; never averaged. */
import type { ChartOf } from '../../../work/chart.ts';
import { field } from '../field.ts';
import type { ChartInput, ChartType, Miniature } from '../figure.ts';
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
  miniature: fieldOf,
  caption: ({ chart, value, label }) => ({
    values: chart.shares.map((share) => ({
      number: value(share.fact, share.value),
      label: label(share.label),
      colour: colourOf(chart.actor),
    })),
  }),
};

function fieldOf(input: ChartInput<Shares>): Miniature {
  const parts = input.chart.shares.map(({ fact, value, certainty }) => ({
    count: Math.round(input.fact(fact, value).amount!),
    certainty,
  }));
  return field(input.id, { total: 100, columns: 20, colour: colourOf(input.chart.actor) }, parts);
}

function strips(input: ChartInput<Shares>): Strip[] {
  const colour = colourOf(input.chart.actor);
  const shown = input.chart.shares.map((share) => ({
    ...share,
    when: input.date(input.fact(share.fact, share.value).asOf),
  }));
  return [
    { picture: fieldOf(input) },
    ...shown.map(({ label, fact, value, when, certainty }) => ({
      strong: input.value(fact, value),
      text: `${input.label(label)} · ${input.label(`${label}-of`)}, ${when}`,
      certainty,
      colour,
    })),
    { text: input.label('rest') },
  ];
}
