/** Revenue by quarter; a highlighted quarter and a span of time are shown above the bars. */
import type { ChartOf } from '../../../work/chart.ts';
import type { ChartInput, ChartType, Picture } from '../figure.ts';
import { Plot, plot, width } from '../plot.ts';

type Quarters = ChartOf<'quarters'>;

/** From millions, as the data have them, to billions. */
const billions = (millions: number) => millions / 1000;

export const quarters: ChartType<'quarters'> = {
  datatypes: ['string', 'integer', 'integer'],
  rows: (input) =>
    input.work.revenue.quarters.map(({ quarter, revenue, growth }) => [
      { data: quarter, text: `${nameOf(input, quarter)} ${quarter.slice(0, 4)}` },
      { data: revenue, text: amount(input, revenue) },
      { data: growth, text: percent(input, growth) },
    ]),
  values(input) {
    const { quarters: all } = input.work.revenue;
    const { highlight, span } = input.chart;
    const within = span && quarterOf(span.from);
    const of = (name?: string) => all.find(({ quarter }) => quarter === name);
    const money = (millions?: number) =>
      millions === undefined
        ? ''
        : input.t('unit.usd', { count: 1e6, number: inFull(input, millions) });
    return {
      first: money(all[0]?.revenue),
      last: money(all.at(-1)?.revenue),
      highlight: money(of(highlight)?.revenue),
      span: money(of(within)?.revenue),
      growth: percent(input, of(within)?.growth ?? 0),
    };
  },
  picture,
};

type Format = Pick<ChartInput, 'number' | 't'>;

function amount(input: Format, millions: number): string {
  return input.number(billions(millions), { minimumFractionDigits: 1, maximumFractionDigits: 1 });
}

/** "18.7 billion"; the unit's string adds the currency. */
function inFull(input: Format, millions: number): string {
  return input.number(millions * 1e6, {
    notation: 'compact',
    compactDisplay: 'long',
    maximumSignificantDigits: 3,
  });
}

function percent(input: Format, growth: number): string {
  return input.t('unit.percent', { count: growth, number: input.number(growth) });
}

function quarterOf(day: string): string {
  return `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;
}

function start(quarter: string, months = 0): Date {
  return new Date(Date.UTC(Number(quarter.slice(0, 4)), Number(quarter[6]) * 3 - 3 + months));
}

const end = (quarter: string) => start(quarter, 3);

function middle(quarter: string): Date {
  return new Date((start(quarter).getTime() + end(quarter).getTime()) / 2);
}

function nameOf({ label }: Pick<ChartInput, 'label'>, quarter: string): string {
  return label('quarter', { number: quarter.at(-1)! });
}

/** Both spans of time are on one line above the bars, which shows whether they touch or overlap. */
function picture(input: ChartInput<Quarters>): Picture {
  const { quarters: all } = input.work.revenue;
  const { highlight, span } = input.chart;
  const height = 262;
  const top = Math.max(...all.map(({ revenue }) => billions(revenue)));
  const scale = top / 150;
  // The line of spans, in the units of the bars.
  const spans = { y1: top + 24 * scale, y2: top + 34 * scale };
  const bars = all.map(({ quarter, revenue }) => ({
    quarter,
    x1: start(quarter),
    x2: end(quarter),
    y: billions(revenue),
    middle: middle(quarter),
  }));
  const years = [...new Set(all.map(({ quarter }) => quarter.slice(0, 4)))];
  const labelOf = (name: string) => `${input.label(name)}\n${input.label(`${name}-when`)}`;
  const word = { y: spans.y2, dy: -6, lineAnchor: 'bottom', fontWeight: 700 } as const;
  const above = [
    highlight
      ? Plot.rect([spans], {
          ...spans,
          x1: start(highlight),
          x2: end(highlight),
          fill: 'var(--mark)',
        })
      : null,
    // Stripes: a dashed line as thick as the span beside it.
    span
      ? Plot.ruleY([(spans.y1 + spans.y2) / 2], {
          x1: new Date(span.from),
          x2: new Date(span.to),
          stroke: 'var(--warn)',
          strokeWidth: 10,
          strokeDasharray: '3 2',
        })
      : null,
    span
      ? Plot.ruleX([new Date(span.from)], {
          y1: 0,
          y2: spans.y1,
          stroke: 'var(--warn)',
          strokeDasharray: '3',
        })
      : null,
    highlight
      ? Plot.text([labelOf('highlight')], { ...word, x: end(highlight), dx: -6, textAnchor: 'end' })
      : null,
    span
      ? Plot.text([labelOf('span')], {
          ...word,
          x: new Date(span.from),
          dx: 6,
          textAnchor: 'start',
        })
      : null,
  ];
  const body = plot(input.id, {
    height,
    x: { type: 'utc', domain: [bars[0]!.x1, bars.at(-1)!.x2], range: [2, width - 2] },
    y: { domain: [0, spans.y2], range: [height - 40, 42] },
    marks: [
      Plot.rectY(bars, {
        x1: 'x1',
        x2: 'x2',
        y: 'y',
        inset: 1.5,
        insetBottom: 0,
        fill: ({ quarter }) => (quarter === highlight ? 'var(--mark)' : 'var(--line)'),
        stroke: 'var(--mark)',
      }),
      ...above,
      Plot.text(bars, { x: 'middle', y: 'y', dy: -9, text: ({ y }) => amount(input, y * 1000) }),
      Plot.text(bars, { x: 'middle', y: 0, dy: 11, text: ({ quarter }) => nameOf(input, quarter) }),
      Plot.text(years, {
        x: (year: string) => middle(`${year}-Q1`),
        y: 0,
        dy: 29,
        fontWeight: 700,
        text: (year: string) => year,
      }),
      Plot.ruleY([0]),
    ],
  });
  return { width, height, body };
}
