/** Two shares of different wholes, side by side and never averaged. */
import type { ChartOf } from '../../../work/chart.ts';
import type { ChartInput, ChartType, Picture } from '../figure.ts';
import { Plot, plot, width } from '../plot.ts';
import { lines, wrap } from '../svg.ts';

type Shares = ChartOf<'shares'>;

export const shares: ChartType<'shares'> = {
  datatypes: ['string', 'string', 'string', 'decimal'],
  rows: (brief) =>
    brief.chart.shares.map(({ label: name, fact, value }) => {
      const { amount, asOf } = brief.fact(fact, value);
      return [
        { data: brief.label(name), text: brief.label(name) },
        { data: brief.label(`${name}-of`), text: brief.label(`${name}-of`) },
        { data: asOf, text: brief.date(asOf) },
        { data: amount!, text: brief.value(fact, value) },
      ];
    }),
  values: (brief) =>
    Object.fromEntries(
      brief.chart.shares.flatMap(({ label: name, fact, value }) => {
        const { amount, asOf } = brief.fact(fact, value);
        return [
          [name, amount!],
          [`${name}-when`, brief.date(asOf)],
        ];
      }),
    ),
  picture,
};

const side = 154;
const left = [0, width - side];

function picture(brief: ChartInput<Shares>): Picture {
  const columns = brief.chart.shares.map(({ label: name, fact, value }, index) => {
    const { amount, asOf } = brief.fact(fact, value);
    const x = left[index]!;
    const words = [
      { texts: [brief.value(fact, value)], size: 26, weight: 700 as const },
      { texts: wrap(`${brief.label(`${name}-of`)}, ${brief.date(asOf)}`, side, 15.5) },
      { texts: wrap(brief.label(name), side, 15.5) },
    ];
    return { x, squares: squares(brief, name, amount!), words };
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
  const body = columns.map(({ x, squares: drawn }) =>
    x ? `<g transform="translate(${x})">${drawn}</g>` : drawn,
  );
  const unlike = lines(width / 2, side / 2 + 12, ['≠'], { size: 36, fill: 'var(--warn)' });
  return { width, height: side + 10 + longest, body: [...body, unlike, ...below].join('') };
}

/** A hundred squares, of which some are filled; from the foot up. */
function squares(brief: Pick<ChartInput, 'id'>, name: string, filled: number): string {
  const waffle = (count: number, style: object) =>
    Plot.waffleY([count], { y: (amount: number) => amount, multiple: 10, ...style });
  return plot(`${brief.id}-${name}`, {
    width: side,
    height: side,
    x: { range: [0, side] },
    y: { domain: [0, 100], range: [side, 0] },
    marks: [waffle(100, { fill: 'var(--line)' }), waffle(filled, { fill: 'var(--mark)' })],
  });
}
