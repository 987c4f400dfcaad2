/** Two shares of different wholes, side by side and never averaged. */
import type { ChartOf } from '../../../work/chart.ts';
import type { ChartInput, ChartType, Picture } from '../figure.ts';
import { Plot, plot, width } from '../plot.ts';
import { lines, wrap } from '../svg.ts';

type Shares = ChartOf<'shares'>;

export const shares: ChartType<'shares'> = {
  datatypes: ['string', 'string', 'string', 'decimal'],
  rows: (input) =>
    input.chart.shares.map(({ label: name, fact, value }) => {
      const { amount, asOf } = input.fact(fact, value);
      return [
        { data: input.label(name), text: input.label(name) },
        { data: input.label(`${name}-of`), text: input.label(`${name}-of`) },
        { data: asOf, text: input.date(asOf) },
        { data: amount!, text: input.value(fact, value) },
      ];
    }),
  values: (input) =>
    Object.fromEntries(
      input.chart.shares.flatMap(({ label: name, fact, value }) => {
        const { amount, asOf } = input.fact(fact, value);
        return [
          [name, amount!],
          [`${name}-when`, input.date(asOf)],
        ];
      }),
    ),
  picture,
};

const side = 154;
const left = [0, width - side];

function picture(input: ChartInput<Shares>): Picture {
  const columns = input.chart.shares.map(({ label: name, fact, value }, index) => {
    const { amount, asOf } = input.fact(fact, value);
    const x = left[index]!;
    const words = [
      { texts: [input.value(fact, value)], size: 26, weight: 700 as const },
      { texts: wrap(`${input.label(`${name}-of`)}, ${input.date(asOf)}`, side, 15.5) },
      { texts: wrap(input.label(name), side, 15.5) },
    ];
    return { x, squares: squares(input, name, amount!), words };
  });
  const below = columns.map(({ x, words }) => {
    let y = side + 28;
    return words
      .map(({ texts, ...style }) => {
        const text = lines(x, y, texts, { ...style, anchor: 'start' });
        y += texts.length * 17 + 6;
        return text;
      })
      .join('');
  });
  const longest = Math.max(
    ...columns.map(({ words }) => words.reduce((sum, { texts }) => sum + texts.length * 17 + 6, 0)),
  );
  const body = columns.map(({ x, squares: waffle }) =>
    x ? `<g transform="translate(${x})">${waffle}</g>` : waffle,
  );
  const notEqual = lines(width / 2, side / 2 + 12, ['≠'], { size: 36, fill: 'var(--warn)' });
  return { width, height: side + 10 + longest, body: [...body, notEqual, ...below].join('') };
}

/** A hundred squares, filled from the bottom up. */
function squares(input: Pick<ChartInput, 'id'>, name: string, filled: number): string {
  const waffle = (count: number, style: object) =>
    Plot.waffleY([count], { y: (amount: number) => amount, multiple: 10, ...style });
  return plot(`${input.id}-${name}`, {
    width: side,
    height: side,
    x: { range: [0, side] },
    y: { domain: [0, 100], range: [side, 0] },
    marks: [waffle(100, { fill: 'var(--line)' }), waffle(filled, { fill: 'var(--mark)' })],
  });
}
