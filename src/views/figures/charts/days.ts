/** Who took which stance, day by day; the shape tells the stances apart. */
import type { ChartOf } from '../../../work/chart.ts';
import type { Stance } from '../../../work/records.ts';
import type { ChartInput, ChartType, Picture } from '../figure.ts';
import { Plot, plot, width } from '../plot.ts';
import { lines, widthOf } from '../svg.ts';

type Days = ChartOf<'days'>;

export const days: ChartType<'days'> = {
  datatypes: ['string', 'string', 'string'],
  rows: (brief) =>
    byDay(brief).map(({ entity, date, status }) => [
      { data: brief.name(entity), text: brief.name(entity) },
      { data: date, text: brief.date(date, 'day') },
      { data: brief.label(status), text: brief.label(status) },
    ]),
  values(brief) {
    const stances = byDay(brief);
    const perDay = Map.groupBy(stances, ({ date }) => date);
    const [busiest, most] = [...perDay].toSorted(([, a], [, b]) => b.length - a.length)[0] ?? [];
    const day = (date?: string) => (date ? brief.date(date, 'day') : '');
    return {
      total: stances.length,
      from: day(stances[0]?.date),
      to: day(stances.at(-1)?.date),
      first: stances[0] ? brief.name(stances[0].entity) : '',
      busiest: day(busiest),
      most: most?.length ?? 0,
      ...Object.fromEntries(
        brief.chart.statuses.flatMap((status) => {
          const some = stances.filter((stance) => stance.status === status);
          const names = brief.list(some.map(({ entity }) => brief.name(entity)));
          return [
            [status, some.length],
            [`${status}-names`, names],
          ];
        }),
      ),
    };
  },
  picture,
  sources: (work) =>
    [...work.stances.values()].map(({ fact }) => work.facts.get(fact)!.sources[0]!),
};

/** In the order of the days; the data keep the order within a day. */
function byDay({ work }: Pick<ChartInput, 'work'>): Stance[] {
  return [...work.stances.values()].toSorted((a, b) => a.date.localeCompare(b.date));
}

/** The signs of the statuses, in order. */
const shapes = [
  { symbol: 'circle', fill: 'var(--mark)', stroke: 'var(--mark)' },
  { symbol: 'square', fill: 'var(--ground)', stroke: 'var(--warn)' },
  { symbol: 'triangle', fill: 'var(--line)', stroke: 'currentColor' },
] as const;

const rowHeight = 20;
const top = 36;
/** Units a day has, and where the first stands. */
const step = 21;
const first = 12;
/** From a mark to its words. */
const gap = 12;

/** Days are placed on whole units, so that the drawing stays small. */
function picture(brief: ChartInput<Days>): Picture {
  const { statuses, lines: dates } = brief.chart;
  const stances = byDay(brief);
  const began = dates[0]!.date;
  const at = (date: string) => first + ((Date.parse(date) - Date.parse(began)) / 86_400_000) * step;
  const marks = stances.map(({ entity, date, status }, row) => {
    const name = brief.name(entity);
    const x = at(date);
    // A name stands beside its mark, on the side where it has room.
    return { x, row, status, text: name, onRight: x + gap + widthOf(name, 15) < width };
  });
  const legend = statuses.map((status, index) => ({
    x: first,
    row: stances.length + 0.6 + index,
    status,
    text: `= ${brief.label(status)}`,
    onRight: true,
  }));
  const signs = [...marks, ...legend];
  const rows = signs.length + 0.2;
  const edge = top + rowHeight / 2;
  const height = edge + rows * rowHeight;
  const ruled = dates.map(({ date, label }) => ({
    x: at(date),
    words: [brief.date(date, 'day'), ...(label ? [brief.label(label)] : [])],
  }));
  const body = plot(brief.id, {
    height,
    x: { type: 'identity' },
    y: { type: 'linear', domain: [0, rows], range: [edge, height] },
    marks: [
      Plot.ruleX(ruled, { x: 'x', y1: -0.5, y2: stances.length - 0.5, stroke: 'var(--line)' }),
      ...statuses.map((status, index) =>
        Plot.dot(
          signs.filter((sign) => sign.status === status),
          { x: 'x', y: 'row', r: 5, strokeWidth: 2, ...shapes[index] },
        ),
      ),
      ...[true, false].map((right) =>
        Plot.text(
          signs.filter(({ onRight }) => onRight === right),
          {
            x: 'x',
            y: 'row',
            text: 'text',
            dx: right ? gap : -gap,
            textAnchor: right ? 'start' : 'end',
            stroke: 'var(--ground)',
            strokeWidth: 4,
            fill: 'currentColor',
          },
        ),
      ),
    ],
  });
  const heads = ruled.map(({ x, words }, index) =>
    // The first would leave the drawing on its left.
    lines(index === 0 ? 0 : x, edge - 32, words, {
      weight: 700,
      ...(index === 0 && { anchor: 'start' as const }),
    }),
  );
  return { width, height, body: body + heads.join('') };
}
