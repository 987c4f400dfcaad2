/** What came when: counts, events and growth as three bands on one line of time. */
import { localeOf } from '../../../language/translate.ts';
import { sectionAddress } from '../../../work/address.ts';
import { quartersIn, type ChartOf } from '../../../work/chart.ts';
import type { Certainty } from '../../../work/certainty.ts';
import { dayOf, precisionOf } from '../../../work/date.ts';
import type { Cell, ChartInput, ChartType, Miniature, Picture } from '../figure.ts';
import { escape } from '../../../lib/xml.ts';
import { miniatureSize, tiled, type Tile } from '../miniature.ts';
import { lines, widthOf, wrap } from '../svg.ts';
import { texture } from '../texture.ts';

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
  values: ({ work, chart, value, date, number }) => ({
    ...Object.fromEntries(
      chart.counts.map(({ label: name, fact, value: key }) => [name, value(fact, key, 'number')]),
    ),
    ...Object.fromEntries(quartersOf(work, chart).map(({ quarter, growth }) => [quarter, growth])),
    among: value(chart.among.fact, chart.among.value, 'number'),
    times: number(timesTheHighest(work, chart)),
    day: date(work.facts.get(chart.day)!.date, 'day'),
    events: chart.events.length,
  }),
  picture,
  miniature,
  caption: ({ chart: { time }, date }) => {
    const last = new Date(Date.parse(time.to) - day).toISOString();
    return { ends: [date(time.from.slice(0, 7)), date(last.slice(0, 7))] };
  },
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

/** How many times as high as the highest bar that of all would be. */
function timesTheHighest(work: Input['work'], chart: Course): number {
  const amountOf = (fact: string, value: string) => work.facts.get(fact)!.values[value]!.amount!;
  const highest = Math.max(...chart.counts.map(({ fact, value }) => amountOf(fact, value)));
  return Math.round(amountOf(chart.among.fact, chart.among.value) / highest);
}

const day = 86_400_000;
const size = 17;
const left = 150;
const frame = { width: 960, height: 512 };
const counted = { base: 195, height: 125 };
const changed = 288;
const earned = { base: 480, height: 92 };

/** The colours of who acts, for words and for marks: advertisers stop, the platform changes and earns, celebrities fall silent. */
const colours = {
  stopped: 'advertisers',
  changed: 'platform',
  earned: 'platform',
  day: 'celebrities',
};
const wordsIn = (band: keyof typeof colours) => `var(--${colours[band]})`;
const markIn = (band: keyof typeof colours) => `var(--${colours[band]}-mark)`;

interface Box {
  x1: number;
  x2: number;
  y1: number;
  y2: number;
  /** A line down the picture; these may be as close to each other as their days are. */
  isLine?: true;
}

/** How far words stand from other words and from lines that are not theirs. */
const gap = 5;

interface Place {
  x: number;
  y: number;
  anchor: 'start' | 'end';
}

/** What is taken of the room of a band. */
class Room {
  readonly #taken: Box[] = [];

  take(...boxes: Box[]): void {
    this.#taken.push(...boxes);
  }

  isFree(box: Box): boolean {
    return (
      box.x1 >= left && box.x2 <= frame.width && this.#taken.every((other) => areApart(box, other))
    );
  }

  /** The first of the candidates whose boxes stand on nothing, else the first one; its boxes are then taken. */
  put<Candidate extends { boxes: Box[] }>(candidates: Candidate[]): Candidate {
    const found =
      candidates.find(({ boxes }) => boxes.every((box) => this.isFree(box))) ?? candidates[0]!;
    this.take(...found.boxes);
    return found;
  }
}

function areApart(box: Box, other: Box): boolean {
  if (box.y1 > other.y2 || box.y2 < other.y1) return true;
  if (box.isLine && other.isLine) return box.x1 !== other.x1;
  return box.x1 > other.x2 + gap || box.x2 < other.x1 - gap;
}

/** Where a text of this width and number of lines stands. */
function boxOf({ x, y, anchor }: Place, width: number, count = 1): Box {
  const x1 = anchor === 'start' ? x : x - width;
  return { x1, x2: x1 + width, y1: y - size * 0.8, y2: y + size * (0.25 + 1.15 * (count - 1)) };
}

type Scale = (time: number) => number;

/** Where a time stands between two ends. */
function scaleOf({ time }: Course, start: number, end: number): Scale {
  const [from, to] = [Date.parse(time.from), Date.parse(time.to)];
  return (moment) => {
    const share = (Math.min(Math.max(moment, from), to) - from) / (to - from);
    return round(start + share * (end - start));
  };
}

function picture(input: Input): Picture {
  const { chart, work } = input;
  const [from, to] = [Date.parse(chart.time.from), Date.parse(chart.time.to)];
  const at = scaleOf(chart, left, frame.width);
  const freeze = dayOf(work.facts.get(chart.day)!.date)!.getTime();
  const span = { from: Date.parse(chart.span.from), to: Date.parse(chart.span.to) };
  const shaded = { x: at(span.from), width: round(at(span.to) - at(span.from)) };
  // At true scale: as wide as a day.
  const line = {
    x: at(freeze),
    width: Number((((frame.width - left) * day) / (to - from)).toFixed(2)),
  };
  const head = 22;
  const down = (x: number, width: number) => `M${x} ${head + 8}h${width}V${earned.base}h-${width}z`;
  const body = [
    `<path d="${down(shaded.x, shaded.width)}" fill="var(--rule)" fill-opacity=".2"/>`,
    write(shaded.x + shaded.width / 2, head, [input.label('span')], { anchor: 'middle' }),
    bandHead(input, 'stopped', 76),
    bandHead(input, 'changed', changed - 18),
    bandHead(input, 'earned', earned.base - 68),
    growthBars(input, at),
    `<path d="${down(line.x, line.width)}" fill="${markIn('day')}"/>`,
    write(line.x, head, [input.label('day')], { anchor: 'middle', fill: wordsIn('day') }),
    `<path d="M${left} ${counted.base}H${frame.width}M${left} ${changed}H${frame.width}M${left} ${earned.base}H${frame.width}" stroke="var(--rule)"/>`,
    counts(input, at, line),
    events(input, at, line),
    months(input, from, to, at),
  ];
  return { ...frame, body: body.join('') };
}

/** Bars of the counts, signs of the events, bars of the growth. */
function miniature(input: Input): Miniature {
  const { chart, work, id } = input;
  const { width, height } = miniatureSize;
  const at = scaleOf(chart, 0, width);
  const column = (x: number, across: number, base: number, high: number) => ({
    x,
    y: base - high,
    width: across,
    height: high,
  });
  const stopped = countsAt(input, at);
  const most = Math.max(...stopped.map(({ amount }) => amount));
  const quarters = quartersOf(work, chart);
  const highest = Math.max(...quarters.map(({ growth }) => growth));
  const tiles: Tile[] = [
    ...stopped.map(({ x, amount, certainty }) => ({
      ...column(x - 2, 4, 28, (amount / most) * 28),
      certainty,
      colour: markIn('stopped'),
    })),
    ...chart.events
      .map((event) => work.events.get(event)!)
      .map(({ date, certainty }) => ({
        ...column(at(dayOf(date)!.getTime()) - 3, 6, 41, 6),
        certainty,
        colour: markIn('changed'),
      })),
    ...quarters.map(({ quarter, growth }) => {
      const [start, end] = endsOf(quarter).map(at) as [number, number];
      return {
        ...column(start, end - start - 1, height, (growth / highest) * 24),
        certainty: work.revenue.certainty,
        colour: markIn('earned'),
      };
    }),
  ];
  const [from, to] = [chart.span.from, chart.span.to].map((date) => at(Date.parse(date)));
  const freeze = at(dayOf(work.facts.get(chart.day)!.date)!.getTime());
  const marks = tiled(id, tiles);
  const body =
    `<path d="M${from} 0H${to}V${height}H${from}z" fill="var(--rule)" opacity=".25"/>` +
    marks.body +
    `<path d="M${freeze} 0V${height}" stroke="${markIn('day')}"/>`;
  return { ...marks, body };
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

function bandHead(input: Input, band: 'stopped' | 'changed' | 'earned', y: number): string {
  const what = wrap(input.label(`${band}-what`), left - 8, size * 0.9);
  return (
    write(0, y, [input.label(band)], { weight: 700, size: 16, fill: wordsIn(band) }) +
    write(0, y + 20, what, { size: 15, fill: 'var(--faint)' })
  );
}

function countsAt(input: Input, at: Scale) {
  return input.chart.counts.map((count) => {
    const { amount, asOf, certainty } = input.fact(count.fact, count.value);
    // What is known to the month alone stands in its middle.
    const middle = precisionOf(asOf) === 'day' ? 0 : 14;
    return { ...count, amount: amount!, certainty, x: at(dayOf(asOf)!.getTime() + middle * day) };
  });
}

/** Bars of the counts; the number of all stands in words, since its bar would be thousands of times as high. */
function counts(input: Input, at: Scale, line: { x: number; width: number }): string {
  const shown = countsAt(input, at);
  const scale = counted.height / Math.max(...shown.map(({ amount }) => amount));
  const room = new Room();
  room.take({ x1: line.x, x2: line.x + line.width, y1: 0, y2: counted.base });
  for (const { x, amount } of shown)
    room.take({ x1: x - 4, x2: x + 4, y1: counted.base - amount * scale, y2: counted.base });
  const drawn = shown.map(({ x, amount, label: name, fact, value, certainty }, index) => {
    const height = round(amount * scale);
    const [before, after] = [shown[index - 1]?.x ?? -Infinity, shown[index + 1]?.x ?? Infinity];
    const look = texture(certainty, markIn('stopped'), `${input.id}-${index}`);
    const words = { number: input.value(fact, value, 'number'), name: input.label(name) };
    const label = room.put(countPlaces(words, x, counted.base - height, x - before < after - x));
    return `${look.definition}<path d="M${x - 3} ${counted.base}v-${height}h6v${height}z" ${look.attributes}/>${label.text}`;
  });
  const x = line.x + 24;
  const all = wrap(input.label('among'), frame.width - x, 20);
  const times = wrap(input.label('times'), frame.width - x, size);
  const y = counted.base - 20 - (all.length + times.length - 1) * 24;
  return (
    drawn.join('') +
    write(x, y, all, { size: 18, weight: 700 }) +
    write(x, y + all.length * 24, times)
  );
}

/** A count’s number and name, on the side where more room is, in one line or in two. */
function countPlaces(
  { number, name }: { number: string; name: string },
  x: number,
  top: number,
  toRight: boolean,
) {
  const bold = `<tspan font-size="20" font-weight="700">${escape(number)}</tspan>`;
  const wide = widthOf(`${number} `, 20) + widthOf(name, size * 0.93);
  const forms = [
    { width: wide, count: 1, end: () => ` ${escape(name)}` },
    {
      width: Math.max(widthOf(number, 20), widthOf(name, size * 0.93)),
      count: 2,
      end: (start: number) => `<tspan x="${start}" dy="1.15em">${escape(name)}</tspan>`,
    },
  ];
  const sides: Omit<Place, 'y'>[] = [
    { x: x - 10, anchor: 'end' },
    { x: x + 10, anchor: 'start' },
  ];
  if (toRight) sides.reverse();
  return sides.flatMap((side) =>
    forms.flatMap(({ width, count, end }) =>
      [top + 14, top - 4, top + 32, top - 24].map((y) => ({
        boxes: [boxOf({ ...side, y }, width, count)],
        text: `<text x="${side.x}" y="${round(y)}" font-size="${size}" text-anchor="${side.anchor}">${bold}${end(side.x)}</text>`,
      })),
    ),
  );
}

/** Events as dots, each with its name as a flag above or below the line; the name alone is the link to its section, since a flag on a long pole would frame those beside it. */
function events(input: Input, at: Scale, line: { x: number; width: number }): string {
  const room = new Room();
  room.take({ x1: line.x, x2: line.x + line.width, y1: 0, y2: frame.height, isLine: true });
  const shown = input.chart.events
    .map((id) => input.work.events.get(id)!)
    .toSorted((a, b) => (a.date < b.date ? 1 : -1));
  // From the last one on: each name runs towards those whose place is known.
  return shown
    .map(({ id, date, section, certainty }) => {
      const x = at(dayOf(date)!.getTime());
      const look = texture(certainty, markIn('changed'), `${input.id}-e`);
      const { place } = room.put(flagPlaces(x, widthOf(input.label(id), size * 0.93)));
      const name = write(place.x, place.y, [input.label(id)], {
        anchor: place.anchor,
        fill: wordsIn('changed'),
      });
      return (
        `${look.definition}<path d="M${x} ${changed}V${place.pole}" stroke="${markIn('changed')}"/>` +
        `<circle cx="${x}" cy="${changed}" r="6" ${look.attributes}/>` +
        (section ? `<a href="section:${section}">${name}</a>` : name)
      );
    })
    .toReversed()
    .join('');
}

function flagPlaces(x: number, width: number) {
  return [-20, 32, -46, 58, -72].flatMap((level) =>
    (['start', 'end'] as const).map((anchor) => {
      const y = changed + level;
      const pole = level < 0 ? y - 12 : y + 2;
      const place = { x: x + (anchor === 'start' ? 6 : -6), y, anchor, pole };
      const [y1, y2] = [Math.min(pole, changed - 8), Math.max(pole, changed + 8)];
      return {
        place,
        boxes: [boxOf(place, width), { x1: x, x2: x, y1, y2, isLine: true as const }],
      };
    }),
  );
}

/** When a quarter begins and ends. */
function endsOf(quarter: string): [number, number] {
  const month = (count: number) =>
    Date.UTC(Number(quarter.slice(0, 4)), Number(quarter[6]) * 3 - 3 + count);
  return [month(0), month(3)];
}

/** The growth of each quarter, as wide as the quarter. */
function growthBars(input: Input, at: Scale): string {
  const all = quartersOf(input.work, input.chart);
  const scale = earned.height / Math.max(...all.map((quarter) => quarter.growth));
  const look = texture(input.work.revenue.certainty, markIn('earned'), `${input.id}-q`);
  const bars = all.map(({ quarter, growth: amount }) => {
    const [start, end] = endsOf(quarter).map(at) as [number, number];
    const [x1, x2] = [round(start + 2), round(end - 2)];
    const height = round(amount * scale);
    return (
      `<path d="M${x1} ${earned.base}v-${height}H${x2}v${height}z" ${look.attributes}/>` +
      write(round((x1 + x2) / 2), earned.base - height - 8, [percent(input, amount)], {
        size: 24,
        weight: 700,
        anchor: 'middle',
      })
    );
  });
  return look.definition + bars.join('');
}

function months(input: Input, from: number, to: number, at: Scale): string {
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
