/** Who took which stance, day by day; the shape tells the stances apart. */
import type { ChartOf } from '../../../work/chart.ts';
import type { Stance } from '../../../work/records.ts';
import type { ChartInput, ChartType, Picture } from '../figure.ts';
import { Plot, plot, width } from '../plot.ts';
import { lines, widthOf } from '../svg.ts';

type Days = ChartOf<'days'>;

export const days: ChartType<'days'> = {
  datatypes: ['string', 'string', 'string'],
  rows: (input) =>
    byDay(input).map(({ entity, date, status }) => [
      { data: input.name(entity), text: input.name(entity) },
      { data: date, text: input.date(date, 'day') },
      { data: input.label(status), text: input.label(status) },
    ]),
  values(input) {
    const stances = byDay(input);
    const perDay = Map.groupBy(stances, ({ date }) => date);
    const [busiestDay, ofThatDay] =
      [...perDay].toSorted(([, a], [, b]) => b.length - a.length)[0] ?? [];
    const day = (date?: string) => (date ? input.date(date, 'day') : '');
    return {
      total: stances.length,
      from: day(stances[0]?.date),
      to: day(stances.at(-1)?.date),
      first: stances[0] ? input.name(stances[0].entity) : '',
      busiest: day(busiestDay),
      most: ofThatDay?.length ?? 0,
      ...Object.fromEntries(
        input.chart.statuses.flatMap((status) => {
          const matching = stances.filter((stance) => stance.status === status);
          const names = input.list(matching.map(({ entity }) => input.name(entity)));
          return [
            [status, matching.length],
            [`${status}-names`, names],
          ];
        }),
      ),
    };
  },
  picture,
};

/** Sorted by date; stable within a day. */
function byDay({ work }: Pick<ChartInput, 'work'>): Stance[] {
  return [...work.stances.values()].toSorted((a, b) => a.date.localeCompare(b.date));
}

/** The symbols of the statuses, in order. */
const shapes = [
  { symbol: 'circle', fill: 'var(--mark)', stroke: 'var(--mark)' },
  { symbol: 'square', fill: 'var(--ground)', stroke: 'var(--warn)' },
  { symbol: 'triangle', fill: 'var(--line)', stroke: 'currentColor' },
  { symbol: 'diamond', fill: 'var(--ground)', stroke: 'var(--mark)' },
] as const;

const rowHeight = 20;
const top = 36;
/** The width of a day where there is room, and the position of the first. */
const maxStep = 21;
const first = 12;
/** Between a mark and its text. */
const gap = 12;

/** Days are placed on whole units, so that the drawing stays small. */
function picture(input: ChartInput<Days>): Picture {
  const { statuses, lines: dates } = input.chart;
  const stances = byDay(input);
  const start = dates[0]!.date;
  const all = [...stances, ...dates].map(({ date }) => Date.parse(date));
  const count = (Math.max(...all) - Date.parse(start)) / 86_400_000;
  const step = Math.min(maxStep, (width - 2 * first) / Math.max(1, count));
  const at = (date: string) => first + ((Date.parse(date) - Date.parse(start)) / 86_400_000) * step;
  const marks = stances.map(({ entity, date, status }, row) => {
    const name = input.name(entity);
    const x = at(date);
    // The name is on the right of its mark where there is room.
    return { x, row, status, text: name, onRight: x + gap + widthOf(name, 15) < width };
  });
  const legend = statuses.map((status, index) => ({
    x: first,
    row: stances.length + 0.6 + index,
    status,
    text: `= ${input.label(status)}`,
    onRight: true,
  }));
  const signs = [...marks, ...legend];
  const rows = signs.length + 0.2;
  const edge = top + rowHeight / 2;
  const height = edge + rows * rowHeight;
  const dateLines = dates.map(({ date, label }) => ({
    x: at(date),
    words: [input.date(date, 'day'), ...(label ? [input.label(label)] : [])],
  }));
  const body = plot(input.id, {
    height,
    x: { type: 'identity' },
    y: { type: 'linear', domain: [0, rows], range: [edge, height] },
    marks: [
      Plot.ruleX(dateLines, { x: 'x', y1: -0.5, y2: stances.length - 0.5, stroke: 'var(--line)' }),
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
  const heads = dateLines.map(({ x, words }, index) =>
    // Centred, the first would overflow on the left.
    lines(index === 0 ? 0 : x, edge - 32, words, {
      weight: 700,
      ...(index === 0 && { anchor: 'start' as const }),
    }),
  );
  return { width, height, body: body + heads.join('') };
}
