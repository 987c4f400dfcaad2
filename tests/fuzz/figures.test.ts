/** A figure that an author makes of the data has a finding, or is drawn. */
import { array, constantFrom, oneof, record, tuple } from 'fast-check';
import { expect, test } from 'vitest';
import { findingsIn } from '../../src/checks/check.ts';
import { chartData } from '../../src/checks/rules/chart-data.ts';
import { figure as figureRule } from '../../src/checks/rules/figure.ts';
import { readContent } from '../../src/checks/content.ts';
import { drawFigure } from '../../src/views/figures/draw.ts';
import { chartSchema, chartWords } from '../../src/work/chart.ts';
import type { Figure } from '../../src/work/records.ts';
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

test(
  'any chart of the data has a finding, or is drawn in every language, without what is no number',
  () =>
    holds(400, charts, (chart) => {
      const parsed = chartSchema.safeParse(chart);
      if (!parsed.success) return;
      const figure: Figure = {
        id,
        section: 'what-happened',
        cover: false,
        chart: parsed.data,
        facts: [],
        sources: [],
        values: {},
      };
      const { labels } = chartWords(parsed.data, work.story);
      const column = { title: 'A', description: 'A.' };
      const words = {
        title: 'A',
        description: 'A.',
        alt: 'A.',
        columns: Object.fromEntries(parsed.data.columns.map((name) => [name, column])),
        labels: Object.fromEntries(labels.map((name) => [name, 'A'])),
      };
      const languages = new Map(
        [...work.languages].map(([tag, own]) => [
          tag,
          {
            ...own,
            words: { ...own.words, figures: new Map([...own.words.figures, [id, words]]) },
          },
        ]),
      );
      const changed = { ...work, languages, figures: new Map([...work.figures, [id, figure]]) };
      const rules = [figureRule, chartData].flatMap((rule) => rule({ ...content, work: changed }));
      if (rules.length > 0) return;
      for (const language of languages.keys()) {
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

test('the content as it is has no finding', () => {
  expect(findingsIn(content)).toEqual([]);
});
