/** Numbers as bars of one scale; one that nobody counted is striped. */
import type { ChartOf } from '../../../work/chart.ts';
import type { ChartInput, ChartType, Picture } from '../figure.ts';
import { Plot, plot, width } from '../plot.ts';

export const bars: ChartType<'bars'> = {
  datatypes: ['string', 'number', 'string'],
  fileOnly: [2],
  rows: (brief) =>
    brief.chart.bars.map((bar) => {
      const { amount, asOf } = brief.fact(bar.fact, bar.value);
      return [
        { data: brief.label(bar.label), text: brief.label(bar.label) },
        { data: amount!, text: shown(brief, bar) },
        { data: asOf, text: brief.date(asOf, 'day') },
      ];
    }),
  values: (brief) =>
    Object.fromEntries(
      brief.chart.bars.map(({ label, fact, value }) => [label, brief.value(fact, value)]),
    ),
  picture,
};

type Bars = ChartOf<'bars'>;

function shown(brief: ChartInput<Bars>, { fact, value, claimed }: Bars['bars'][number]): string {
  const number = brief.value(fact, value, 'number');
  return claimed ? brief.label('over', { number }) : number;
}

const rowHeight = 50;

function picture(brief: ChartInput<Bars>): Picture {
  const rows = brief.chart.bars.map((bar, row) => ({
    row,
    claimed: bar.claimed,
    label: brief.label(bar.label),
    text: shown(brief, bar),
    amount: brief.fact(bar.fact, bar.value).amount!,
  }));
  const height = rows.length * rowHeight;
  const most = Math.max(...rows.map(({ amount }) => amount));
  const body = plot(brief.id, {
    height,
    x: { domain: [0, most], range: [0, width] },
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
      // Stripes: a broken line as thick as a bar.
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
        x: most,
        y: ({ row }) => row + 0.22,
        textAnchor: 'end',
        text: 'text',
        fontWeight: 700,
      }),
    ],
  });
  return { width, height, body };
}
