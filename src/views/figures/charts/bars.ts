/** Numbers as bars on one scale; the bar of a number that is only claimed is striped. */
import type { ChartOf } from '../../../work/chart.ts';
import type { ChartInput, ChartType, Picture } from '../figure.ts';
import { Plot, plot, width } from '../plot.ts';

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
  picture,
};

type Bars = ChartOf<'bars'>;

function amountText(
  input: ChartInput<Bars>,
  { fact, value, claimed }: Bars['bars'][number],
): string {
  const number = input.value(fact, value, 'number');
  return claimed ? input.label('over', { number }) : number;
}

const rowHeight = 50;

function picture(input: ChartInput<Bars>): Picture {
  const rows = input.chart.bars.map((bar, row) => ({
    row,
    claimed: bar.claimed,
    label: input.label(bar.label),
    text: amountText(input, bar),
    amount: input.fact(bar.fact, bar.value).amount!,
  }));
  const height = rows.length * rowHeight;
  const maxAmount = Math.max(...rows.map(({ amount }) => amount));
  const body = plot(input.id, {
    height,
    x: { domain: [0, maxAmount], range: [0, width] },
    y: { domain: [0, rows.length], range: [0, height] },
    marks: [
      Plot.rect(
        rows.filter(({ claimed }) => !claimed),
        {
          x1: 0,
          x2: 'amount',
          y1: ({ row }) => row + 0.44,
          y2: ({ row }) => row + 0.88,
          fill: 'var(--mark)',
        },
      ),
      // Stripes: a dashed line as thick as a bar.
      Plot.ruleY(
        rows.filter(({ claimed }) => claimed),
        {
          x1: 0,
          x2: 'amount',
          y: ({ row }) => row + 0.66,
          strokeWidth: 20,
          strokeDasharray: '3',
          stroke: 'var(--warn)',
        },
      ),
      Plot.text(rows, { x: 0, y: ({ row }) => row + 0.22, textAnchor: 'start', text: 'label' }),
      Plot.text(rows, {
        x: maxAmount,
        y: ({ row }) => row + 0.22,
        textAnchor: 'end',
        text: 'text',
        fontWeight: 700,
      }),
    ],
  });
  return { width, height, body };
}
