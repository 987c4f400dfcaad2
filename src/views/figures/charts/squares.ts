/** Numbers in squares of so many each; the smaller lie in the larger, because nothing says that they add up. */
import type { ChartOf } from '../../../work/chart.ts';
import { field } from '../field.ts';
import { captionOfLargest } from '../caption.ts';
import type { Caption, ChartInput, ChartType, Miniature } from '../figure.ts';
import { colourOf, drawn, type Strip } from '../strips.ts';

type Squares = ChartOf<'squares'>;

export const squares: ChartType<'squares'> = {
  datatypes: ['string', 'number', 'string'],
  fileOnly: [2],
  rows: (input) =>
    input.chart.squares.map((each) => {
      const { amount, asOf } = input.fact(each.fact, each.value);
      return [
        { data: input.label(each.label), text: input.label(each.label) },
        { data: amount!, text: amountText(input, each) },
        { data: asOf, text: input.date(asOf, 'day') },
      ];
    }),
  values: (input) =>
    Object.fromEntries(
      input.chart.squares.map(({ label, fact, value }) => [label, input.value(fact, value)]),
    ),
  ...drawn(strips),
  miniature: fieldOf,
  caption,
};

function amountText(
  input: ChartInput<Squares>,
  { fact, value, certainty }: Squares['squares'][number],
): string {
  const number = input.value(fact, value, 'number');
  return certainty === 'claimed' ? input.label('over', { number }) : number;
}

function fieldOf(input: ChartInput<Squares>): Miniature {
  const { squares: all, one, actor } = input.chart;
  const parts = all.map(({ fact, value, certainty, inside }) => ({
    count: Math.round(input.fact(fact, value).amount! / one),
    certainty,
    inside,
  }));
  const total = Math.max(...parts.map(({ count }) => count));
  return field(input.id, { total, columns: 50, colour: colourOf(actor) }, parts);
}

/** The largest number. */
function caption(input: ChartInput<Squares>): Caption {
  const { squares: all, actor } = input.chart;
  return captionOfLargest(
    all,
    ({ fact, value }) => input.fact(fact, value).amount!,
    (each) => ({
      number: amountText(input, each),
      label: input.label(each.label),
      colour: colourOf(actor),
    }),
  );
}

function strips(input: ChartInput<Squares>): Strip[] {
  const colour = colourOf(input.chart.actor);
  return [
    { picture: fieldOf(input) },
    ...input.chart.squares.map((each) => ({
      strong: amountText(input, each),
      text: input.label(each.label),
      colour,
      ...(!each.inside && { certainty: each.certainty }),
    })),
  ];
}
