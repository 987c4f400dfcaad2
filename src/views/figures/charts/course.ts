/** What came when: counts, events and growth as three bands on one line of time. */
import { localeOf } from '../../../language/translate.ts';
import { sectionAddress } from '../../../work/address.ts';
import { quartersIn, type ChartOf } from '../../../work/chart.ts';
import type { Certainty } from '../../../work/certainty.ts';
import { dayOf, precisionOf } from '../../../work/date.ts';
import type { Cell, ChartInput, ChartType, Picture } from '../figure.ts';
import { hatch, lines, widthOf, wrap } from '../svg.ts';

type Course = ChartOf<'course'>;
type Input = ChartInput<Course>;

export const course: ChartType<'course'> = {
  datatypes: ['string', 'string', 'string', 'integer', 'string'],
  heading: 2,
  fileOnly: [1],
  rows: (input) => [
    ...countRows(input),
    allRow(input),
    ...eventRows(input),
    ...growthRows(input),
    ...markedRows(input),
  ],
  values: ({ work, chart, value, date }) => ({
    ...Object.fromEntries(
      chart.counts.map(({ label: name, fact, value: key }) => [name, value(fact, key, 'number')]),
    ),
    ...Object.fromEntries(quartersOf(work, chart).map(({ quarter, growth }) => [quarter, growth])),
    among: value(chart.among.fact, chart.among.value, 'number'),
    day: date(work.facts.get(chart.day)!.date, 'day'),
    events: chart.events.length,
  }),
  picture,
};

function quartersOf(work: Input['work'], { time }: Course) {
  const shown = quartersIn(time);
  return work.revenue.quarters.filter(({ quarter }) => shown.includes(quarter));
}

const key = (data: string): Cell => ({ data, text: data });

function certaintyCell(input: Input, certainty: Certainty): Cell {
  return { data: certainty, text: input.t(`certainty.${certainty}`) };
}

function countRows(input: Input): Cell[][] {
  return input.chart.counts.map(({ label: name, fact, value }) => {
    const { amount, asOf, certainty } = input.fact(fact, value);
    return [
      { data: asOf, text: input.date(asOf, precisionOf(asOf) === 'day' ? 'day' : undefined) },
      key('stopped'),
      { data: input.label(name), text: input.label(name) },
      { data: amount!, text: input.value(fact, value, 'number') },
      certaintyCell(input, certainty),
    ];
  });
}

/** The number of all, against which the counts are small. */
function allRow(input: Input): Cell[] {
  const { fact, value } = input.chart.among;
  const { amount, asOf, certainty } = input.fact(fact, value);
  return [
    { data: asOf, text: input.date(asOf, 'day') },
    key('among'),
    { data: input.label('among'), text: input.label('among') },
    { data: amount!, text: input.value(fact, value, 'number') },
    certaintyCell(input, certainty),
  ];
}

function eventRows(input: Input): Cell[][] {
  return input.chart.events.map((id) => {
    const { date, section, certainty } = input.work.events.get(id)!;
    const target = section && sectionAddress(input.work, input.language, section);
    return [
      { data: date, text: input.date(date, 'day') },
      key('changed'),
      { data: input.label(id), text: input.label(id), ...(target && { target }) },
      { data: '', text: '' },
      certaintyCell(input, certainty),
    ];
  });
}

function growthRows(input: Input): Cell[][] {
  return quartersOf(input.work, input.chart).map(({ quarter, growth }) => [
    { data: quarter, text: input.date(quarter) },
    key('earned'),
    { data: input.label('earned-what'), text: input.label('earned-what') },
    { data: growth, text: percent(input, growth) },
    certaintyCell(input, input.work.revenue.certainty),
  ]);
}

/** The time and the day that go through all bands. */
function markedRows(input: Input): Cell[][] {
  const { span, day: fact } = input.chart;
  const month = span.from.slice(0, 7);
  const { date, certainty } = input.work.facts.get(fact)!;
  const row = (name: 'span' | 'day', data: string, text: string) => [
    { data, text },
    key(name),
    { data: input.label(name), text: input.label(name) },
    { data: '', text: '' },
    certaintyCell(input, certainty),
  ];
  return [row('span', month, input.date(month)), row('day', date, input.date(date, 'day'))];
}

function percent(input: Input, growth: number): string {
  const number = input.number(growth, { signDisplay: 'exceptZero' });
  return input.t('unit.percent', { count: growth, number });
}

const day = 86_400_000;
const size = 17;
const left = 150;
const frame = { width: 960, height: 512 };
const counted = { base: 190, height: 125 };
const changed = 284;
const earned = { base: 480, height: 92 };

/** The colours of who acts: advertisers stop, the platform changes and earns, celebrities fall silent. */
const colours = {
  stopped: 'var(--advertisers-mark)',
  platform: 'var(--platform-mark)',
  day: 'var(--celebrities-mark)',
};

interface Box {
  x1: number;
  x2: number;
  y1: number;
  y2: number;
}

/** Labels that are placed one after another, each at its first place where nothing stands. */
class Room {
  readonly #taken: Box[] = [];

  take(box: Box): void {
    this.#taken.push(box);
  }

  /** @param places where the text may begin or end: the best first */
  put(texts: string[], places: { x: number; y: number; anchor: 'start' | 'middle' | 'end' }[]) {
    const width = Math.max(...texts.map((text) => widthOf(text, size * 0.93)));
    const boxes = places.map((place) => {
      const shift = { start: 0, middle: width / 2, end: width }[place.anchor];
      const x1 = place.x - shift;
      const y1 = place.y - size * 0.8;
      return { ...place, box: { x1, x2: x1 + width, y1, y2: y1 + size * texts.length * 1.15 } };
    });
    const isFree = ({ box }: { box: Box }) =>
      box.x1 >= left &&
      box.x2 <= frame.width &&
      this.#taken.every(
        (other) =>
          box.x1 > other.x2 + 5 || box.x2 < other.x1 - 5 || box.y1 > other.y2 || box.y2 < other.y1,
      );
    const { box, ...place } = boxes.find(isFree) ?? boxes[0]!;
    this.take(box);
    return place;
  }
}

function picture(input: Input): Picture {
  const { chart, work } = input;
  const [from, to] = [Date.parse(chart.time.from), Date.parse(chart.time.to)];
  const at = (time: number) => {
    const share = (Math.min(Math.max(time, from), to) - from) / (to - from);
    return round(left + share * (frame.width - left));
  };
  const freeze = dayOf(work.facts.get(chart.day)!.date)!.getTime();
  const span = { from: Date.parse(chart.span.from), to: Date.parse(chart.span.to) };
  const shaded = { x: at(span.from), width: round(at(span.to) - at(span.from)) };
  const line = { x: at(freeze), width: round(at(freeze + day) - at(freeze)) };
  const head = 22;
  const body = [
    hatch(`${input.id}-h`, colours.stopped),
    `<path d="M${shaded.x} ${head + 8}h${shaded.width}V${earned.base}h-${shaded.width}z" fill="var(--surface)"/>`,
    write(shaded.x + shaded.width / 2, head, [input.label('span')], { anchor: 'middle' }),
    write(line.x, head, [input.label('day')], { anchor: 'middle', fill: colours.day }),
    `<path d="M${line.x} ${head + 8}h${line.width}V${earned.base}h-${line.width}z" fill="${colours.day}"/>`,
    bandHead(input, 'stopped', 76),
    bandHead(input, 'changed', changed - 18),
    bandHead(input, 'earned', earned.base - 68),
    ...[counted.base, changed, earned.base].map(
      (y) => `<path d="M${left} ${y}H${frame.width}" stroke="var(--rule)"/>`,
    ),
    counts(input, at),
    events(input, at, line.x),
    growthBars(input, at),
    months(input, from, to, at),
  ];
  return { ...frame, body: body.join('') };
}

function round(number: number): number {
  return Number(number.toFixed(1));
}

function write(
  x: number,
  y: number,
  texts: string[],
  style: Parameters<typeof lines>[3] = {},
): string {
  return lines(x, y, texts, { size, anchor: 'start', ...style });
}

function bandHead(input: Input, band: string, y: number): string {
  const what = wrap(input.label(`${band}-what`), left - 8, size * 0.9);
  return (
    write(0, y, [input.label(band)], { weight: 700 }) +
    write(0, y + 20, what, { size: 15, fill: 'var(--faint)' })
  );
}

/** Bars of the counts; the number of all stands in words, since its bar would be thousands of times as high. */
function counts(input: Input, at: (time: number) => number): string {
  const shown = input.chart.counts.map((count) => {
    const { amount, asOf, certainty } = input.fact(count.fact, count.value);
    // What is known to the month alone stands in its middle.
    const middle = precisionOf(asOf) === 'day' ? 0 : 14;
    const x = round(at(dayOf(asOf)!.getTime() + middle * day));
    return { ...count, amount: amount!, certainty, x };
  });
  const scale = counted.height / Math.max(...shown.map(({ amount }) => amount));
  const room = new Room();
  for (const { x, amount } of shown)
    room.take({ x1: x - 4, x2: x + 4, y1: counted.base - amount * scale, y2: counted.base });
  const drawn = shown.map(({ x, amount, label: name, fact, value, certainty }) => {
    const height = round(amount * scale);
    const top = counted.base - height;
    const fill = certainty === 'documented' ? colours.stopped : `url(#${input.id}-h)`;
    const words = [`${input.value(fact, value, 'number')} ${input.label(name)}`];
    const heights = [top + 10, top - 6, top + 28, top - 26, top + 46, top - 46];
    const place = room.put(
      words,
      heights.flatMap((y) => [
        { x: x - 10, y, anchor: 'end' as const },
        { x: x + 10, y, anchor: 'start' as const },
      ]),
    );
    return (
      `<path d="M${x - 3} ${counted.base}v-${height}h6v${height}z" fill="${fill}" stroke="${colours.stopped}"/>` +
      write(place.x, place.y, words, place)
    );
  });
  const among = wrap(input.label('among'), 300, size);
  const x = at(Date.parse(input.chart.time.to)) - 300;
  return drawn.join('') + write(x, counted.base - 44, among, {});
}

/** Events as dots, each with a link to its section; their names stand above and below the line. */
function events(input: Input, at: (time: number) => number, line: number): string {
  const room = new Room();
  room.take({ x1: line, x2: line + 3, y1: 0, y2: 1000 });
  const all = input.chart.events.map((id) => ({
    id,
    event: input.work.events.get(id)!,
    x: at(dayOf(input.work.events.get(id)!.date)!.getTime()),
  }));
  for (const { x } of all) room.take({ x1: x - 3, x2: x + 3, y1: changed - 7, y2: changed + 7 });
  return all
    .map(({ id, event, x }) => {
      const words = [input.label(id)];
      const levels = [-18, 30, -40, 52, -62, 74].map((offset) => changed + offset);
      const place = room.put(
        words,
        levels.flatMap((y) => [
          { x: x + 4, y, anchor: 'end' as const },
          { x: x - 4, y, anchor: 'start' as const },
          { x: x + 8, y, anchor: 'start' as const },
          { x: x - 12, y, anchor: 'end' as const },
        ]),
      );
      const far = place.y < changed ? place.y + 5 : place.y - size;
      const lead = `<path d="M${x} ${changed}V${far}" stroke="${colours.platform}"/>`;
      const sign = `<circle cx="${x}" cy="${changed}" r="6" fill="${colours.platform}" stroke="var(--ground)"/>`;
      const drawn = lead + sign + write(place.x, place.y, words, place);
      return event.section ? `<a href="section:${event.section}">${drawn}</a>` : drawn;
    })
    .join('');
}

/** The growth of each quarter, as wide as the quarter. */
function growthBars(input: Input, at: (time: number) => number): string {
  const all = quartersOf(input.work, input.chart);
  const scale = earned.height / Math.max(...all.map((quarter) => quarter.growth));
  return all
    .map(({ quarter, growth: amount }) => {
      const start = Date.UTC(Number(quarter.slice(0, 4)), Number(quarter[6]) * 3 - 3);
      const end = Date.UTC(Number(quarter.slice(0, 4)), Number(quarter[6]) * 3);
      const [x1, x2] = [at(start) + 2, at(end) - 2];
      const height = round(amount * scale);
      const box = `<path d="M${round(x1)} ${earned.base}v-${height}H${round(x2)}v${height}z" fill="${colours.platform}" fill-opacity=".85"/>`;
      const label = [percent(input, amount)];
      return (
        box +
        write((x1 + x2) / 2, earned.base - height - 8, label, {
          size: 22,
          weight: 700,
          anchor: 'middle',
        })
      );
    })
    .join('');
}

function months(input: Input, from: number, to: number, at: (time: number) => number): string {
  const format = new Intl.DateTimeFormat(localeOf(input.work, input.written), {
    month: 'short',
    timeZone: 'UTC',
  });
  const texts: string[] = [];
  for (let start = new Date(from); start.getTime() < to;) {
    const end = new Date(Date.UTC(start.getUTCFullYear(), start.getUTCMonth() + 1));
    const x = round((at(start.getTime()) + at(end.getTime())) / 2);
    texts.push(write(x, earned.base + 22, [format.format(start)], { anchor: 'middle' }));
    start = end;
  }
  return texts.join('');
}
