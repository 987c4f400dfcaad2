/** Followers of those who fell silent: two counts, and a claim that is striped because nobody counted it. */
import type { Brief, Maker, Picture } from '../figure.ts';
import { Plot, plot, width } from '../plot.ts';

/** Audiences in the order shown, each with the fact and the value that count it. */
const audiences = [
  { name: 'instagram', fact: 'kardashian-followers', key: 'instagram', claimed: false },
  { name: 'facebook', fact: 'kardashian-followers', key: 'facebook', claimed: false },
  { name: 'claimed', fact: 'participants-reach', key: 'claimed', claimed: true },
] as const;

export const reachOfASilence: Maker = {
  columns: { audience: 'string', followers: 'integer', date: 'string' },
  fileOnly: ['date'],
  rows: (brief) =>
    audiences.map(({ name, fact, key }) => {
      const { asOf } = brief.fact(fact, key);
      return [
        { data: brief.label(name), text: brief.label(name) },
        { data: brief.fact(fact, key).amount!, text: shown(brief, name) },
        { data: asOf, text: brief.date(asOf, 'day') },
      ];
    }),
  values: (brief) =>
    Object.fromEntries(audiences.map(({ name, fact, key }) => [name, brief.value(fact, key)])),
  picture,
};

function shown(brief: Brief, name: string): string {
  const { fact, key, claimed } = audiences.find((audience) => audience.name === name)!;
  const number = brief.value(fact, key, 'number');
  return claimed ? brief.label('over', { number }) : number;
}

const rowHeight = 50;

function picture(brief: Brief): Picture {
  const rows = audiences.map(({ name, fact, key, claimed }, row) => ({
    row,
    claimed,
    label: brief.label(name),
    text: shown(brief, name),
    amount: brief.fact(fact, key).amount!,
  }));
  const height = rows.length * rowHeight;
  const most = Math.max(...rows.map(({ amount }) => amount));
  const body = plot(brief.id, {
    height,
    x: { domain: [0, most], range: [0, width] },
    y: { domain: [0, rows.length], range: [0, height] },
    marks: [
      Plot.rect(
        rows.filter(({ claimed }) => !claimed),
        {
          x1: 0,
          x2: 'amount',
          y1: ({ row }) => row + 0.44,
          y2: ({ row }) => row + 0.88,
          fill: 'var(--mark)',
        },
      ),
      // Stripes: a broken line as thick as a bar.
      Plot.ruleY(
        rows.filter(({ claimed }) => claimed),
        {
          x1: 0,
          x2: 'amount',
          y: ({ row }) => row + 0.66,
          strokeWidth: 20,
          strokeDasharray: '3',
          stroke: 'var(--warn)',
        },
      ),
      Plot.text(rows, { x: 0, y: ({ row }) => row + 0.22, textAnchor: 'start', text: 'label' }),
      Plot.text(rows, {
        x: most,
        y: ({ row }) => row + 0.22,
        textAnchor: 'end',
        text: 'text',
        fontWeight: 700,
      }),
    ],
  });
  return { width, height, body };
}
