/** Who announced a pause, day by day; the shape tells joining from pausing. */
import type { Pause } from '../../model/records.ts';
import type { Brief, Maker, Picture } from '../figure.ts';
import { Plot, plot, width } from '../plot.ts';
import { lines, widthOf } from '../svg.ts';

const launch = 'campaign-launch';
const busy = '2020-06-26';
const july = '2020-07-01';

export const pausesByDay: Maker = {
  columns: { company: 'string', date: 'string', status: 'string' },
  rows: (brief) =>
    byDay(brief).map(({ entity, date, status }) => [
      { data: brief.name(entity), text: brief.name(entity) },
      { data: date, text: brief.date(date, 'day') },
      { data: brief.label(status), text: brief.label(status) },
    ]),
  values(brief) {
    const pauses = byDay(brief);
    const names = (status: Pause['status']) =>
      pauses.filter((pause) => pause.status === status).map(({ entity }) => brief.name(entity));
    const perDay = Map.groupBy(pauses, ({ date }) => date);
    const [busiest, most] = [...perDay].toSorted(([, a], [, b]) => b.length - a.length)[0] ?? [];
    const day = (date?: string) => (date ? brief.date(date, 'day') : '');
    return {
      total: pauses.length,
      from: day(pauses[0]?.date),
      to: day(pauses.at(-1)?.date),
      first: pauses[0] ? brief.name(pauses[0].entity) : '',
      joined: names('joined').length,
      apart: brief.list(names('without-joining')),
      disputed: brief.list(names('disputed')),
      busiest: day(busiest),
      most: most?.length ?? 0,
    };
  },
  picture,
  sources: (work) => [...work.pauses.values()].map(({ fact }) => work.facts.get(fact)!.sources[0]!),
};

/** In the order of the days; the data keep the order within a day. */
function byDay({ work }: Pick<Brief, 'work'>): Pause[] {
  return [...work.pauses.values()].toSorted((a, b) => a.date.localeCompare(b.date));
}

const shapes: Record<
  Pause['status'],
  { symbol: 'circle' | 'square' | 'triangle'; fill: string; stroke: string }
> = {
  joined: { symbol: 'circle', fill: 'var(--mark)', stroke: 'var(--mark)' },
  'without-joining': { symbol: 'square', fill: 'var(--ground)', stroke: 'var(--warn)' },
  disputed: { symbol: 'triangle', fill: 'var(--line)', stroke: 'currentColor' },
};

const rowHeight = 20;
const top = 36;
/** Units a day has, and where the first stands. */
const step = 21;
const first = 12;
/** From a mark to its words. */
const gap = 12;

/** Days are placed on whole units, so that the drawing stays small. */
function picture(brief: Brief): Picture {
  const pauses = byDay(brief);
  const began = brief.work.facts.get(launch)!.date;
  const at = (date: string) => first + ((Date.parse(date) - Date.parse(began)) / 86_400_000) * step;
  const marks = pauses.map(({ entity, date, status }, row) => {
    const name = brief.name(entity);
    const x = at(date);
    // A name stands beside its mark, on the side where it has room.
    return { x, row, status, text: name, onRight: x + gap + widthOf(name, 15) < width };
  });
  const legend = (Object.keys(shapes) as Pause['status'][]).map((status, index) => ({
    x: first,
    row: pauses.length + 0.6 + index,
    status,
    text: `= ${brief.label(status)}`,
    onRight: true,
  }));
  const signs = [...marks, ...legend];
  const rows = signs.length + 0.2;
  const edge = top + rowHeight / 2;
  const height = edge + rows * rowHeight;
  const days = [
    { x: at(began), words: [brief.date(began, 'day'), brief.label('launch')] },
    { x: at(busy), words: [brief.date(busy, 'day'), ''] },
    { x: at(july), words: [brief.date(july, 'day'), brief.label('july')] },
  ];
  const body = plot(brief.id, {
    height,
    x: { type: 'identity' },
    y: { type: 'linear', domain: [0, rows], range: [edge, height] },
    marks: [
      Plot.ruleX(days, { x: 'x', y1: -0.5, y2: pauses.length - 0.5, stroke: 'var(--line)' }),
      ...(Object.entries(shapes) as [Pause['status'], (typeof shapes)['joined']][]).map(
        ([status, shape]) =>
          Plot.dot(
            signs.filter((sign) => sign.status === status),
            { x: 'x', y: 'row', r: 5, strokeWidth: 2, ...shape },
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
  const heads = days.map(({ x, words }, index) =>
    // The first would leave the drawing on its left.
    lines(index === 0 ? 0 : x, edge - 32, words.filter(Boolean), {
      weight: 700,
      ...(index === 0 && { anchor: 'start' as const }),
    }),
  );
  return { width, height, body: body + heads.join('') };
}
