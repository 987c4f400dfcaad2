/** The kinds of charts, with the data and options that each needs. Their words are in each language's folder. */
import { z } from 'zod';
import { answers, certaintySchema, verdicts } from './certainty.ts';
import { partialDate } from './date.ts';
import { id, reference } from './id.ts';
import type { Story } from './story.ts';

/** A field for the names of the columns of the chart's CSV file. @param names the defaults */
const columns = (...names: string[]) =>
  z
    .array(reference)
    .length(names.length)
    .default(names)
    .describe(`Names of its columns in the CSV file, instead of: ${names.join(', ')}.`);

const span = z
  .strictObject({
    from: z.iso.date().describe('Its first day.'),
    to: z.iso.date().describe('The day after its last.'),
  })
  .refine(({ from, to }) => from < to, { path: ['to'], message: 'a time ends after it has begun' });

/** A number from a fact, with a label. */
const numberFields = {
  label: id.describe('Key of its label in <lang>/figures.yaml.'),
  fact: id.describe('Id of the fact that has the number.'),
  value: id.describe('Name of the value in the fact.'),
};

const certainty = certaintySchema.default('documented');

const actor = id
  .optional()
  .describe('Who acted, which gives the colour: one of "actors" in story.yaml.');

const chartSchemas = [
  z
    .strictObject({
      kind: z.literal('events'),
      columns: columns('event', 'date', 'end', 'actor', 'title'),
      near: span.optional().describe('A crowded time, drawn again at a larger scale.'),
      span: span.optional().describe('A time that is hatched.'),
      day: id.optional().describe('Id of a fact, whose day is marked by a line.'),
      named: z
        .array(reference)
        .default([])
        .describe('Ids of events that are named where they stand; labels are called as they are.'),
    })
    .describe('The events of data/events.yaml, a lane for each actor.'),
  z
    .strictObject({
      kind: z.literal('quarters'),
      columns: columns('quarter', 'revenue', 'growth'),
      actor,
      highlight: partialDate.optional().describe('The quarter that is highlighted.'),
      span: span.optional().describe('A time that is shown in its quarter.'),
    })
    .describe('The growth of the quarters of data/revenue.yaml as a line.'),
  z
    .strictObject({
      kind: z.literal('days'),
      columns: columns('entity', 'date', 'status'),
      actor,
      statuses: z
        .array(reference)
        .min(1)
        .max(4)
        .describe(
          'Every status of data/stances.yaml, in the order of their signs; keys of labels.',
        ),
      lines: z
        .array(
          z.strictObject({
            date: z.iso.date().describe('The day.'),
            label: id.optional().describe('Key of the label that says what happened.'),
          }),
        )
        .min(1)
        .refine(
          (lines) => lines.every(({ date }, index) => index === 0 || lines[index - 1]!.date < date),
          'the lines stand in the order of their days',
        )
        .describe('Days on which something else happened; the chart begins with the first.'),
      counts: z
        .array(z.strictObject(numberFields))
        .default([])
        .describe('Counts of all, each on the day to which it applies; a label has {{number}}.'),
    })
    .describe('The records of data/stances.yaml, each on its day, a row a day.'),
  z
    .strictObject({
      kind: z.literal('bars'),
      columns: columns('name', 'amount', 'date'),
      bars: z
        .array(
          z.strictObject({
            ...numberFields,
            claimed: z
              .boolean()
              .default(false)
              .describe('Nobody counted it: the bar is hatched, and its label says “over”.'),
          }),
        )
        .min(1)
        .describe('The bars, from top to bottom.'),
    })
    .describe('Numbers of facts as bars on one scale.'),
  z
    .strictObject({
      kind: z.literal('shares'),
      columns: columns('name', 'of', 'date', 'share'),
      actor,
      shares: z
        .array(z.strictObject(numberFields))
        .min(1)
        .describe('The shares, in percent, from top to bottom.'),
    })
    .describe('Shares of different wholes, each in its own hundred squares.'),
  z
    .strictObject({
      kind: z.literal('squares'),
      columns: columns('name', 'amount', 'date'),
      actor,
      one: z.number().positive().describe('How many a square stands for.'),
      squares: z
        .array(
          z.strictObject({
            ...numberFields,
            certainty,
            inside: z
              .boolean()
              .default(false)
              .describe('It may be part of the others: its squares are only bordered.'),
          }),
        )
        .min(1)
        .describe('The numbers; a claimed one is “over” its number.'),
    })
    .describe('Numbers of facts in one field of squares, where the smaller lie in the larger.'),
  z
    .strictObject({
      kind: z.literal('pairs'),
      columns: columns('name', 'before', 'after'),
      actor,
      pairs: z
        .array(
          z.strictObject({
            label: numberFields.label,
            fact: numberFields.fact,
            before: id.describe('Name of the earlier value in the fact.'),
            after: id.describe('Name of the later one.'),
          }),
        )
        .min(1)
        .describe('The pairs, from top to bottom.'),
    })
    .describe('Numbers before and after, on one scale.'),
  z
    .strictObject({
      kind: z.literal('changes'),
      columns: columns('name', 'change', 'date'),
      changes: z
        .array(z.strictObject({ ...numberFields, actor }))
        .min(1)
        .describe('From top to bottom.'),
    })
    .describe('Changes in percent, on both sides of nothing.'),
  z
    .strictObject({
      kind: z.literal('grid'),
      columns: columns('name', 'from', 'to', 'date'),
      actor,
      part: z
        .strictObject(numberFields)
        .describe('What is filled: one square where there is a whole, else as many as its number.'),
      whole: z.strictObject(numberFields).optional().describe('What it is a part of.'),
      of: z.int().min(2).max(20_000).optional().describe('The number of squares, without a whole.'),
      shares: z
        .array(z.strictObject(numberFields))
        .default([])
        .describe('Shares in percent of other wholes, each a bar of its own.'),
    })
    .refine(({ whole, of }) => (whole === undefined) !== (of === undefined), {
      message: 'a grid has either "whole" or "of"',
    })
    .describe('Some squares among thousands.'),
  z
    .strictObject({
      kind: z.literal('exchange'),
      columns: columns('date', 'who', 'what'),
      lanes: z
        .array(z.strictObject({ label: numberFields.label, actor }))
        .length(2)
        .describe('The two sides.'),
      entries: z
        .array(
          z.strictObject({
            fact: id.describe('Id of the fact that has its day.'),
            lane: id.describe('The label of its side.'),
            label: id.describe('Key of the label that says what happened.'),
            actor: actor.describe('Who acted, where it is not the actor of the side.'),
            certainty,
          }),
        )
        .min(1)
        .describe('What each side did, in any order.'),
    })
    .refine(
      ({ lanes, entries }) =>
        entries.every(({ lane }) => lanes.some(({ label }) => label === lane)),
      { message: 'the lane of each entry is the label of one of the two', path: ['entries'] },
    )
    .describe('What two sides did, day by day. Its table is the figure.'),
  z
    .strictObject({
      kind: z.literal('article'),
      columns: columns('number', 'words', 'verdict'),
    })
    .describe('The words of the claims of data/claims.yaml, each with a bar as long, by verdict.'),
  z
    .strictObject({
      kind: z.literal('sets'),
      columns: columns('group', 'name'),
      groups: z
        .array(
          z.strictObject({
            label: id.describe('Key of its label in <lang>/figures.yaml.'),
            actor,
            certainty: certaintySchema
              .optional()
              .describe('How sure it is that they belong to it; absent where they do not.'),
            apart: z.boolean().default(false).describe('A gap parts it from those before it.'),
            facts: z
              .array(reference)
              .default([])
              .describe('Members are the entities of these facts.'),
            types: z.array(reference).default([]).describe('Only of these types; all when empty.'),
            without: z.array(reference).default([]).describe('Entities that are no members.'),
            status: id.optional().describe('Members by status in data/stances.yaml.'),
            entities: z.array(reference).default([]).describe('Further members.'),
          }),
        )
        .min(1)
        .describe('The groups, from the nearest to the farthest.'),
    })
    .describe('Who belongs to which group: names, each linked to who’s who, along a bar.'),
  z
    .strictObject({
      kind: z.literal('course'),
      columns: columns('date', 'band', 'what', 'amount', 'certainty'),
      time: span.describe('From where to where time runs.'),
      span: span.describe('A time that is shaded through all bands.'),
      day: id.describe('Id of a fact, whose day is a line through all bands.'),
      counts: z
        .array(z.strictObject(numberFields))
        .min(1)
        .describe('The first band: who stopped, by whose count.'),
      among: z
        .strictObject({ fact: numberFields.fact, value: numberFields.value })
        .describe('The number of all, against which the counts are small.'),
      events: z
        .array(reference)
        .min(1)
        .describe('The second band: ids of events, whose labels are called as they are.'),
    })
    .describe('Counts, dated events and the growth of data/revenue.yaml on one line of time.'),
  z
    .strictObject({
      kind: z.literal('claims'),
      columns: columns('number', 'words', 'claim', 'verdict', 'finding'),
    })
    .describe('The claims of data/claims.yaml with their verdicts.'),
  z
    .strictObject({
      kind: z.literal('recommendations'),
      columns: columns('number', 'recommendation', 'status'),
      actor,
    })
    .describe('What was asked (data/recommendations.yaml), and what is documented of it.'),
] as const;

export const chartSchema = z
  .discriminatedUnion('kind', chartSchemas)
  .describe('Its kind, and what a chart of this kind needs.');

export type Chart = z.infer<typeof chartSchema>;
export type ChartKind = Chart['kind'];
export type ChartOf<K extends ChartKind> = Extract<Chart, { kind: K }>;

/** A record that a chart refers to, and the path of the field that does. */
export interface ChartReference {
  noun: 'facts' | 'entities' | 'events';
  id: string;
  path: (string | number)[];
  /** Name of the value that the chart needs, for a fact. */
  value?: string;
}

export function chartReferences(chart: Chart): ChartReference[] {
  switch (chart.kind) {
    case 'events':
      return [
        ...(chart.day ? [{ noun: 'facts' as const, id: chart.day, path: ['day'] }] : []),
        ...eventsIn('named', chart.named),
      ];
    case 'course':
      return [
        { noun: 'facts', id: chart.day, path: ['day'] },
        ...numbersIn('counts', chart.counts),
        { noun: 'facts', id: chart.among.fact, path: ['among', 'fact'], value: chart.among.value },
        ...eventsIn('events', chart.events),
      ];
    case 'days':
      return numbersIn('counts', chart.counts);
    case 'bars':
      return numbersIn('bars', chart.bars);
    case 'shares':
      return numbersIn('shares', chart.shares);
    case 'squares':
      return numbersIn('squares', chart.squares);
    case 'changes':
      return numbersIn('changes', chart.changes);
    case 'pairs':
      return chart.pairs.flatMap(({ fact, before, after }, index) =>
        [before, after].map((value) => ({
          noun: 'facts' as const,
          id: fact,
          path: ['pairs', index, 'fact'],
          value,
        })),
      );
    case 'grid': {
      const { part, whole, shares } = chart;
      const numbers = [part, ...(whole ? [whole] : [])];
      return [
        ...numbers.flatMap((number, index) =>
          numbersIn(index ? 'whole' : 'part', [number]).map((each) => ({
            ...each,
            path: [each.path[0]!, 'fact'],
          })),
        ),
        ...numbersIn('shares', shares),
      ];
    }
    case 'exchange':
      return chart.entries.map(({ fact }, index) => ({
        noun: 'facts',
        id: fact,
        path: ['entries', index, 'fact'],
      }));
    case 'sets':
      return chart.groups.flatMap((group, at) =>
        (['facts', 'without', 'entities'] as const).flatMap((list) =>
          group[list].map((each, index) => ({
            noun: list === 'facts' ? ('facts' as const) : ('entities' as const),
            id: each,
            path: ['groups', at, list, index],
          })),
        ),
      );
    default:
      return [];
  }
}

function numbersIn(list: string, entries: { fact: string; value: string }[]): ChartReference[] {
  return entries.map(({ fact, value }, index) => ({
    noun: 'facts',
    id: fact,
    path: [list, index, 'fact'],
    value,
  }));
}

function eventsIn(list: string, ids: string[]): ChartReference[] {
  return ids.map((event, index) => ({ noun: 'events', id: event, path: [list, index] }));
}

/** The labels that every language needs for a chart, and the {{placeholders}} that its words may use. */
export interface ChartWords {
  labels: string[];
  values: string[];
  /** Labels with a {{number}} of their own. */
  numbered: string[];
}

/** The quarters that a time touches, such as "2020-Q3". */
export function quartersIn({ from, to }: { from: string; to: string }): string[] {
  const number = (day: string) =>
    Number(day.slice(0, 4)) * 4 + Math.ceil(Number(day.slice(5, 7)) / 3) - 1;
  const last = new Date(Date.parse(to) - 86_400_000).toISOString();
  return Array.from({ length: number(last) - number(from) + 1 }, (_, index) => {
    const quarter = number(from) + index;
    return `${Math.floor(quarter / 4)}-Q${(quarter % 4) + 1}`;
  });
}

export function chartWords(chart: Chart, story: Story): ChartWords {
  const words = (labels: string[], values: string[], numbered: string[] = []) => ({
    labels: [...labels, ...numbered],
    values,
    numbered,
  });
  const when = (condition: unknown, ...keys: string[]) => (condition ? keys : []);
  const labelsOf = (entries: { label: string }[]) => entries.map(({ label }) => label);
  switch (chart.kind) {
    case 'events': {
      const { near, span: time, day, named } = chart;
      const labels = [when(near, 'elsewhere'), when(time, 'span'), when(day, 'day')];
      const values = [when(near, 'near'), when(day, 'day')];
      return words([...story.actors, ...named, ...labels.flat()], ['total', ...values.flat()]);
    }
    case 'quarters': {
      const { highlight, span: time } = chart;
      const labels = [
        when(highlight, 'highlight', 'highlight-when'),
        when(time, 'span', 'span-when'),
      ];
      const values = [when(highlight, 'highlight'), when(time, 'span')];
      return words(labels.flat(), ['first', 'last', ...values.flat()], ['quarter']);
    }
    case 'days':
      return words(
        [...chart.statuses, ...chart.lines.flatMap(({ label }) => label ?? [])],
        [
          'total',
          'from',
          'to',
          'first',
          'busiest',
          'most',
          ...chart.statuses.flatMap((status) => [status, `${status}-names`]),
        ],
        labelsOf(chart.counts),
      );
    case 'course': {
      const bands = ['stopped', 'changed', 'earned'].flatMap((band) => [band, `${band}-what`]);
      const counts = labelsOf(chart.counts);
      return words(
        [...bands, 'span', 'day', 'among', 'times', ...counts, ...chart.events],
        [...counts, 'among', 'times', 'day', 'events', ...quartersIn(chart.time)],
      );
    }
    case 'bars': {
      const labels = labelsOf(chart.bars);
      return words(labels, labels, chart.bars.some(({ claimed }) => claimed) ? ['over'] : []);
    }
    case 'shares': {
      const labels = labelsOf(chart.shares);
      return words(
        [...labels.flatMap((label) => [label, `${label}-of`]), 'rest'],
        labels.flatMap((label) => [label, `${label}-rest`, `${label}-when`]),
      );
    }
    case 'squares': {
      const labels = labelsOf(chart.squares);
      const isOver = chart.squares.some(({ certainty: sure }) => sure === 'claimed');
      return words(labels, labels, isOver ? ['over'] : []);
    }
    case 'pairs': {
      const labels = labelsOf(chart.pairs);
      const values = labels.flatMap((label) => [
        `${label}-before`,
        `${label}-after`,
        `${label}-change`,
      ]);
      return words(
        labels.flatMap((label) => [label, `${label}-before`, `${label}-after`]),
        values,
      );
    }
    case 'changes': {
      const labels = labelsOf(chart.changes);
      return words(
        labels,
        labels.flatMap((label) => [label, `${label}-when`]),
      );
    }
    case 'grid': {
      const { part, whole, shares } = chart;
      const numbers = [part, ...(whole ? [whole] : []), ...shares];
      return words(
        [...labelsOf(numbers), 'filled', 'rest'],
        [...labelsOf(numbers), 'squares', 'others'],
      );
    }
    case 'exchange':
      return words([...labelsOf(chart.lanes), ...labelsOf(chart.entries)], ['from', 'to']);
    case 'article':
      return words([], ['total', ...verdicts]);
    case 'sets': {
      const labels = labelsOf(chart.groups);
      return words(labels, [...labels, ...labels.map((label) => `${label}-names`)]);
    }
    case 'claims':
      return words([], ['total', ...verdicts]);
    case 'recommendations':
      return words(
        [...answers],
        ['total', ...answers.flatMap((status) => [status, `${status}-count`])],
      );
  }
}
