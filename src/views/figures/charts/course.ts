/** What came when: counts, events and growth as three bands on one line of time. */
import { localeOf } from '../../../language/translate.ts';
import { sectionAddress } from '../../../work/address.ts';
import { quartersIn, type ChartOf } from '../../../work/chart.ts';
import type { Certainty } from '../../../work/certainty.ts';
import { dayOf, precisionOf, type PartialDate } from '../../../work/date.ts';
import type { Cell, ChartInput, ChartType, Miniature, Picture } from '../figure.ts';
import { escape } from '../../../lib/xml.ts';
import { miniatureSize, tiled, type Tile } from '../miniature.ts';
import { lines, widthOf, wrap } from '../svg.ts';
import { Room, boxOf, gap, type Box, type Place } from '../room.ts';
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

/** As wide as the widest of the lines. */
function widestOf(texts: string[], height: number): number {
  return Math.max(...texts.map((text) => widthOf(text, height)));
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
  const room = new Room({ x1: left, x2: frame.width }, [shaded.x, shaded.x + shaded.width]);
  room.take({ x1: line.x, x2: line.x + line.width, y1: head + 8, y2: earned.base, isLine: true });
  const down = (x: number, width: number) => `M${x} ${head + 8}h${width}V${earned.base}h-${width}z`;
  const body = [
    `<path d="${down(shaded.x, shaded.width)}" fill="var(--rule)" fill-opacity=".2"/>`,
    write(shaded.x + shaded.width / 2, head, [input.label('span')], { anchor: 'middle' }),
    bandHead(input, 'stopped', 76),
    bandHead(input, 'changed', changed - 18),
    bandHead(input, 'earned', earned.base - 68),
    growthBars(input, at, room),
    `<path d="${down(line.x, line.width)}" fill="${markIn('day')}"/>`,
    write(line.x, head, [input.label('day')], { anchor: 'middle', fill: wordsIn('day') }),
    `<path d="M${left} ${counted.base}H${frame.width}M${left} ${changed}H${frame.width}M${left} ${earned.base}H${frame.width}" stroke="var(--rule)"/>`,
    counts(input, at, room, line.x + line.width),
    events(input, at, room),
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
    ...stopped.map(({ x, span, amount, certainty }) => ({
      ...column(span?.x1 ?? x - 2, span ? span.x2 - span.x1 : 4, 28, (amount / most) * 28),
      ...(span && { height: 4 }),
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

/** Each line is a text of its own: the white space before a next one in it would move the end of this one. */
function write(
  x: number,
  y: number,
  texts: string[],
  style: Parameters<typeof lines>[3] = {},
): string {
  const height = 1.2 * (style.size ?? size);
  return texts
    .map((text, index) =>
      lines(x, round(y + index * height), [text], { size, anchor: 'start', ...style }),
    )
    .join('');
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
    const [x1, x2] = endsOf(asOf).map(at) as [number, number];
    // What is known to the month alone may have been on any of its days.
    const span = precisionOf(asOf) === 'day' ? undefined : { x1, x2 };
    return { ...count, amount: amount!, certainty, x: x1, span };
  });
}

/** Bars of the counts, and where no day is known, a band as wide as the time that is; the number of all stands in words, since its bar would be thousands of times as high. */
function counts(input: Input, at: Scale, room: Room, freeze: number): string {
  const { base, height: highest } = counted;
  const all = countsAt(input, at);
  const scale = highest / Math.max(...all.map(({ amount }) => amount));
  const shown = all.map((count) => ({ ...count, top: round(base - count.amount * scale) }));
  for (const { x, span, top } of shown)
    room.take(
      span ? { ...span, y1: top - 2, y2: top + 8 } : { x1: x - 4, x2: x + 4, y1: top, y2: base },
    );
  const last = Math.max(freeze, ...shown.map(({ x, span }) => span?.x2 ?? x));
  const among = room.put(placesOfAll(input, last + 20));
  const drawn = shown.map(({ x, span, top, label: name, fact, value, certainty }, index) => {
    const look = texture(certainty, markIn('stopped'), `${input.id}-${index}`);
    const words = { number: input.value(fact, value, 'number'), name: input.label(name) };
    const [before, after] = [shown[index - 1]?.x ?? -Infinity, shown[index + 1]?.x ?? Infinity];
    const label = room.put(
      span
        ? placesAbove(words, span, top)
        : placesBeside(words, x, top, x - before < after - x, room.edges),
    );
    return `${look.definition}${
      span
        ? floating(span, top, look.attributes)
        : `<path d="M${x - 3} ${base}V${top}h6V${base}z" ${look.attributes}/>`
    }${label.text}`;
  });
  return drawn.join('') + among.text;
}

/** After the last count, in lines as wide as may be; else wherever there is room. */
function placesOfAll(input: Input, after: number) {
  const columns = Array.from(
    { length: (frame.width - left) / 10 },
    (_, index) => left + index * 10,
  );
  return [after, ...columns.filter((x) => x > after), ...columns].flatMap((x) =>
    [frame.width - x, 240, 160].map((width) => {
      const all = wrap(input.label('among'), width, 20);
      const times = wrap(input.label('times'), width, size);
      const y = counted.base - 20 - (all.length + times.length - 1) * 24;
      const text =
        write(x, y, all, { size: 18, weight: 700 }) + write(x, y + all.length * 24, times);
      const x2 = x + Math.max(widestOf(all, 20), widestOf(times, size));
      return { text, boxes: [{ x1: x, x2, y1: y - 18, y2: counted.base }] };
    }),
  );
}

/** At the height of a bar, and as wide as the time that is known: with an end at each side and nothing below, so that nothing in it seems to be counted. */
function floating({ x1, x2 }: { x1: number; x2: number }, top: number, look: string): string {
  const ends = [x1, x2].map((x) => `M${x} ${round(top - 2)}v10`).join('');
  return `<path d="M${x1} ${top}H${x2}v6H${x1}z" ${look}/><path d="${ends}" stroke="${markIn('stopped')}"/>`;
}

interface CountWords {
  number: string;
  name: string;
}

/** A count’s number and name in one line, in two, or in as many as make it narrow. */
function formsOf({ number, name }: CountWords) {
  const small = size * 0.93;
  const narrow = wrap(name, widthOf(name, small) * 0.6, small);
  return [[`${number} ${name}`], [number, name], [number, ...narrow]].map((texts) => ({
    count: texts.length,
    width:
      texts.length === 1
        ? widthOf(`${number} `, 20) + widthOf(name, small)
        : Math.max(widthOf(number, 20), widestOf(texts.slice(1), small)),
    at: ({ x, y, anchor }: Place) => {
      const bold = `<tspan font-size="20" font-weight="700">${escape(number)}</tspan>`;
      const first = texts.length === 1 ? `${bold} ${escape(name)}` : bold;
      return (
        `<text x="${x}" y="${round(y)}" font-size="${size}" text-anchor="${anchor}">${first}</text>` +
        write(x, y + 1.2 * size, texts.slice(1), { anchor })
      );
    },
  }));
}

/** Beside a bar, on the side where more room is; else beyond an edge of what is shaded, with a line that leads there. */
function placesBeside(
  words: CountWords,
  x: number,
  top: number,
  toRight: boolean,
  edges: number[],
) {
  const sides = [-1, 1];
  if (toRight) sides.reverse();
  const anchorOf = (side: number) => (side < 0 ? ('end' as const) : ('start' as const));
  const near = sides.flatMap((side) =>
    formsOf(words).flatMap(({ width, count, at }) =>
      [top + 14, top - 4, top + 32, top - 24].map((y) => {
        const place = { x: round(x + side * 10), y, anchor: anchorOf(side) };
        return { boxes: [boxOf(place, width, size, count)], text: at(place) };
      }),
    ),
  );
  const far = sides.flatMap((side) =>
    edges
      .map((edge) => round(edge + side * (gap + 1)))
      .filter((end) => (end - x) * side > 10)
      .flatMap((end) =>
        formsOf(words).map(({ width, count, at }) => {
          const place = { x: end, y: top + 10, anchor: anchorOf(side) };
          const [from, to] = [round(x + side * 3), round(end - side * 4)];
          const [y, x1, x2] = [
            round(top + 3),
            Math.min(x + side * 10, to),
            Math.max(x + side * 10, to),
          ];
          return {
            boxes: [
              boxOf(place, width, size, count),
              { x1, x2, y1: y, y2: y, isLine: true as const },
            ],
            text: `<path d="M${from} ${y}H${to}" stroke="${markIn('stopped')}"/>${at(place)}`,
          };
        }),
      ),
  );
  return [...near, ...far];
}

/** Above a band, from its beginning on or as soon as there is room. */
function placesAbove(words: CountWords, { x1, x2 }: { x1: number; x2: number }, top: number) {
  const steps = Array.from({ length: Math.ceil((x2 - x1) / 4) }, (_, step) => step * 4);
  return formsOf(words).flatMap(({ width, count, at }) =>
    [
      ...steps.map((step) => ({ x: round(x1 + step), anchor: 'start' as const })),
      ...steps.map((step) => ({ x: round(x2 - step), anchor: 'end' as const })),
    ].map((side) => {
      const place = { ...side, y: top - 8 - (count - 1) * size * 1.2 };
      return { boxes: [boxOf(place, width, size, count)], text: at(place) };
    }),
  );
}

/** Events as dots, each with its name as a flag above or below the line; the name alone is the link to its section, since a flag on a long pole would frame those beside it. */
function events(input: Input, at: Scale, room: Room): string {
  const shown = input.chart.events
    .map((id) => input.work.events.get(id)!)
    .toSorted((a, b) => (a.date < b.date ? 1 : -1));
  // From the last one on: each name runs towards those whose place is known.
  return shown
    .map(({ id, date, section, certainty }) => {
      const x = at(dayOf(date)!.getTime());
      const look = texture(certainty, markIn('changed'), `${input.id}-e`);
      const { place, texts, pole } = room.put(flagPlaces(x, input.label(id), room.edges));
      const name = write(place.x, place.y, texts, {
        anchor: place.anchor,
        fill: wordsIn('changed'),
      });
      return (
        `${look.definition}<path d="${pole}" stroke="${markIn('changed')}"/>` +
        `<circle cx="${x}" cy="${changed}" r="${dot}" ${look.attributes}/>` +
        (section ? `<a href="section:${section}">${name}</a>` : name)
      );
    })
    .toReversed()
    .join('');
}

/** The radius of an event’s dot. */
const dot = 6;

/** A name in one line, or in two; its pole in the middle of its dot, or at an edge of it where a line is near; and where nothing else is left, beyond an edge of what is shaded. */
function flagPlaces(x: number, name: string, edges: number[]) {
  const small = size * 0.93;
  const levels = [-20, 32, -46, 58, -72];
  const anchors = ['start', 'end'] as const;
  const forms = [[name], wrap(name, widthOf(name, small) * 0.6, small)];
  const near = forms.flatMap((texts) =>
    levels.flatMap((level) =>
      [0, dot, -dot].flatMap((beside) =>
        anchors.map((anchor) => {
          const height = (texts.length - 1) * size * 1.2;
          const y = round(changed + level - (level < 0 ? height : 0));
          const [from, to] = [round(x + beside), level < 0 ? y - 12 : round(y + height + 2)];
          const place = { x: round(from + (anchor === 'start' ? 6 : -6)), y, anchor };
          return {
            place,
            texts,
            pole: `M${from} ${changed}V${to}`,
            boxes: [boxOf(place, widestOf(texts, small), size, texts.length), poleBox(from, to)],
          };
        }),
      ),
    ),
  );
  const far = anchors.flatMap((anchor) =>
    edges.flatMap((edge) =>
      levels.map((level) => {
        const side = anchor === 'start' ? 1 : -1;
        const place = { x: round(edge + side * (gap + 1)), y: changed + level, anchor };
        const [y, to] = [place.y - 5, round(place.x - side * 4)];
        const [x1, x2] = [Math.min(x, to), Math.max(x, to)];
        return {
          place,
          texts: [name],
          pole: `M${x} ${changed}V${y}H${to}`,
          boxes: [
            boxOf(place, widthOf(name, small), size),
            poleBox(x, y),
            { x1, x2, y1: y, y2: y, isLine: true as const },
          ],
        };
      }),
    ),
  );
  return [...near, ...far];
}

/** What a pole takes of the room, above its dot or below. */
function poleBox(x: number, to: number): Box {
  const [y1, y2] = to < changed ? [to, changed - dot] : [changed + dot, to];
  return { x1: x, x2: x, y1, y2, isLine: true };
}

/** When a day, a month, a quarter or a year begins and ends. */
function endsOf(date: PartialDate): [number, number] {
  const first = dayOf(date)!;
  const length = { day: 0, month: 1, quarter: 3, year: 12 }[precisionOf(date)];
  const next = Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + length);
  return [first.getTime(), length ? next : first.getTime() + day];
}

/** The left side of a bar, down to its base: torn off where its time began before that of the picture. */
function leftSide(x: number, top: number, base: number, isTorn: boolean): string {
  if (!isTorn) return `M${x} ${top}V${base}`;
  const teeth = Math.ceil((base - top) / 12) * 2;
  const down = Array.from({ length: teeth }, (_, tooth) => {
    const y = round(top + ((tooth + 1) / teeth) * (base - top));
    return `L${x + (tooth % 2 ? 0 : 6)} ${y}`;
  });
  return `M${x} ${top}${down.join('')}`;
}

/** The growth of each quarter, as wide as the quarter, or as what the picture shows of it. */
function growthBars(input: Input, at: Scale, room: Room): string {
  const all = quartersOf(input.work, input.chart);
  const scale = earned.height / Math.max(...all.map((quarter) => quarter.growth));
  const look = texture(input.work.revenue.certainty, markIn('earned'), `${input.id}-q`);
  const bars = all.map(({ quarter, growth: amount }) => {
    const ends = endsOf(quarter);
    const [start, end] = ends.map(at) as [number, number];
    const [x1, x2] = [round(start + 2), round(end - 2)];
    const height = round(amount * scale);
    const isTorn = ends[0] < Date.parse(input.chart.time.from);
    const words = percent(input, amount);
    const width = widthOf(words, 24);
    const y = earned.base - height - 8;
    // In the middle, or as near to it as lines leave room.
    const steps = Array.from({ length: Math.ceil((x2 - x1) / 16) }, (_, step) => step * 8);
    const { x } = room.put(
      steps
        .flatMap((step) => [step, -step])
        .map((step) => round((x1 + x2) / 2 + step))
        .map((middle) => ({
          x: middle,
          boxes: [boxOf({ x: middle, y, anchor: 'middle' }, width, 24)],
        })),
    );
    return (
      `<path d="${leftSide(x1, round(earned.base - height), earned.base, isTorn)}H${x2}v-${height}z" ${look.attributes}/>` +
      write(x, y, [words], { size: 24, weight: 700, anchor: 'middle' })
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
