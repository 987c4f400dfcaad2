/** What was asked: a column each, with a mark in the row of what is documented of it. */
import { typeset } from '../../../language/typography.ts';
import { itemAddress } from '../../../work/address.ts';
import { answers } from '../../../work/chart.ts';
import type { Recommendation } from '../../../work/records.ts';
import { wordsIn } from '../../../work/fallback.ts';
import { langOf, type ChartInput, type ChartType, type Picture } from '../figure.ts';
import { Plot, plot, width } from '../plot.ts';
import { lines, wrap } from '../svg.ts';

/** "Done in full" is a row because it is empty. */
const levels = ['asked', 'fully', ...answers] as const;

export const recommendations: ChartType<'recommendations'> = {
  datatypes: ['integer', 'string', 'string'],
  heading: 1,
  rows: (brief) =>
    asked(brief).map(({ id, number, status }) => {
      const said = wordsIn(brief.work, brief.language, 'recommendations', id);
      const title = typeset(said.value.title, said.language);
      const target = itemAddress(brief.work, brief.language, 'recommendations', id);
      return [
        { data: number, text: brief.number(number) },
        { data: title, text: title, target, ...langOf(brief, said.language) },
        { data: brief.label(status), text: brief.label(status) },
      ];
    }),
  values: (brief) => ({
    total: asked(brief).length,
    ...Object.fromEntries(
      answers.map((status) => [
        status,
        brief.list(
          asked(brief)
            .filter((each) => each.status === status)
            .map(({ number }) => brief.number(number)),
        ),
      ]),
    ),
  }),
  picture,
};

function asked({ work }: Pick<ChartInput, 'work'>): Recommendation[] {
  return [...work.recommendations.values()].toSorted((a, b) => a.number - b.number);
}

const rowHeight = 34;
const top = 28;
const labelWidth = 122;

function picture(brief: ChartInput): Picture {
  const marks = asked(brief);
  const height = top + levels.length * rowHeight + 10;
  const y = (level: (typeof levels)[number]) =>
    levels.indexOf(level) + (level === 'asked' ? 0.4 : 0.7);
  const spots = marks.flatMap(({ number }) => levels.map((level) => ({ number, level })));
  const dots = (level: (typeof levels)[number], style: Plot.DotOptions) =>
    Plot.dot(
      marks.filter(({ status }) => level === 'asked' || status === level),
      { x: 'number', y: y(level), r: 7, strokeWidth: 2, stroke: 'var(--mark)', ...style },
    );
  const body = plot(brief.id, {
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
        text: ({ number }) => brief.number(number),
      }),
      Plot.dot(spots, { x: 'number', y: ({ level }) => y(level), r: 1.5, fill: 'var(--faint)' }),
      dots('asked', { fill: 'var(--mark)' }),
      dots('partly', { fill: `url(#${brief.id}-half)` }),
      dots('promised', { fill: 'var(--ground)' }),
      // Blank, or the dot would show through the sign.
      dots('unclear', { fill: 'var(--ground)', stroke: 'none' }),
      dots('refused', { symbol: 'times', r: 8, stroke: 'var(--warn)', strokeWidth: 4 }),
      Plot.text(
        marks.filter(({ status }) => status === 'unclear'),
        { x: 'number', y: y('unclear'), text: () => '?', fontSize: 20, fontWeight: 700 },
      ),
    ],
  });
  const labels = levels.map((level) => {
    const texts = wrap(brief.label(level), labelWidth - 10, 14);
    const middle = top + y(level) * rowHeight;
    return lines(0, middle, texts, { anchor: 'start', centred: true });
  });
  return { width, height, body: half(`${brief.id}-half`) + body + labels.join('') };
}

/** A fill for the left half. */
function half(id: string): string {
  return `<linearGradient id="${id}"><stop offset=".5" stop-color="var(--mark)"/><stop offset=".5" stop-color="var(--ground)"/></linearGradient>`;
}
