import { chartReferences, chartWords, type ChartKind } from '../../work/chart.ts';
import type { Figure } from '../../work/records.ts';
import type { Words } from '../../work/words.ts';
import type { Work } from '../../work/work.ts';
import { suggest } from '../closest.ts';
import type { Code } from '../codes.ts';
import type { Content } from '../content.ts';
import type { Finding, Rule } from '../finding.ts';
import { idsOf, idExists, singular } from '../ids.ts';
import { isUnread } from '../unread.ts';

/** A chart has data, names existing records and statuses, and has all its words in each language. */
export const figure: Rule = (content) =>
  [...content.work.figures.values()].flatMap((record) => [
    ...emptyChart(content, record),
    ...referenceFaults(content, record),
    ...statusFaults(content, record),
    ...[...content.work.languages].flatMap(([language, { words }]) => {
      const own = words.figures.get(record.id);
      return own ? wordFaults(content, record, language, own) : [];
    }),
  ]);

type Path = (string | number)[];

function inRecord(content: Content, { id }: Figure, path: Path, code: Code) {
  const file = 'data/figures.yaml';
  return { code, file, line: content.lines.ofRecord('figures', id, path) };
}

const unknown = {
  facts: 'FACT-UNKNOWN',
  entities: 'ENTITY-UNKNOWN',
  events: 'EVENT-UNKNOWN',
} as const;

function referenceFaults(content: Content, record: Figure): Finding[] {
  const { id, chart, values } = record;
  const references = [
    ...chartReferences(chart).map((each) => ({ ...each, path: ['chart', ...each.path] })),
    ...Object.entries(values).map(([name, { fact, value }]) => ({
      noun: 'facts' as const,
      id: fact,
      path: ['values', name, 'fact'],
      value,
    })),
  ];
  return references.flatMap(({ noun, id: other, path, value }): Finding[] => {
    if (!idExists(content, noun, other)) {
      const code = unknown[noun];
      const message = `There is no ${singular(noun)} "${other}", which "${id}" names.`;
      const fix = suggest(other, idsOf(content, noun));
      const about = { noun, id: other, is: 'missing' as const };
      return [{ ...inRecord(content, record, path, code), message, fix, about }];
    }
    const names = Object.keys(content.work.facts.get(other)?.values ?? {});
    if (!value || !content.work.facts.has(other) || names.includes(value)) return [];
    const place = inRecord(content, record, [...path.slice(0, -1), 'value'], 'VALUE-UNKNOWN');
    const message = `The fact "${other}" has no value "${value}", which "${id}" names.`;
    return [{ ...place, message, fix: suggest(value, names) }];
  });
}

/** The data file that a kind of chart shows. */
const dataOf: Partial<Record<ChartKind, keyof Work>> = {
  events: 'events',
  quarters: 'revenue',
  days: 'stances',
  claims: 'claims',
  recommendations: 'recommendations',
};

function emptyChart(content: Content, record: Figure): Finding[] {
  const data = dataOf[record.chart.kind];
  if (!data || isUnread(content, `data/${data}.yaml`)) return [];
  const { [data]: records, revenue } = content.work;
  const size =
    data === 'revenue' ? revenue.quarters.length : (records as Map<string, unknown>).size;
  if (size > 0) return [];
  const message = `"${record.id}" draws data/${data}.yaml, which has nothing to draw.`;
  const fix = `Add records to data/${data}.yaml, or choose another kind of chart.`;
  return [{ ...inRecord(content, record, ['chart', 'kind'], 'CHART-EMPTY'), message, fix }];
}

/** A chart of stances needs a sign for each status; a stance without one would silently be left out. */
function statusFaults(content: Content, record: Figure): Finding[] {
  const { id, chart } = record;
  const used = [...new Set([...content.work.stances.values()].map(({ status }) => status))];
  const finding = (path: Path, message: string, fix: string): Finding => ({
    ...inRecord(content, record, ['chart', ...path], 'STATUS-UNKNOWN'),
    message,
    fix,
  });
  const unknownStatus = (path: Path, status?: string) =>
    status && !used.includes(status)
      ? [finding(path, `Nobody in data/stances.yaml is "${status}".`, suggest(status, used))]
      : [];
  if (chart.kind === 'sets')
    return chart.groups.flatMap(({ status }, index) =>
      unknownStatus(['groups', index, 'status'], status),
    );
  if (chart.kind !== 'days') return [];
  const withoutSign = used.filter((status) => !chart.statuses.includes(status));
  return [
    ...chart.statuses.flatMap((status, index) => unknownStatus(['statuses', index], status)),
    ...withoutSign.map((status) =>
      finding(['statuses'], `"${id}" has no sign for the status "${status}".`, `Add "${status}".`),
    ),
  ];
}

type FigureWords = Words['figures'] extends Map<string, infer W> ? W : never;

function wordFaults(
  content: Content,
  record: Figure,
  language: string,
  words: FigureWords,
): Finding[] {
  // Without readable settings, the actors that labels name are unknown.
  if (isUnread(content, 'story.yaml')) return [];
  const file = `${language}/figures.yaml`;
  const { id, chart } = record;
  const required = chartWords(chart, content.work.story);
  const at = (path: string[]) => content.lines.at(file, [id, ...path]);
  const kinds = [
    { list: 'columns', one: 'column', names: chart.columns, own: Object.keys(words.columns) },
    { list: 'labels', one: 'label', names: required.labels, own: Object.keys(words.labels) },
  ];
  // Labels are called as the events: where one is misspelt, its label is neither missing nor too many.
  const misspelt = chartReferences(chart)
    .filter(({ noun, id: event }) => noun === 'events' && !idExists(content, noun, event))
    .map(({ id: event }) => event);
  const nameFaults = kinds.flatMap(({ list, one, names, own }) => [
    ...names
      .filter((name) => !own.includes(name) && !misspelt.includes(name))
      .map((name) => ({
        line: at([list]),
        message: `"${id}" has no ${one} "${name}", which its chart needs.`,
        fix: `Add "${name}:" under "${list}".`,
      })),
    ...own
      .filter((name) => !names.includes(name) && misspelt.length === 0)
      .map((name) => ({
        line: at([list, name]),
        message: `The chart of "${id}" has no ${one} "${name}".`,
        fix: suggest(name, names),
      })),
  ]);
  const values = [...required.values, ...Object.keys(record.values)];
  const texts: [path: string[], text: string | undefined][] = [
    ...(['title', 'description', 'alt', 'note'] as const).map(
      (key): [string[], string | undefined] => [[key], words[key]],
    ),
    ...Object.entries(words.labels).map(([name, text]): [string[], string] => [
      ['labels', name],
      text,
    ]),
    ...Object.entries(words.columns).flatMap(([name, column]) =>
      (['title', 'description'] as const).map((key): [string[], string] => [
        ['columns', name, key],
        column[key],
      ]),
    ),
  ];
  const placeholderFaults = texts.flatMap(([path, text = '']) => {
    const allowed = required.numbered.includes(path[1] ?? '') ? [...values, 'number'] : values;
    return [...text.matchAll(/\{\{(.+?)\}\}/g)]
      .map(([, name]) => name!)
      .filter((name) => !allowed.includes(name))
      .map((name) => ({
        line: at(path),
        message: `Nothing is known for {{${name}}} in "${path.join('.')}" of "${id}".`,
        fix: suggest(name, allowed),
      }));
  });
  return [
    ...nameFaults.map((each) => ({ code: 'FIGURE-WORDS' as const, file, ...each })),
    ...placeholderFaults.map((each) => ({ code: 'FIGURE-PLACEHOLDER' as const, file, ...each })),
  ];
}
