/** Shares of different wholes, each in its own hundred squares, as sure as its value; never averaged. */
import type { ChartOf } from '../../../work/chart.ts';
import { field } from '../field.ts';
import type { ChartInput, ChartType, Picture } from '../figure.ts';
import { barred } from '../miniature.ts';
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
  miniature,
};

/** A bar for each share, of the whole of it. */
function miniature(input: ChartInput<Shares>): Picture {
  const colour = colourOf(input.chart.actor);
  const rows = input.chart.shares.map(({ fact, value }) => {
    const { amount, certainty } = input.fact(fact, value);
    return [
      { from: 0, to: 1, certainty: 'unknown' as const, colour },
      { from: 0, to: amount! / 100, certainty, colour },
    ];
  });
  return barred(input.id, rows);
}

function strips(input: ChartInput<Shares>): Strip[] {
  const colour = colourOf(input.chart.actor);
  const each = input.chart.shares.flatMap(({ label, fact, value }): Strip[] => {
    const { amount, asOf, certainty } = input.fact(fact, value);
    const part = { count: Math.round(amount!), certainty };
    return [
      {
        strong: input.value(fact, value),
        text: `${input.label(label)} · ${input.label(`${label}-of`)}, ${input.date(asOf)}`,
      },
      { picture: field(`${input.id}-${label}`, { total: 100, columns: 25, colour }, [part]) },
    ];
  });
  return [...each, { text: input.label('rest') }];
}
