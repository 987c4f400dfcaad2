/** The events in rows, one an actor; a crowded period is enlarged in a second panel. */
import { localeOf } from '../../../language/translate.ts';
import { itemAddress } from '../../../work/address.ts';
import { dayOf } from '../../../work/date.ts';
import type { ChartOf } from '../../../work/chart.ts';
import type { Event } from '../../../work/records.ts';
import type { ChartInput, ChartType, Picture } from '../figure.ts';
import { Plot, plot, width } from '../plot.ts';
import { hatch } from '../svg.ts';

type Events = ChartOf<'events'>;
type Span = NonNullable<Events['near']>;

export const events: ChartType<'events'> = {
  datatypes: ['string', 'string', 'string', 'string', 'string'],
  heading: 4,
  fileOnly: [0, 2],
  rows: (input) =>
    [...input.work.events.values()].map(({ id, date, end = '', actor }) => {
      const { value, foreign } = input.words('events', id);
      const target = itemAddress(input.work, input.language, 'timeline', id);
      return [
        { data: id, text: id },
        { data: date, text: input.date(date) },
        { data: end, text: end && input.date(end) },
        { data: input.label(actor), text: input.label(actor) },
        { data: value.title, text: value.title, target, foreign },
      ];
    }),
  values: ({ work, chart: { near, day }, date }) => ({
    total: work.events.size,
    ...(near && { near: [...work.events.values()].filter((event) => isIn(near, event)).length }),
    ...(day && { day: date(work.facts.get(day)!.date, 'day') }),
  }),
  picture,
};

function dayIn({ date }: Event): Date {
  return dayOf(date)!;
}

function isIn({ from, to }: Span, event: Event): boolean {
  return dayIn(event) >= new Date(from) && dayIn(event) < new Date(to);
}

function middle({ from, to }: Span): Date {
  return new Date((Date.parse(from) + Date.parse(to)) / 2);
}

const shapes = ['circle', 'square', 'triangle', 'diamond', 'star', 'cross'] as const;

/** The gap on each side of a symbol, so that stacked ones do not touch; at the same radius a diamond is the tallest. */
function inset(row: number): number {
  return shapes[row % shapes.length] === 'diamond' ? 2.2 : 1.5;
}

interface Mark {
  actor: string;
  day: Date;
  /** Row of the actor, and level in it, from 0. */
  row: number;
  level: number;
}

/** Marks that would touch are stacked; a row has as many levels as it needs. */
function stack(
  actors: string[],
  eventsShown: Event[],
  unitsPerDay: number,
  size: number,
): { marks: Mark[]; levels: number[] } {
  const levels: number[] = [];
  const marks = actors.flatMap((actor, row) => {
    const last: number[] = [];
    const marksInRow = eventsShown
      .filter((event) => event.actor === actor)
      .toSorted((a, b) => dayIn(a).getTime() - dayIn(b).getTime())
      .map((event): Mark => {
        const at = (dayIn(event).getTime() / 86_400_000) * unitsPerDay;
        const firstFree = last.findIndex((taken) => at - taken >= size);
        const level = firstFree === -1 ? last.length : firstFree;
        last[level] = at;
        return { actor, day: dayIn(event), row, level };
      });
    levels.push(Math.max(1, last.length));
    return marksInRow;
  });
  return { marks, levels };
}

interface Panel {
  domain: [Date, Date];
  events: Event[];
  /** The diameter of a mark, and the space above the marks of a row. */
  size: number;
  head: number;
  top: number;
  ticks: { at: Date; text: string }[];
  /** The rows have the names of the actors. */
  hasNames: boolean;
}

const edge = 10;

/** One panel: rows of marks over an axis. Returns its markup and its lower edge. */
function draw(
  input: ChartInput,
  panel: Panel,
  background: (bottom: number) => Plot.Markish[],
): [string, number] {
  const { domain, size, head, top } = panel;
  const { actors } = input.work.story;
  const days = (domain[1].getTime() - domain[0].getTime()) / 86_400_000;
  const { marks, levels } = stack(actors, panel.events, (width - 2 * edge) / days, size);
  const tops = levels.map((_, row) =>
    levels.slice(0, row).reduce((sum, count) => sum + count * size + head, top),
  );
  const bottom = tops.at(-1)! + levels.at(-1)! * size + head;
  const y = ({ row, level }: Mark) => tops[row]! + head + level * size + size / 2 - 3;
  const body = plot(`${input.id}-${panel.hasNames ? 'b' : 'a'}`, {
    height: bottom + 24,
    x: { type: 'utc', domain, range: [edge, width - edge] },
    y: { type: 'identity' },
    marks: [
      ...background(bottom),
      Plot.ruleY(tops, { stroke: 'var(--line)' }),
      Plot.ruleY([bottom]),
      ...actors.map((actor, row) =>
        Plot.dot(
          marks.filter((mark) => mark.actor === actor),
          {
            x: 'day',
            y,
            symbol: shapes[row % shapes.length],
            r: size / 2 - inset(row),
            fill: 'var(--mark)',
          },
        ),
      ),
      panel.hasNames
        ? Plot.text(actors, {
            frameAnchor: 'left',
            dx: 2,
            y: (_, row) => tops[row]! + 11,
            textAnchor: 'start',
            text: (actor: string) => input.label(actor),
            fill: 'currentColor',
            stroke: 'var(--ground)',
            strokeWidth: 4,
          })
        : null,
      Plot.ruleX(panel.ticks, { x: 'at', y1: bottom, y2: bottom + 5 }),
      Plot.text(panel.ticks, { x: 'at', y: bottom + 15, textAnchor: 'start', text: 'text' }),
    ],
  });
  return [body, bottom + 24];
}

function picture(input: ChartInput<Events>): Picture {
  const { near } = input.chart;
  const all = [...input.work.events.values()];
  const whole = yearsOf(all);
  const panel = { events: all, size: 11.5, head: 20, hasNames: true } as const;
  if (!near) {
    const top = 48;
    const [body, height] = draw(input, { ...panel, ...whole, top }, marksOver(input, top));
    return { width, height, body: hatch(`${input.id}-h`, 'var(--warn)') + body };
  }
  const time = { x1: new Date(near.from), x2: new Date(near.to) };
  const frame = { ...time, fill: 'var(--surface)', stroke: 'var(--mark)' };
  const [overview, end] = draw(
    input,
    {
      ...whole,
      events: all.filter((event) => !isIn(near, event)),
      size: 9,
      head: 6,
      top: 24,
      hasNames: false,
    },
    (bottom) => [
      Plot.rect([0], { ...frame, y1: 18, y2: bottom }),
      Plot.text([input.label('elsewhere')], {
        frameAnchor: 'left',
        textAnchor: 'start',
        y: 8,
        text: (text) => text,
      }),
    ],
  );
  const top = end + 58;
  const [enlarged, height] = draw(
    input,
    {
      ...panel,
      domain: [time.x1, time.x2],
      ticks: monthsOf(input, time.x1, time.x2),
      events: all.filter((event) => isIn(near, event)),
      top,
    },
    marksOver(input, top),
  );
  return { width, height, body: hatch(`${input.id}-h`, 'var(--warn)') + overview + enlarged };
}

const at = (year: number, month = 0) => new Date(Date.UTC(year, month));

/** From the first year to the last, with at most four ticks. */
function yearsOf(all: Event[]): Pick<Panel, 'domain' | 'ticks'> {
  const years = all.map((event) => dayIn(event).getUTCFullYear());
  const [from, to] = [Math.min(...years), Math.max(...years) + 1];
  const step = Math.ceil((to - from) / 4);
  const ticks = Array.from({ length: Math.ceil((to - from) / step) }, (_, n) => from + n * step);
  return {
    domain: [at(from), at(to)],
    ticks: ticks.map((year) => ({ at: at(year), text: String(year) })),
  };
}

function monthsOf(input: ChartInput, from: Date, to: Date): Panel['ticks'] {
  const locale = localeOf(input.work, input.written);
  const format = new Intl.DateTimeFormat(locale, { month: 'short', timeZone: 'UTC' });
  const ticks: Panel['ticks'] = [];
  for (let month = from; month < to; month = at(month.getUTCFullYear(), month.getUTCMonth() + 1))
    ticks.push({ at: month, text: format.format(month) });
  return ticks;
}

/** The span and the day that the figure highlights, across all rows, each with its label above. */
function marksOver(input: ChartInput<Events>, top: number): (bottom: number) => Plot.Markish[] {
  const { span, day } = input.chart;
  const date = day && dayOf(input.work.facts.get(day)!.date);
  const over = {
    y: top - 10,
    lineAnchor: 'bottom',
    fontWeight: 700,
    text: (text: string) => text.replace(', ', '\n'),
  } as const;
  return (bottom) => [
    span
      ? Plot.rect([0], {
          x1: new Date(span.from),
          x2: new Date(span.to),
          y1: top - 6,
          y2: bottom,
          fill: `url(#${input.id}-h)`,
          fillOpacity: 0.35,
        })
      : null,
    date
      ? Plot.ruleX([date], { y1: top - 6, y2: bottom, stroke: 'var(--warn)', strokeWidth: 2 })
      : null,
    span ? Plot.text([input.label('span')], { x: middle(span), ...over }) : null,
    date ? Plot.text([input.label('day')], { x: date, ...over }) : null,
  ];
}
