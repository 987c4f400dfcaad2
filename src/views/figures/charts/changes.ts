/** Changes in percent: a fall to the left of a common line, a rise to its right. */
import type { ChartOf } from '../../../work/chart.ts';
import { captionOfLargest } from '../caption.ts';
import type { Caption, ChartInput, ChartType } from '../figure.ts';
import { colourOf, drawn, type Strip } from '../strips.ts';
import { sign } from './pairs.ts';

type Changes = ChartOf<'changes'>;
type Change = Changes['changes'][number];

export const changes: ChartType<'changes'> = {
  datatypes: ['string', 'number', 'string'],
  rows: (input) =>
    input.chart.changes.map((change) => {
      const { amount, asOf } = input.fact(change.fact, change.value);
      return [
        { data: input.label(change.label), text: input.label(change.label) },
        { data: amount!, text: signed(input, change) },
        { data: asOf, text: input.date(asOf, 'day') },
      ];
    }),
  values: (input) =>
    Object.fromEntries(
      input.chart.changes.flatMap(({ label, fact, value }) => [
        [label, input.value(fact, value)],
        [`${label}-when`, input.date(input.fact(fact, value).asOf, 'weekday')],
      ]),
    ),
  ...drawn(strips),
  caption,
};

function signed(input: Pick<ChartInput, 'fact' | 'value'>, { fact, value }: Change): string {
  return sign(input.fact(fact, value).amount!) + input.value(fact, value);
}

/** The largest change. */
function caption(input: ChartInput<Changes>): Caption {
  return captionOfLargest(
    input.chart.changes,
    ({ fact, value }) => Math.abs(input.fact(fact, value).amount!),
    (change) => ({
      number: signed(input, change),
      label: input.label(change.label),
      ...(change.actor && { colour: colourOf(change.actor) }),
    }),
  );
}

function strips(input: ChartInput<Changes>): Strip[] {
  const all = input.chart.changes;
  const amounts = all.map(({ fact, value }) => input.fact(fact, value).amount!);
  const lowest = Math.min(0, ...amounts);
  const highest = Math.max(0, ...amounts);
  const at = (amount: number) => (amount - lowest) / (highest - lowest);
  return all.flatMap((change, index): Strip[] => {
    const ends = [at(0), at(amounts[index]!)].toSorted((a, b) => a - b) as [number, number];
    const { actor, fact, value } = change;
    // What is no group of actors, such as a market, has no colour.
    const colour = actor ? colourOf(actor) : 'var(--faint)';
    return [
      { strong: signed(input, change), text: input.label(change.label) },
      {
        marks: [
          { from: ends[0], to: ends[1], certainty: input.fact(fact, value).certainty, colour },
          { from: at(0), to: at(0) + 0.004, certainty: 'documented', colour: 'currentColor' },
        ],
      },
    ];
  });
}
