/** Numbers as bars on one scale; the bar of a number that is only claimed is hatched. */
import type { ChartOf } from '../../../work/chart.ts';
import { captionOfLargest } from '../caption.ts';
import type { Caption, ChartInput, ChartType } from '../figure.ts';
import { colourOf, drawn, type Strip } from '../strips.ts';

export const bars: ChartType<'bars'> = {
  datatypes: ['string', 'number', 'string'],
  fileOnly: [2],
  rows: (input) =>
    input.chart.bars.map((bar) => {
      const { amount, asOf } = input.fact(bar.fact, bar.value);
      return [
        { data: input.label(bar.label), text: input.label(bar.label) },
        { data: amount!, text: amountText(input, bar) },
        { data: asOf, text: input.date(asOf, 'day') },
      ];
    }),
  values: (input) =>
    Object.fromEntries(
      input.chart.bars.map(({ label, fact, value }) => [label, input.value(fact, value)]),
    ),
  ...drawn(strips),
  caption,
};

type Bars = ChartOf<'bars'>;

/** Bars are no actor’s. */
const colour = colourOf(undefined);

function amountText(
  input: ChartInput<Bars>,
  { fact, value, claimed }: Bars['bars'][number],
): string {
  const number = input.value(fact, value, 'number');
  return claimed ? input.label('over', { number }) : number;
}

/** The largest number. */
function caption(input: ChartInput<Bars>): Caption {
  return captionOfLargest(
    input.chart.bars,
    ({ fact, value }) => input.fact(fact, value).amount!,
    (bar) => ({ number: amountText(input, bar), label: input.label(bar.label), colour }),
  );
}

function strips(input: ChartInput<Bars>): Strip[] {
  const amountOf = ({ fact, value }: Bars['bars'][number]) => input.fact(fact, value).amount!;
  const most = Math.max(...input.chart.bars.map(amountOf));
  return input.chart.bars.flatMap((bar): Strip[] => [
    { strong: amountText(input, bar), text: input.label(bar.label) },
    {
      marks: [
        {
          from: 0,
          to: amountOf(bar) / most,
          certainty: bar.claimed ? 'claimed' : 'documented',
          colour,
        },
      ],
    },
  ]);
}
