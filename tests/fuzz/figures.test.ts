/** A figure that an author makes of the data has a finding, or is drawn. */
import { array, constantFrom, integer, oneof, record, tuple, uniqueArray } from 'fast-check';
import { expect, test } from 'vitest';
import { findingsIn } from '../../src/checks/check.ts';
import { chartData } from '../../src/checks/rules/chart-data.ts';
import { figure as figureRule } from '../../src/checks/rules/figure.ts';
import { readContent } from '../../src/checks/content.ts';
import { drawFigure } from '../../src/views/figures/draw.ts';
import { widthOf } from '../../src/views/figures/svg.ts';
import { chartSchema, chartWords, type Chart } from '../../src/work/chart.ts';
import { precisionOf } from '../../src/work/date.ts';
import type { Figure } from '../../src/work/records.ts';
import type { Work } from '../../src/work/work.ts';
import { holds } from './fuzz.ts';

const content = readContent('content');
const { work } = content;

const values = [...work.facts.values()].flatMap(({ id, values: own }) =>
  Object.keys(own).map((value) => ({ label: 'one', fact: id, value })),
);
const days = ['2020-01-01', '2020-06-17', '2020-07-01', '2020-09-16', '2031-12-31'];
const spans = tuple(constantFrom(...days), constantFrom(...days)).map(([from, to]) => ({
  from,
  to,
}));
const quarter = constantFrom('2020-Q1', '2020-Q3', '2019-Q4', '2033-Q1', '2020', '2020-07-01');
const someFacts = array(constantFrom(...work.facts.keys()), { maxLength: 3 });

const charts = oneof(
  record({ kind: constantFrom('bars'), bars: array(constantFrom(...values), { maxLength: 4 }) }),
  record({
    kind: constantFrom('shares'),
    shares: array(constantFrom(...values), { minLength: 2, maxLength: 2 }),
  }),
  record({ kind: constantFrom('quarters'), highlight: quarter, span: spans }),
  record({
    kind: constantFrom('days'),
    statuses: constantFrom(['joined', 'without-joining', 'disputed', 'listed'], ['joined']),
    lines: array(record({ date: constantFrom(...days) }), { maxLength: 2 }),
  }),
  record({
    kind: constantFrom('events'),
    near: spans,
    span: spans,
    day: constantFrom(...work.facts.keys()),
  }),
  record({
    kind: constantFrom('sets'),
    groups: array(record({ label: constantFrom('one', 'two'), facts: someFacts }), {
      maxLength: 3,
    }),
  }),
);

const id = 'a-drawn-figure';

/** The work with a figure of this chart, whose labels are these in every language. */
function withFigure(chart: Chart, labelOf: (index: number) => string): Work {
  const figure: Figure = {
    id,
    section: 'what-happened',
    cover: false,
    chart,
    facts: [],
    sources: [],
    values: {},
  };
  const column = { title: 'A', description: 'A.' };
  const words = {
    title: 'A',
    description: 'A.',
    alt: 'A.',
    columns: Object.fromEntries(chart.columns.map((name) => [name, column])),
    labels: Object.fromEntries(
      chartWords(chart, work.story).labels.map((name, index) => [name, labelOf(index)]),
    ),
  };
  const languages = new Map(
    [...work.languages].map(([tag, own]) => [
      tag,
      { ...own, words: { ...own.words, figures: new Map([...own.words.figures, [id, words]]) } },
    ]),
  );
  return { ...work, languages, figures: new Map([...work.figures, [id, figure]]) };
}

test(
  'any chart of the data has a finding, or is drawn in every language, without what is no number',
  () =>
    holds(400, charts, (chart) => {
      const parsed = chartSchema.safeParse(chart);
      if (!parsed.success) return;
      const changed = withFigure(parsed.data, () => 'A');
      const rules = [figureRule, chartData].flatMap((rule) => rule({ ...content, work: changed }));
      if (rules.length > 0) return;
      for (const language of changed.languages.keys()) {
        const { picture, table } = drawFigure(changed, language, id);
        const cells = table.rows.flat().map(({ data }) => data);
        expect(cells.filter((data) => data === undefined || Number.isNaN(data))).toEqual([]);
        // Nothing stands outside the picture.
        const places = [...picture.body.matchAll(/ (?:cx|x)="(-?[\d.]+)"/g)].map(([, x]) =>
          Number(x),
        );
        expect(places.filter((x) => x < -20 || x > picture.width + 20)).toEqual([]);
        expect(picture.body).not.toMatch(/NaN|Infinity|undefined/);
        expect(picture.height).toBeGreaterThan(0);
      }
    }),
  300_000,
);

const [first, end] = [Date.UTC(2020, 4), Date.UTC(2021, 0)];
const isInside = (date: string) =>
  precisionOf(date) === 'day' && Date.parse(date) >= first && Date.parse(date) < end;
const dated = <T extends { date: string; id: string }>(records: Map<string, T>) =>
  constantFrom(
    ...[...records.values()].filter(({ date }) => isInside(date)).map((each) => each.id),
  );
const counted = [...work.facts.values()].flatMap(({ id: fact, values: own }) =>
  Object.entries(own)
    .filter(([, { amount, asOf }]) => amount && isInside(asOf))
    .map(([value]) => ({ fact, value })),
);
const courses = record({
  day: dated(work.facts),
  span: tuple(integer({ min: 0, max: 235 }), integer({ min: 1, max: 90 })).map(
    ([start, length]) => {
      const to = Math.min(start + length, 245);
      const [from, until] = [start, to].map((count) =>
        new Date(first + count * 86_400_000).toISOString().slice(0, 10),
      );
      return { from: from!, to: until! };
    },
  ),
  counts: uniqueArray(constantFrom(...counted), { minLength: 1, maxLength: 6 }),
  events: uniqueArray(dated(work.events), { minLength: 1, maxLength: 8 }),
  labels: array(constantFrom('A', 'New York Times', 'the organisers', 'publicités politiques'), {
    minLength: 1,
    maxLength: 9,
  }),
});

/** Each text of a course below the names of what goes through all bands, and above those of the months, as wide as it is thought to be. */
function wordsIn(body: string) {
  return [...body.matchAll(/<text x="([\d.]+)" y="([\d.]+)"([^>]*)>(.*?)<\/text>/g)]
    .map(([, x, y, attributes, inside]) => {
      const anchor = /text-anchor="(\w+)"/.exec(attributes!)?.[1] ?? 'middle';
      const texts = inside!.split(/<tspan x="[^>]*>/).map((text) => text.replace(/<[^>]*>/g, ''));
      const width = Math.max(...texts.map((text) => widthOf(text, 15)));
      const start = Number(x) - width * { start: 0, middle: 0.5, end: 1 }[anchor as 'start'];
      return { texts, y: Number(y), from: start, to: start + width };
    })
    .filter(({ y }) => y > 30 && y < 480);
}

test(
  'in a course of any days, no words lie across an edge of what is shaded',
  () =>
    holds(300, courses, ({ labels, counts, ...drawn }) => {
      const chart = chartSchema.parse({
        ...drawn,
        kind: 'course',
        time: { from: '2020-05-01', to: '2021-01-01' },
        counts: counts.map((count, index) => ({ ...count, label: `count-${index}` })),
        among: { fact: 'count-nyt', value: 'on-facebook' },
      });
      const changed = withFigure(chart, (index) => labels[index % labels.length]!);
      const { picture } = drawFigure(changed, 'en', id);
      const [, from, width] = /d="M([\d.]+) 30h([\d.]+)V480/.exec(picture.body)!;
      const edges = [Number(from), Number(from) + Number(width)];
      const across = wordsIn(picture.body).filter((text) =>
        edges.some((edge) => text.from < edge && edge < text.to),
      );
      expect(across.map(({ texts }) => texts)).toEqual([]);
    }),
  300_000,
);

test('the content as it is has no finding', () => {
  expect(findingsIn(content)).toEqual([]);
});
