/** Numbers before and after, a bar each, as sure as their values. */
import type { ChartOf } from '../../../work/chart.ts';
import { captionOfLargest } from '../caption.ts';
import type { Caption, ChartInput, ChartType } from '../figure.ts';
import { colourOf, drawn, type Strip } from '../strips.ts';

type Pairs = ChartOf<'pairs'>;
type Pair = Pairs['pairs'][number];

export const pairs: ChartType<'pairs'> = {
  datatypes: ['string', 'number', 'number'],
  rows: (input) =>
    input.chart.pairs.map(({ label, fact, before, after }) => [
      { data: input.label(label), text: input.label(label) },
      ...[before, after].map((value) => ({
        data: input.fact(fact, value).amount!,
        text: input.value(fact, value),
      })),
    ]),
  values: (input) =>
    Object.fromEntries(
      input.chart.pairs.flatMap((pair) => [
        [`${pair.label}-before`, input.value(pair.fact, pair.before)],
        [`${pair.label}-after`, input.value(pair.fact, pair.after)],
        [`${pair.label}-change`, changeOf(input, pair)],
      ]),
    ),
  ...drawn(strips),
  caption,
};

/** The largest change. */
function caption(input: ChartInput<Pairs>): Caption {
  return captionOfLargest(
    input.chart.pairs,
    ({ fact, before, after }) =>
      Math.abs(input.fact(fact, after).amount! / input.fact(fact, before).amount! - 1),
    (pair) => ({
      number: changeOf(input, pair),
      label: input.label(pair.label),
      colour: colourOf(input.chart.actor),
    }),
  );
}

/** "−12%", as a whole number. */
function changeOf(
  { fact, number, t }: Pick<ChartInput, 'fact' | 'number' | 't'>,
  { fact: id, before, after }: Pair,
): string {
  const [from, to] = [fact(id, before).amount!, fact(id, after).amount!];
  const change = Math.round((to / from - 1) * 100);
  const amount = number(Math.abs(change));
  return `${sign(change)}${t('unit.percent', { count: Math.abs(change), number: amount })}`;
}

/** Plus or minus, but nothing for nothing. */
export function sign(change: number): string {
  return change < 0 ? '−' : change > 0 ? '+' : '';
}

function strips(input: ChartInput<Pairs>): Strip[] {
  const { pairs: all, actor } = input.chart;
  const colour = colourOf(actor);
  const most = Math.max(
    ...all.flatMap(({ fact, before, after }) =>
      [before, after].map((value) => input.fact(fact, value).amount!),
    ),
  );
  return all.flatMap((pair): Strip[] => {
    const { label, fact } = pair;
    const bars = (['before', 'after'] as const).flatMap((when): Strip[] => {
      const { amount, certainty } = input.fact(fact, pair[when]);
      return [
        { text: input.label(`${label}-${when}`) },
        { marks: [{ from: 0, to: amount! / most, certainty, colour }] },
      ];
    });
    return [{ strong: changeOf(input, pair), text: input.label(label) }, ...bars];
  });
}
