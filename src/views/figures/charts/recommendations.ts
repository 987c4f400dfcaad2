/** The recommendations: one a column, with a mark in the row of its documented answer. */
import { itemAddress } from '../../../work/address.ts';
import { answers } from '../../../work/chart.ts';
import type { Recommendation } from '../../../work/records.ts';
import type { ChartInput, ChartType, Picture } from '../figure.ts';
import { Plot, plot, width } from '../plot.ts';
import { lines, wrap } from '../svg.ts';

/** "Done in full" has a row even where it is empty, which then shows that none was. */
const levels = ['asked', 'fully', ...answers] as const;

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
      answers.map((status) => [
        status,
        input.list(
          byNumber(input)
            .filter((each) => each.status === status)
            .map(({ number }) => input.number(number)),
        ),
      ]),
    ),
  }),
  picture,
};

function byNumber({ work }: Pick<ChartInput, 'work'>): Recommendation[] {
  return [...work.recommendations.values()].toSorted((a, b) => a.number - b.number);
}

const rowHeight = 34;
const top = 28;
const labelWidth = 122;

function picture(input: ChartInput): Picture {
  const marks = byNumber(input);
  const height = top + levels.length * rowHeight + 10;
  const y = (level: (typeof levels)[number]) =>
    levels.indexOf(level) + (level === 'asked' ? 0.4 : 0.7);
  const spots = marks.flatMap(({ number }) => levels.map((level) => ({ number, level })));
  const dots = (level: (typeof levels)[number], style: Plot.DotOptions) =>
    Plot.dot(
      marks.filter(({ status }) => level === 'asked' || status === level),
      { x: 'number', y: y(level), r: 7, strokeWidth: 2, stroke: 'var(--mark)', ...style },
    );
  const body = plot(input.id, {
    height,
    x: { type: 'linear', domain: [0.5, marks.length + 0.5], range: [labelWidth, width] },
    y: { type: 'linear', domain: [0, levels.length], range: [top, height - 10] },
    marks: [
      Plot.ruleY([1.05], { x1: -4.6, x2: marks.length + 0.5, stroke: 'var(--line)' }),
      Plot.text(marks, {
        x: 'number',
        y: 0,
        dy: -12,
        fontWeight: 700,
        text: ({ number }) => input.number(number),
      }),
      Plot.dot(spots, { x: 'number', y: ({ level }) => y(level), r: 1.5, fill: 'var(--faint)' }),
      dots('asked', { fill: 'var(--mark)' }),
      dots('partly', { fill: `url(#${input.id}-half)` }),
      dots('promised', { fill: 'var(--ground)' }),
      // A blank disc, or the dot would show through the question mark.
      dots('unknown', { fill: 'var(--ground)', stroke: 'none' }),
      Plot.text(
        marks.filter(({ status }) => status === 'unknown'),
        { x: 'number', y: y('unknown'), text: () => '?', fontSize: 20, fontWeight: 700 },
      ),
    ],
  });
  const labels = levels.map((level) => {
    const texts = wrap(input.label(level), labelWidth - 10, 14);
    const middle = top + y(level) * rowHeight;
    return lines(0, middle, texts, { anchor: 'start', centred: true });
  });
  return { width, height, body: half(`${input.id}-half`) + body + labels.join('') };
}

/** A fill for the left half. */
function half(id: string): string {
  return `<linearGradient id="${id}"><stop offset=".5" stop-color="var(--mark)"/><stop offset=".5" stop-color="var(--ground)"/></linearGradient>`;
}
