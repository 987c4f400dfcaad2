/** The timeline as a picture: the whole story in thin rows, and the dense summer of 2020 enlarged. */
import { localeOf } from '../../i18n/translate.ts';
import { typeset } from '../../i18n/typography.ts';
import { itemAddress } from '../../model/address.ts';
import { dayOf } from '../../model/date.ts';
import { actors, type Actor, type Event } from '../../model/records.ts';
import { wordsIn } from '../../model/voice.ts';
import { langOf, type Brief, type Maker, type Picture } from '../figure.ts';
import { Plot, plot, width } from '../plot.ts';
import { hatch } from '../svg.ts';

const dense = { from: new Date('2020-05-01'), to: new Date('2020-12-01') };
const pause = { from: new Date('2020-07-01'), to: new Date('2020-08-01') };

export const timelinePicture: Maker = {
  columns: { event: 'string', date: 'string', end: 'string', actor: 'string', title: 'string' },
  heading: 'title',
  fileOnly: ['event', 'end'],
  rows: (brief) =>
    [...brief.work.events.values()].map(({ id, date, end = '', actor }) => {
      const said = wordsIn(brief.work, brief.language, 'events', id);
      const title = typeset(said.value.title, said.language);
      const target = itemAddress(brief.work, brief.language, 'timeline', id);
      return [
        { data: id, text: id },
        { data: date, text: brief.date(date) },
        { data: end, text: end && brief.date(end) },
        { data: brief.label(actor), text: brief.label(actor) },
        { data: title, text: title, target, ...langOf(brief, said.language) },
      ];
    }),
  values: (brief) => ({
    total: brief.work.events.size,
    dense: [...brief.work.events.values()].filter(isDense).length,
    freeze: brief.date(brief.work.facts.get('freeze-day')!.date, 'day'),
  }),
  picture,
};

function day({ date }: Event): Date {
  return dayOf(date)!;
}

function isDense(event: Event): boolean {
  return day(event) >= dense.from && day(event) < dense.to;
}

function middle({ from, to }: { from: Date; to: Date }): Date {
  return new Date((from.getTime() + to.getTime()) / 2);
}

const shapes = ['circle', 'square', 'triangle', 'diamond', 'star', 'cross'] as const;

/** What a sign leaves free on each side, so that stacked ones do not touch; a diamond is the highest of equals. */
function inset(row: number): number {
  return shapes[row] === 'diamond' ? 2.2 : 1.5;
}

interface Mark {
  actor: Actor;
  day: Date;
  /** Row of the actor, and level in it, from 0. */
  row: number;
  level: number;
}

/** Marks that would touch are stacked; a row has as many levels as it needs. */
function stacked(
  events: Event[],
  unitsPerDay: number,
  size: number,
): { marks: Mark[]; levels: number[] } {
  const levels: number[] = [];
  const marks = actors.flatMap((actor, row) => {
    const last: number[] = [];
    const found = events
      .filter((event) => event.actor === actor)
      .toSorted((a, b) => day(a).getTime() - day(b).getTime())
      .map((event): Mark => {
        const at = (day(event).getTime() / 86_400_000) * unitsPerDay;
        const free = last.findIndex((taken) => at - taken >= size);
        const level = free === -1 ? last.length : free;
        last[level] = at;
        return { actor, day: day(event), row, level };
      });
    levels.push(Math.max(1, last.length));
    return found;
  });
  return { marks, levels };
}

interface Panel {
  domain: [Date, Date];
  events: Event[];
  /** Diameter of a mark, and what its row adds above it. */
  size: number;
  head: number;
  top: number;
  ticks: { at: Date; text: string }[];
  named: boolean;
}

const edge = 10;

/** One panel: rows of marks over an axis. Returns its markup and where it ends. */
function draw(
  brief: Brief,
  panel: Panel,
  more: (bottom: number) => Plot.Markish[],
): [string, number] {
  const { domain, size, head, top } = panel;
  const days = (domain[1].getTime() - domain[0].getTime()) / 86_400_000;
  const { marks, levels } = stacked(panel.events, (width - 2 * edge) / days, size);
  const tops = levels.map((_, row) =>
    levels.slice(0, row).reduce((sum, count) => sum + count * size + head, top),
  );
  const bottom = tops.at(-1)! + levels.at(-1)! * size + head;
  const y = ({ row, level }: Mark) => tops[row]! + head + level * size + size / 2 - 3;
  const body = plot(`${brief.id}-${panel.named ? 'b' : 'a'}`, {
    height: bottom + 24,
    x: { type: 'utc', domain, range: [edge, width - edge] },
    y: { type: 'identity' },
    marks: [
      ...more(bottom),
      Plot.ruleY(tops, { stroke: 'var(--line)' }),
      Plot.ruleY([bottom]),
      ...actors.map((actor, row) =>
        Plot.dot(
          marks.filter((mark) => mark.actor === actor),
          { x: 'day', y, symbol: shapes[row], r: size / 2 - inset(row), fill: 'var(--mark)' },
        ),
      ),
      panel.named
        ? Plot.text(actors, {
            frameAnchor: 'left',
            dx: 2,
            y: (_, row) => tops[row]! + 11,
            textAnchor: 'start',
            text: (actor: Actor) => brief.label(actor),
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

function picture(brief: Brief): Picture {
  const events = [...brief.work.events.values()];
  const at = (year: number, month = 0) => new Date(Date.UTC(year, month));
  const format = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(localeOf(brief.work, brief.written), {
      ...options,
      timeZone: 'UTC',
    });
  const month = format({ month: 'short' });
  const frame = { x1: dense.from, x2: dense.to, fill: 'var(--surface)', stroke: 'var(--mark)' };
  const [overview, end] = draw(
    brief,
    {
      domain: [at(2018), at(2026)],
      events: events.filter((event) => !isDense(event)),
      size: 9,
      head: 6,
      top: 24,
      ticks: [2018, 2020, 2022, 2024].map((year) => ({ at: at(year), text: String(year) })),
      named: false,
    },
    (bottom) => [
      Plot.rect([0], { ...frame, y1: 18, y2: bottom }),
      Plot.text([brief.label('elsewhere')], {
        frameAnchor: 'left',
        textAnchor: 'start',
        y: 8,
        text: (text) => text,
      }),
    ],
  );
  const freeze = new Date(brief.work.facts.get('freeze-day')!.date);
  const start = end + 58;
  const over = {
    y: start - 10,
    lineAnchor: 'bottom',
    fontWeight: 700,
    text: (text: string) => text.replace(', ', '\n'),
  } as const;
  const [summer, height] = draw(
    brief,
    {
      domain: [dense.from, dense.to],
      events: events.filter(isDense),
      size: 11.5,
      head: 20,
      top: start,
      ticks: [5, 6, 7, 8, 9, 10, 11].map((number) => ({
        at: at(2020, number - 1),
        text: month.format(at(2020, number - 1)),
      })),
      named: true,
    },
    (bottom) => [
      Plot.rect([0], {
        x1: pause.from,
        x2: pause.to,
        y1: start - 6,
        y2: bottom,
        fill: `url(#${brief.id}-h)`,
        fillOpacity: 0.35,
      }),
      Plot.ruleX([freeze], { y1: start - 6, y2: bottom, stroke: 'var(--warn)', strokeWidth: 2 }),
      Plot.text([brief.label('pause')], { x: middle(pause), ...over }),
      Plot.text([brief.label('freeze')], { x: freeze, ...over }),
    ],
  );
  return { width, height, body: hatch(`${brief.id}-h`, 'var(--warn)') + overview + summer };
}
