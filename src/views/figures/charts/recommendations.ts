/** The recommendations by name, in the order of what is documented of them, below a bar of as many parts. */
import { itemAddress } from '../../../work/address.ts';
import { answers, certaintyOfAnswer, isInPart } from '../../../work/certainty.ts';
import type { ChartOf } from '../../../work/chart.ts';
import type { Recommendation } from '../../../work/records.ts';
import type { Work } from '../../../work/work.ts';
import type { Caption, ChartInput, ChartType } from '../figure.ts';
import { squared, type Look } from '../miniature.ts';
import { colourOf, drawn, type Strip } from '../strips.ts';

type Recommendations = ChartOf<'recommendations'>;

export const recommendations: ChartType<'recommendations'> = {
  datatypes: ['integer', 'string', 'string'],
  heading: 1,
  rows: (input) =>
    byNumber(input).map(({ id, number, status }) => {
      const { value, foreign } = input.words('recommendations', id);
      const target = itemAddress(input.work, input.language, 'recommendations', id);
      return [
        { data: number, text: input.number(number) },
        { data: value.title, text: value.title, target, foreign },
        { data: input.label(status), text: input.label(status) },
      ];
    }),
  values: (input) => ({
    total: byNumber(input).length,
    ...Object.fromEntries(
      answers.flatMap((status) => {
        const numbers = byNumber(input)
          .filter((each) => each.status === status)
          .map(({ number }) => input.number(number));
        return [
          [status, input.list(numbers)],
          [`${status}-count`, numbers.length],
        ];
      }),
    ),
  }),
  ...drawn(strips),
  miniature: ({ id, work, chart }) => squared(id, looksOf(work, colourOf(chart.actor)), 5),
  caption,
};

/** How many were met, as far as any was. */
function caption(input: ChartInput<Recommendations>): Caption {
  const all = byNumber(input);
  if (all.length === 0) return {};
  const [most] = answers;
  const count = all.filter(({ status }) => status === most).length;
  const totals = { number: input.number(count), total: input.number(all.length) };
  const number = input.t('chapter.place', totals);
  return {
    values: [{ number, label: input.label(most), colour: colourOf(input.chart.actor) }],
  };
}

function byNumber({ work }: Pick<ChartInput, 'work'>): Recommendation[] {
  return [...work.recommendations.values()].toSorted((a, b) => a.number - b.number);
}

function byStatus(input: Pick<ChartInput, 'work'>): Recommendation[] {
  return byNumber(input).toSorted((a, b) => answers.indexOf(a.status) - answers.indexOf(b.status));
}

/** Of the width of a part, what it takes: the rest is the gap before the next. */
const filled = 0.94;

/** How each looks, in the order of what is documented of them: what is met in part is half full. */
export function looksOf(work: Work, colour: string): Look[] {
  return byStatus({ work }).map(({ status }) => lookOf(status, colour));
}

function lookOf(status: Recommendation['status'], colour: string): Look {
  return { certainty: certaintyOfAnswer[status], half: isInPart(status), colour };
}

function strips(input: ChartInput<Recommendations>): Strip[] {
  const colour = colourOf(input.chart.actor);
  const sorted = byStatus(input);
  const part = 1 / sorted.length;
  return [
    {
      marks: looksOf(input.work, colour).map((look, index) => ({
        ...look,
        from: index * part,
        to: (index + filled) * part,
      })),
    },
    ...sorted.map(({ id, number, status }) => ({
      strong: input.number(number),
      text: `${input.words('recommendations', id).value.title} · ${input.label(status)}`,
      ...lookOf(status, colour),
    })),
  ];
}
