/** Who took which stance, and who counted how many, day by day; the texture says how sure a stance is. */
import type { ChartOf } from '../../../work/chart.ts';
import type { Stance } from '../../../work/records.ts';
import type { ChartInput, ChartType, Miniature } from '../figure.ts';
import { miniatureSize, tiled } from '../miniature.ts';
import { colourOf, drawn, type Strip } from '../strips.ts';

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
  ...drawn(strips),
  miniature,
  caption: (input) => {
    const [first, last] = [byDay(input)[0], byDay(input).at(-1)];
    return first && last
      ? { ends: [input.date(first.date, 'day'), input.date(last.date, 'day')] }
      : {};
  },
  isTable: true,
};

/** Sorted by date; stable within a day. */
function byDay({ work }: Pick<ChartInput, 'work'>): Stance[] {
  return [...work.stances.values()].toSorted((a, b) => a.date.localeCompare(b.date));
}

const dayMs = 86_400_000;

/** A column for each day from the first announcement to the last, a square for each name. */
function miniature({ id, work, chart }: ChartInput<Days>): Miniature {
  const stances = byDay({ work });
  const columnOf = ({ date }: Stance) => (Date.parse(date) - Date.parse(stances[0]!.date)) / dayMs;
  const perDay = Map.groupBy(stances, columnOf);
  const { width, height } = miniatureSize;
  const most = Math.max(...[...perDay.values()].map(({ length }) => length));
  const across = width / (columnOf(stances.at(-1)!) + 1);
  const up = Math.min(height / most, across * 1.5);
  const tiles = [...perDay].flatMap(([column, names]) =>
    names.map(({ certainty }, index) => ({
      certainty,
      colour: colourOf(chart.actor),
      x: column * across,
      y: height - (index + 1) * up,
      width: across - 1,
      height: up - 1,
    })),
  );
  return tiled(id, tiles);
}

/** Every day from the first line to the last stance, and after it those on which somebody counted or a line stands. */
function datesOf({
  work,
  chart,
  fact,
}: Pick<ChartInput<Days>, 'work' | 'chart' | 'fact'>): string[] {
  const marked = [
    ...[...work.stances.values(), ...chart.lines].map(({ date }) => date),
    ...chart.counts.map((count) => fact(count.fact, count.value).asOf),
  ];
  const last = byDay({ work }).at(-1)?.date ?? '';
  const start = Date.parse(chart.lines[0]!.date);
  const count = Math.max(0, (Date.parse(last) - start) / dayMs + 1);
  const every = Array.from({ length: count }, (_, index) =>
    new Date(start + index * dayMs).toISOString().slice(0, 10),
  );
  return [...new Set([...every, ...marked])].toSorted();
}

/** A row a day: what happened, who announced, who counted how many. */
function strips(input: ChartInput<Days>): Strip[] {
  const { chart, fact } = input;
  const colour = colourOf(chart.actor);
  const stances = byDay(input);
  const counts = chart.counts.map((count) => ({ ...count, ...fact(count.fact, count.value) }));
  const sureOf = (status: string) => stances.find((each) => each.status === status)?.certainty;
  // A texture stands for one status; another one of the same texture is said in words.
  const said = new Set(
    chart.statuses.filter((status, index) =>
      chart.statuses.slice(0, index).some((other) => sureOf(other) === sureOf(status)),
    ),
  );
  const most = Math.max(...counts.map(({ amount }) => amount!));
  return datesOf(input).flatMap((day, index, dates): Strip[] => [
    ...(isGap(dates[index - 1], day) ? [{ head: '…', items: [] }] : []),
    {
      head: input.date(day, 'day'),
      items: [
        // First, so that all bars begin at one line.
        ...counts
          .filter(({ asOf }) => asOf === day)
          .map(({ label, fact: id, value, amount, certainty }) => ({
            text: input.label(label, { number: input.value(id, value, 'number') }),
            certainty,
            colour,
            part: amount! / most,
          })),
        ...chart.lines
          .filter(({ date, label }) => date === day && label)
          .map(({ label }) => ({ text: input.label(label!) })),
        ...stances
          .filter(({ date }) => date === day)
          .map(({ entity, status, certainty }) => ({
            text: said.has(status)
              ? `${input.name(entity)} (${input.label(status)})`
              : input.name(entity),
            certainty,
            colour,
            ...(!said.has(status) && { alt: input.label(status) }),
          })),
      ],
    },
  ]);
}

/** Whether days that are left out stand between the two. */
function isGap(before: string | undefined, day: string): boolean {
  return before !== undefined && Date.parse(day) - Date.parse(before) > dayMs;
}
