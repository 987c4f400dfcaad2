/** What a figure draws: a kind of chart, with the data and the choices that it needs. Its words are each language's. */
import { z } from 'zod';
import { partialDate } from './date.ts';
import { id } from './id.ts';
import type { Story } from './story.ts';

/** The names of the columns of its CSV file; `names` when absent. */
const columns = (...names: string[]) =>
  z
    .array(id)
    .length(names.length)
    .default(names)
    .describe(`Names of its columns in the CSV file, instead of: ${names.join(', ')}.`);

const span = z.strictObject({
  from: z.iso.date().describe('Its first day.'),
  to: z.iso.date().describe('The day after its last.'),
});

/** A number of a fact, under the label that stands beside it. */
const counted = {
  label: id.describe('Key of its label in <lang>/figures.yaml.'),
  fact: id.describe('Id of the fact that has the number.'),
  value: id.describe('Name of the value in the fact.'),
};

const chartSchemas = [
  z
    .strictObject({
      kind: z.literal('events'),
      columns: columns('event', 'date', 'end', 'actor', 'title'),
      near: span.optional().describe('A crowded time, drawn larger below the whole.'),
      span: span.optional().describe('A time to be hatched.'),
      day: id.optional().describe('Id of the fact whose day has a line.'),
    })
    .describe('The events of data/events.yaml, a row for each of those who act.'),
  z
    .strictObject({
      kind: z.literal('quarters'),
      columns: columns('quarter', 'revenue', 'growth'),
      highlight: partialDate.optional().describe('The quarter that is told apart.'),
      span: span.optional().describe('A time that is shown above its quarter.'),
    })
    .describe('The quarters of data/revenue.yaml as bars.'),
  z
    .strictObject({
      kind: z.literal('days'),
      columns: columns('entity', 'date', 'status'),
      statuses: z
        .array(id)
        .min(1)
        .max(3)
        .describe('Every status of data/stances.yaml, each with a sign; keys of labels.'),
      lines: z
        .array(
          z.strictObject({
            date: z.iso.date().describe('The day.'),
            label: id.optional().describe('Key of what happened on it.'),
          }),
        )
        .min(1)
        .describe('Days with a line; the first one begins the drawing.'),
    })
    .describe('The records of data/stances.yaml, a line each, on their days.'),
  z
    .strictObject({
      kind: z.literal('bars'),
      columns: columns('name', 'amount', 'date'),
      bars: z
        .array(
          z.strictObject({
            ...counted,
            claimed: z
              .boolean()
              .default(false)
              .describe('Nobody counted it: it is striped, and said to be “over” its number.'),
          }),
        )
        .min(1)
        .describe('The bars, from above.'),
    })
    .describe('Numbers of facts as bars of one scale.'),
  z
    .strictObject({
      kind: z.literal('shares'),
      columns: columns('name', 'of', 'date', 'share'),
      shares: z.array(z.strictObject(counted)).length(2).describe('The two shares, in percent.'),
    })
    .describe('Two shares that cannot be compared, each in a hundred squares.'),
  z
    .strictObject({
      kind: z.literal('sets'),
      columns: columns('group', 'name'),
      groups: z
        .array(
          z.strictObject({
            label: id.describe('Key of its label in <lang>/figures.yaml.'),
            line: z
              .enum(['plain', 'thick', 'dashed', 'dotted', 'filled'])
              .default('plain')
              .describe('How it is told apart; broken lines are for what is uncertain or apart.'),
            facts: z.array(id).default([]).describe('Its members are those whom these involve …'),
            types: z.array(id).default([]).describe('… as far as they are of these types …'),
            without: z.array(id).default([]).describe('… but for these.'),
            status: id.optional().describe('Members by their status in data/stances.yaml.'),
            entities: z.array(id).default([]).describe('Further members.'),
          }),
        )
        .min(1)
        .describe('The groups, in order.'),
    })
    .describe('Who belongs to which group: names, each linked to who’s who.'),
  z
    .strictObject({
      kind: z.literal('claims'),
      columns: columns('number', 'claim', 'verdict', 'finding'),
    })
    .describe('The claims of data/claims.yaml with their verdicts.'),
  z
    .strictObject({
      kind: z.literal('recommendations'),
      columns: columns('number', 'recommendation', 'status'),
    })
    .describe('What was asked (data/recommendations.yaml), and what is documented of it.'),
] as const;

export const chartSchema = z
  .discriminatedUnion('kind', chartSchemas)
  .describe('Its kind, and what a chart of this kind needs.');

export type Chart = z.infer<typeof chartSchema>;
export type ChartKind = Chart['kind'];
export type ChartOf<K extends ChartKind> = Extract<Chart, { kind: K }>;

/** A record that a chart names, and where in the chart. */
export interface ChartReference {
  noun: 'facts' | 'entities';
  id: string;
  path: (string | number)[];
  /** The value of the fact that it needs. */
  value?: string;
}

export function chartReferences(chart: Chart): ChartReference[] {
  switch (chart.kind) {
    case 'events':
      return chart.day ? [{ noun: 'facts', id: chart.day, path: ['day'] }] : [];
    case 'bars':
      return countedIn('bars', chart.bars);
    case 'shares':
      return countedIn('shares', chart.shares);
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

function countedIn(list: string, entries: { fact: string; value: string }[]): ChartReference[] {
  return entries.map(({ fact, value }, index) => ({
    noun: 'facts',
    id: fact,
    path: [list, index, 'fact'],
    value,
  }));
}

/** What a language must say for a chart, and the {{names}} that its words may use. */
export interface ChartWords {
  labels: string[];
  values: string[];
  /** Labels with a {{number}} of their own. */
  numbered: string[];
}

export const verdicts = ['confirmed', 'needs-context', 'cannot-be-known'] as const;
/** What is documented of something that was asked. */
export const answers = ['partly', 'promised', 'unclear', 'refused'] as const;

export function chartWords(chart: Chart, story: Story): ChartWords {
  const words = (labels: string[], values: string[], numbered: string[] = []) => ({
    labels: [...labels, ...numbered],
    values,
    numbered,
  });
  const labelsOf = (entries: { label: string }[]) => entries.map(({ label }) => label);
  switch (chart.kind) {
    case 'events': {
      const { near, span: time, day } = chart;
      return words(
        [
          ...story.actors,
          ...(near ? ['elsewhere'] : []),
          ...(time ? ['span'] : []),
          ...(day ? ['day'] : []),
        ],
        ['total', ...(near ? ['near'] : []), ...(day ? ['day'] : [])],
      );
    }
    case 'quarters':
      return words(
        [
          ...(chart.highlight ? ['highlight', 'highlight-when'] : []),
          ...(chart.span ? ['span', 'span-when'] : []),
        ],
        [
          'first',
          'last',
          ...(chart.highlight ? ['highlight'] : []),
          ...(chart.span ? ['span', 'growth'] : []),
        ],
        ['quarter'],
      );
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
      );
    case 'bars': {
      const labels = labelsOf(chart.bars);
      return words(labels, labels, chart.bars.some(({ claimed }) => claimed) ? ['over'] : []);
    }
    case 'shares': {
      const labels = labelsOf(chart.shares);
      return words(
        labels.flatMap((label) => [label, `${label}-of`]),
        labels.flatMap((label) => [label, `${label}-when`]),
      );
    }
    case 'sets': {
      const labels = labelsOf(chart.groups);
      return words(labels, labels);
    }
    case 'claims':
      return words([], ['total', ...verdicts]);
    case 'recommendations':
      return words(['asked', 'fully', ...answers], ['total', ...answers]);
  }
}
