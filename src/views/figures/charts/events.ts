/** The events in lanes, one an actor: as sure as they are, each a link to itself; a crowded time has lanes of its own. */
import { escape } from '../../../lib/xml.ts';
import { localeOf } from '../../../language/translate.ts';
import { itemAddress } from '../../../work/address.ts';
import { dayOf } from '../../../work/date.ts';
import type { ChartOf } from '../../../work/chart.ts';
import type { Event } from '../../../work/records.ts';
import { em, emLines, percent } from '../fluid.ts';
import type { ChartInput, ChartType, Miniature, Picture } from '../figure.ts';
import { miniatureSize, tiled } from '../miniature.ts';
import { textSize } from '../size.ts';
import { colourOf, filler } from '../strips.ts';

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
  html: (input) => panelsOf(input).map(htmlOf(input)).join(''),
  picture,
  miniature,
};

function dayIn({ date }: Event): Date {
  return dayOf(date)!;
}

function isIn({ from, to }: Span, event: Event): boolean {
  return dayIn(event) >= new Date(from) && dayIn(event) < new Date(to);
}

/** A time with its lanes; positions are parts of it, from 0 to 1. */
interface Panel {
  at(day: Date): number;
  lanes: Lane[];
  /** What stands above all lanes, and across them. */
  heads: Head[];
  ticks: { at: Date; text: string }[];
}

interface Head {
  lines: string[];
  from: Date;
  /** None is a line. */
  to?: Date;
}

interface Lane {
  actor: string;
  marks: { event: Event; level: number }[];
  levels: number;
}

/** In ems: a sign, the step from one to the next, the line of labels above them. */
const [sign, step, labels] = [0.75, 0.95, 1.4];
/** Of the width, what is left at the end for the last sign. */
const inner = 97;

function panelsOf(input: ChartInput<Events>): Panel[] {
  const { near, span, day } = input.chart;
  const all = [...input.work.events.values()];
  const date = day && dayOf(input.work.facts.get(day)!.date);
  const heads: Head[] = [
    ...(span
      ? [{ lines: twoLines(input.label('span')), from: new Date(span.from), to: new Date(span.to) }]
      : []),
    ...(date ? [{ lines: twoLines(input.label('day')), from: date }] : []),
  ];
  const { domain, ticks } = yearsOf(all);
  if (!near) return [panel(input, all, domain, heads, ticks)];
  const time: [Date, Date] = [new Date(near.from), new Date(near.to)];
  const elsewhere = { lines: twoLines(input.label('elsewhere')), from: time[0], to: time[1] };
  const [within, others] = [true, false].map((inside) =>
    all.filter((event) => isIn(near, event) === inside),
  ) as [Event[], Event[]];
  return [
    panel(input, others, domain, [elsewhere], ticks),
    panel(input, within, time, heads, monthsOf(input, ...time)),
  ];
}

function twoLines(label: string): string[] {
  return label.split(', ');
}

/** Signs that would touch on a phone stand one above the other. */
const signsAcross = 30;

function panel(
  { work }: ChartInput<Events>,
  shown: Event[],
  [from, to]: [Date, Date],
  heads: Head[],
  ticks: Panel['ticks'],
): Panel {
  const at = (day: Date) => (day.getTime() - from.getTime()) / (to.getTime() - from.getTime());
  const lanes = work.story.actors.map((actor): Lane => {
    const last: number[] = [];
    const marks = shown
      .filter((event) => event.actor === actor)
      .toSorted((a, b) => dayIn(a).getTime() - dayIn(b).getTime())
      .map((event) => {
        const place = at(dayIn(event));
        const free = last.findIndex((taken) => place - taken >= 1 / signsAcross);
        const level = free === -1 ? last.length : free;
        last[level] = place;
        return { event, level };
      });
    return { actor, marks, levels: last.length };
  });
  return { at, lanes: lanes.filter(({ marks }) => marks.length > 0), heads, ticks };
}

/** The signs alone, those of all lanes below each other. */
function miniature(input: ChartInput<Events>): Miniature {
  const { width, height } = miniatureSize;
  // Between lanes, in signs.
  const gap = 0.5;
  const lanes = panelsOf(input).flatMap(({ at, lanes: own }) =>
    own.map((lane) => ({ ...lane, at })),
  );
  const down = height / lanes.reduce((sum, { levels }) => sum + levels + gap, 0);
  const side = width / signsAcross;
  let base = 0;
  const tiles = lanes.flatMap(({ at, actor, marks, levels }) => {
    base += levels + gap;
    return marks.map(({ event, level }) => ({
      certainty: event.certainty,
      colour: colourOf(actor),
      x: at(dayIn(event)) * (width - side),
      y: (base - level - 1) * down,
      width: side,
      height: Math.min(side, down),
    }));
  });
  return tiled(input.id, tiles);
}

type Filler = ReturnType<typeof filler>;

/** What stands in a lane. @param linked each sign leads to its event */
function drawLane(
  input: ChartInput<Events>,
  { at, heads }: Panel,
  { actor, marks, levels }: Lane,
  fill: Filler,
  linked: boolean,
): { ems: number; body: string } {
  const { named } = input.chart;
  const ems = labels + levels * step + 0.2;
  const x = (day: Date) => percent(at(day) * inner);
  const behind = heads.map(({ from, to }) =>
    to
      ? `<rect x="${x(from)}" width="${percent((at(to) - at(from)) * inner)}" height="100%" fill="var(--rule)" opacity=".25"/>`
      : `<line x1="${x(from)}" x2="${x(from)}" y2="100%" stroke="var(--ink)" stroke-width="2"/>`,
  );
  const signs = marks.map(({ event, level }) => {
    const { id, date, certainty } = event;
    const place = at(dayIn(event));
    const y = ems - 0.2 - (level + 1) * step;
    const across = percent(place * inner);
    const attributes = fill.attributes({ certainty, colour: colourOf(actor) });
    const square = `<rect x="${across}" y="${em(y)}" width="${em(sign)}" height="${em(sign)}"${attributes}/>`;
    const label = named.includes(id)
      ? `<line x1="${across}" x2="${across}" y1="1.2em" y2="${em(y)}" stroke="var(--faint)"/> <text x="${across}" y="1em" text-anchor="${place > 0.8 ? 'end' : 'start'}" font-weight="700" fill="var(--${actor})">${escape(input.label(id))}</text>`
      : '';
    if (!linked) return label + square;
    const { title } = input.words('events', id).value;
    const address = itemAddress(input.work, input.language, 'timeline', id);
    // A name begins with what is seen of it.
    const seen = named.includes(id) ? [input.label(id)] : [];
    const name = [...seen, input.date(date), title].join(' · ');
    return `<a href="${escape(address)}" tabindex="-1" aria-label="${escape(name)}">${label}${square}</a>`;
  });
  const line = '<line x2="100%" y1="100%" y2="100%" stroke="var(--rule)"/>';
  // The middle of a sign, not its edge, stands on its day.
  const centred = `<svg x="${em(-sign / 2)}" overflow="visible">${signs.join('')}</svg>`;
  return { ems, body: fill.definitions() + behind.join('') + line + centred };
}

/** Above the lanes: what goes across them. Each in a group, for where they cannot stand beside each other. */
function drawHeads({ at, heads }: Panel): { ems: number; body: string } {
  const most = Math.max(0, ...heads.map(({ lines }) => lines.length));
  const words = heads.map(({ lines, from, to }) => {
    const place = (at(from) + at(to ?? from)) / 2;
    const y = 1 + (most - lines.length) * 1.2;
    // In the middle, it would not fit near the beginning.
    const texts =
      place < 0.3
        ? emLines(percent(at(from) * inner), y, lines, { anchor: 'start' })
        : emLines(percent(place * inner), y, lines);
    return `<g>${texts}</g>`;
  });
  return { ems: most * 1.2 + 0.3, body: words.join('') };
}

/** As many find room on the narrowest screen. */
const fewTicks = 4;

/** Below the lanes: the time. The last tick of many is left out on narrow screens too: there it would be cut. */
function drawTicks({ at, ticks }: Panel): { ems: number; body: string } {
  const words = ticks.map((tick, index) => {
    const isMinor = ticks.length > fewTicks && (index % 2 === 1 || index === ticks.length - 1);
    return ` <text x="${percent(at(tick.at) * inner)}" y="1.1em" text-anchor="start"${isMinor ? ' data-minor=""' : ''}>${escape(tick.text)}</text>`;
  });
  return { ems: 1.6, body: words.join('') };
}

function htmlOf(input: ChartInput<Events>): (panel: Panel) => string {
  const fill = filler(input.id);
  const track = (name: string, { ems, body }: { ems: number; body: string }, count: string) =>
    `<p class="track"><b>${escape(name)}</b> <svg height="${em(ems)}">${body}</svg> <span>${count}</span></p>`;
  return (each) =>
    [
      track('', drawHeads(each), ''),
      ...each.lanes.map((lane) =>
        track(
          input.label(lane.actor),
          drawLane(input, each, lane, fill, true),
          input.number(lane.marks.length),
        ),
      ),
      track('', drawTicks(each), ''),
    ].join('');
}

/** In units: the names of the lanes, the lanes, their numbers. */
const [names, lanesWidth, numbers] = [130, 550, 40];
const unit = textSize - 1;

/** For the picture files: as on a wide page. */
function picture(input: ChartInput<Events>): Picture {
  const fill = filler(input.id);
  let y = 0;
  const row = (name: string, { ems, body }: { ems: number; body: string }, count: string) => {
    const height = Math.ceil(ems * unit);
    const drawing =
      `<text y="${y + height - 6}" text-anchor="start" font-weight="700">${escape(name)}</text>` +
      `<svg x="${names}" y="${y}" width="${lanesWidth}" height="${height}" overflow="visible">${body}</svg>` +
      `<text x="${names + lanesWidth + numbers}" y="${y + height - 6}" text-anchor="end">${count}</text>`;
    y += height;
    return drawing;
  };
  const rows = panelsOf(input).flatMap((each) => {
    const drawn = [
      row('', drawHeads(each), ''),
      ...each.lanes.map((lane) =>
        row(
          input.label(lane.actor),
          drawLane(input, each, lane, fill, false),
          input.number(lane.marks.length),
        ),
      ),
      row('', drawTicks(each), ''),
    ];
    y += 2 * unit;
    return drawn;
  });
  return { width: names + lanesWidth + numbers, height: y, body: rows.join('') };
}

const monthAt = (year: number, month = 0) => new Date(Date.UTC(year, month));

/** From the first year to the last, with few ticks. */
function yearsOf(all: Event[]): { domain: [Date, Date]; ticks: Panel['ticks'] } {
  const years = all.map((event) => dayIn(event).getUTCFullYear());
  const [from, to] = [Math.min(...years), Math.max(...years) + 1];
  const each = Math.ceil((to - from) / fewTicks);
  const ticks = Array.from({ length: Math.ceil((to - from) / each) }, (_, n) => from + n * each);
  return {
    domain: [monthAt(from), monthAt(to)],
    ticks: ticks.map((year) => ({ at: monthAt(year), text: String(year) })),
  };
}

function monthsOf(input: ChartInput, from: Date, to: Date): Panel['ticks'] {
  const locale = localeOf(input.work, input.written);
  const format = new Intl.DateTimeFormat(locale, { month: 'short', timeZone: 'UTC' });
  const ticks: Panel['ticks'] = [];
  for (
    let month = from;
    month < to;
    month = monthAt(month.getUTCFullYear(), month.getUTCMonth() + 1)
  )
    ticks.push({ at: month, text: format.format(month) });
  return ticks;
}
