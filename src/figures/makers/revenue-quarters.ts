/** Revenue by quarter: the quarter that the article cites, and the pause, which begins as that quarter ends. */
import type { Brief, Maker, Picture } from '../figure.ts';
import { Plot, plot, width } from '../plot.ts';

const cited = '2020-Q2';
const pause = { quarter: '2020-Q3', from: new Date('2020-07-01'), to: new Date('2020-08-01') };

/** From millions, as the data have them, to billions. */
const billions = (millions: number) => millions / 1000;

export const revenueQuarters: Maker = {
  columns: { quarter: 'string', revenue: 'integer', growth: 'integer' },
  rows: (brief) =>
    brief.work.revenue.quarters.map(({ quarter, revenue, growth }) => [
      { data: quarter, text: `${nameOf(brief, quarter)} ${quarter.slice(0, 4)}` },
      { data: revenue, text: amount(brief, revenue) },
      { data: growth, text: percent(brief, growth) },
    ]),
  values(brief) {
    const { quarters } = brief.work.revenue;
    const of = (name: string) => quarters.find(({ quarter }) => quarter === name);
    const money = (millions?: number) =>
      millions === undefined
        ? ''
        : brief.t('unit.usd', { count: 1e6, number: inFull(brief, millions) });
    return {
      first: money(quarters[0]?.revenue),
      last: money(quarters.at(-1)?.revenue),
      cited: money(of(cited)?.revenue),
      pause: money(of(pause.quarter)?.revenue),
      growth: percent(brief, of(pause.quarter)?.growth ?? 0),
    };
  },
  picture,
  sources: ({ revenue }) => revenue.quarters.map(({ sources }) => sources[0]!),
};

type Voice = Pick<Brief, 'number' | 't'>;

function amount(brief: Voice, millions: number): string {
  return brief.number(billions(millions), { minimumFractionDigits: 1, maximumFractionDigits: 1 });
}

/** "18.7 billion": the words of the unit make it dollars. */
function inFull(brief: Voice, millions: number): string {
  const options = {
    notation: 'compact',
    compactDisplay: 'long',
    maximumSignificantDigits: 3,
  } as const;
  return brief.number(millions * 1e6, options);
}

function percent(brief: Voice, growth: number): string {
  return brief.t('unit.percent', { count: growth, number: brief.number(growth) });
}

function start(quarter: string): Date {
  return new Date(Date.UTC(Number(quarter.slice(0, 4)), Number(quarter[6]) * 3 - 3));
}

function end(quarter: string): Date {
  return new Date(Date.UTC(Number(quarter.slice(0, 4)), Number(quarter[6]) * 3));
}

function middle(quarter: string): Date {
  return new Date((start(quarter).getTime() + end(quarter).getTime()) / 2);
}

function nameOf({ label }: Pick<Brief, 'label'>, quarter: string): string {
  return label('quarter', { number: quarter.at(-1)! });
}

/** Above the bars, both spans of time on one line, so that one sees that they touch and do not overlap. */
function picture(brief: Brief): Picture {
  const { quarters } = brief.work.revenue;
  const height = 262;
  const top = Math.max(...quarters.map(({ revenue }) => billions(revenue)));
  const scale = top / 150;
  // The line of spans, in the units of the bars.
  const spans = { y1: top + 24 * scale, y2: top + 34 * scale };
  const bars = quarters.map(({ quarter, revenue }) => ({
    quarter,
    x1: start(quarter),
    x2: end(quarter),
    y: billions(revenue),
    middle: middle(quarter),
  }));
  const years = [...new Set(quarters.map(({ quarter }) => quarter.slice(0, 4)))];
  const said = (name: string, more: string) => `${brief.label(name)}\n${brief.label(more)}`;
  const body = plot(brief.id, {
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
        fill: ({ quarter }) => (quarter === cited ? 'var(--mark)' : 'var(--line)'),
        stroke: 'var(--mark)',
      }),
      Plot.rect([spans], { ...spans, x1: start(cited), x2: end(cited), fill: 'var(--mark)' }),
      // Stripes: a broken line as thick as the span beside it.
      Plot.ruleY([(spans.y1 + spans.y2) / 2], {
        x1: pause.from,
        x2: pause.to,
        stroke: 'var(--warn)',
        strokeWidth: 10,
        strokeDasharray: '3 2',
      }),
      Plot.ruleX([pause.from], {
        y1: 0,
        y2: spans.y1,
        stroke: 'var(--warn)',
        strokeDasharray: '3',
      }),
      Plot.text([said('cited', 'cited-months')], {
        x: end(cited),
        y: spans.y2,
        dx: -6,
        dy: -6,
        textAnchor: 'end',
        lineAnchor: 'bottom',
        fontWeight: 700,
      }),
      Plot.text([said('pause', 'pause-month')], {
        x: pause.from,
        y: spans.y2,
        dx: 6,
        dy: -6,
        textAnchor: 'start',
        lineAnchor: 'bottom',
        fontWeight: 700,
      }),
      Plot.text(bars, { x: 'middle', y: 'y', dy: -9, text: ({ y }) => amount(brief, y * 1000) }),
      Plot.text(bars, { x: 'middle', y: 0, dy: 11, text: ({ quarter }) => nameOf(brief, quarter) }),
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
