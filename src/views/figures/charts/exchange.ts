/** What two sides did, day by day: a lane for each. Its table is the figure. */
import type { ChartOf } from '../../../work/chart.ts';
import type { DateForm } from '../../../language/format.ts';
import type { PartialDate } from '../../../work/date.ts';
import type { ChartInput, ChartType, Miniature, Picture } from '../figure.ts';
import { barred } from '../miniature.ts';
import { width } from '../size.ts';
import { colourOf, filler } from '../strips.ts';
import { lines, wrap } from '../svg.ts';

type Exchange = ChartOf<'exchange'>;
export type Entry = Exchange['entries'][number];

export const exchange: ChartType<'exchange'> = {
  datatypes: ['string', 'string', 'string'],
  rows: (input) =>
    daysOf(input).flatMap(({ date, entries }) =>
      entries.map(({ lane, label }) => [
        { data: date, text: input.date(date, formIn(input)) },
        { data: input.label(lane), text: input.label(lane) },
        { data: input.label(label), text: input.label(label) },
      ]),
    ),
  values(input) {
    const days = daysOf(input);
    return {
      from: input.date(days[0]!.date, 'day'),
      to: input.date(days.at(-1)!.date, 'day'),
    };
  },
  picture,
  miniature,
  caption: ({ chart: { lanes }, label }) => ({
    halves: [label(lanes[0]!.label), label(lanes[1]!.label)],
  }),
  isTable: true,
};

/** The days in their order, each with what happened on it. */
export function daysOf({ work, chart }: Pick<ChartInput<Exchange>, 'work' | 'chart'>) {
  const byDay = Map.groupBy(chart.entries, ({ fact }) => work.facts.get(fact)!.date);
  return [...byDay]
    .map(([date, entries]) => ({ date, entries }))
    .toSorted((a: { date: PartialDate }, b) => a.date.localeCompare(b.date));
}

/** Within a week, the day of the week says more. Never the year, for which a phone has no room: the description has it. */
function formIn(input: ChartInput<Exchange>): DateForm {
  const dates = daysOf(input).map(({ date }) => Date.parse(date));
  return dates.at(-1)! - dates[0]! < 7 * 86_400_000 ? 'week' : 'day';
}

/** A lane, as parts of the width, with a gap before the other. */
const laneParts = [
  { from: 0, to: 0.47 },
  { from: 0.53, to: 1 },
] as const;

/** A bar for each entry, in its lane; what happened on one day stands on one line. */
function miniature(input: ChartInput<Exchange>): Miniature {
  const rows = daysOf(input).flatMap(({ entries }) => {
    const perLane = input.chart.lanes.map(({ label, actor }, index) =>
      entries
        .filter(({ lane }) => lane === label)
        .map((entry) => ({
          ...laneParts[index]!,
          certainty: entry.certainty,
          colour: colourOf(entry.actor ?? actor),
        })),
    );
    const most = Math.max(...perLane.map(({ length }) => length));
    return Array.from({ length: most }, (_, row) => perLane.flatMap((marks) => marks[row] ?? []));
  });
  return barred(input.id, rows);
}

const dayWidth = 88;
const laneWidth = (width - dayWidth) / 2;
const lineHeight = 17;
const headSize = 14;

/** For the picture files. */
function picture(input: ChartInput<Exchange>): Picture {
  const { lanes } = input.chart;
  const xOf = (lane: string) =>
    dayWidth + lanes.findIndex(({ label }) => label === lane) * laneWidth;
  const fill = filler(input.id);
  const heads = lanes.map(({ label }) => ({
    x: xOf(label),
    texts: wrap(input.label(label), laneWidth - 16, headSize),
  }));
  const most = Math.max(...heads.map(({ texts }) => texts.length));
  let y = 20 + (most - 1) * headSize * 1.2;
  const named = heads.map(({ x, texts }) =>
    lines(x, 14, texts, { size: headSize, weight: 700, anchor: 'start' }),
  );
  const days = daysOf(input).map(({ date, entries }) => {
    const top = y;
    const day = lines(0, top + 20, wrap(input.date(date, formIn(input)), dayWidth - 8, 13), {
      anchor: 'start',
    });
    const perLane = lanes.map(({ label: lane, actor }) => {
      let below = top + 20;
      return entries
        .filter((entry) => entry.lane === lane)
        .map((entry) => {
          const x = xOf(lane);
          const words = wrap(input.label(entry.label), laneWidth - 26, 14);
          const colour = colourOf(entry.actor ?? actor);
          const square = `<rect x="${x + 1}" y="${below - 10}" width="10" height="10"${fill.attributes({ ...entry, colour })}/>`;
          const texts = lines(x + 17, below, words, { anchor: 'start' });
          below += words.length * lineHeight + 6;
          y = Math.max(y, below - 8);
          return square + texts;
        })
        .join('');
    });
    return `<path d="M0 ${top + 2}H${width}" stroke="var(--rule)"/>${day}${perLane.join('')}`;
  });
  return { width, height: y + 6, body: fill.definitions() + named.join('') + days.join('') };
}
