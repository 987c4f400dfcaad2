/** From an id to a figure, in one language. */
import { formatDate, formatValue } from '../../language/format.ts';
import { localeOf, translator } from '../../language/translate.ts';
import { typeset } from '../../language/typography.ts';
import type { ChartKind } from '../../work/chart.ts';
import { citedSource } from '../../work/fact.ts';
import { once } from '../../work/reads.ts';
import { nameIn, wordsIn } from '../../work/fallback.ts';
import type { Figure as FigureRecord } from '../../work/records.ts';
import type { Work } from '../../work/work.ts';
import type { ChartInput, Cell, ChartType, Datatype, Figure } from './figure.ts';
import { charts } from './charts.ts';

/** The figure in a language; drawn once. @throws Error when it, a value or a word is missing */
export function drawFigure(work: Work, language: string, id: string): Figure {
  return once(work, `figure/${language}/${id}`, () => make(work, language, id));
}

function make(work: Work, language: string, id: string): Figure {
  const record = work.figures.get(id);
  if (!record)
    throw new Error(`<Figure id="${id}">: content/data/figures.yaml has no such figure.`);
  const type = charts[record.chart.kind] as ChartType<ChartKind>;
  const { value: words, language: written } = wordsIn(work, language, 'figures', id);
  const voice = voiceOf(work, language, written, record);
  const values = { ...type.values(voice), ...furtherValues(record, voice) };
  const said = (text: string, more = {}) => typeset(fill(text, { ...values, ...more }), written);
  const label: ChartInput['label'] = (name, more) => {
    const text = words.labels[name];
    if (text === undefined)
      throw new Error(`${written}/figures.yaml: "${id}" has no label "${name}".`);
    return said(text, more);
  };
  const brief: ChartInput = { ...voice, label };
  const rows = type.rows(brief);
  const columns = record.chart.columns.map((name, index) => {
    const column = words.columns[name];
    if (!column) throw new Error(`${written}/figures.yaml: "${id}" has no column "${name}".`);
    return {
      name,
      datatype: datatypeOf(
        type.datatypes[index]!,
        rows.map((cells) => cells[index]!),
      ),
      title: said(column.title),
      description: said(column.description),
      fileOnly: type.fileOnly?.includes(index) ?? false,
    };
  });
  const cited = record.facts.map((fact) => citedSource(work.facts.get(fact)!)!);
  return {
    id,
    language,
    written,
    title: said(words.title),
    description: said(words.description),
    alt: said(words.alt),
    note: words.note && said(words.note),
    picture: type.picture(brief),
    table: { columns, rows, heading: type.heading ?? 0 },
    sources: [
      ...new Set([...cited, ...record.sources, ...(type.sources?.(work, record.chart) ?? [])]),
    ],
    isTable: type.isTable ?? false,
  };
}

function voiceOf(
  work: Work,
  language: string,
  written: string,
  { id, chart }: FigureRecord,
): Omit<ChartInput, 'label'> {
  const locale = localeOf(work, written);
  const fact = (name: string, key: string) => {
    const value = work.facts.get(name)?.values[key];
    if (!value)
      throw new Error(`The figure "${id}" needs the value "${key}" of the fact "${name}".`);
    return value;
  };
  return {
    work,
    chart,
    language,
    written,
    // Short, since every chapter pays for each byte; unique, since a page may have several.
    id: `f${[...work.figures.keys()].indexOf(id)}`,
    t: translator(work, written),
    fact,
    date: (date, form) => typeset(formatDate(work, written, date, form), written),
    value: (name, key, form) => formatValue(work, written, fact(name, key), form),
    number: (number, options) => new Intl.NumberFormat(locale, options).format(number),
    list: (items) => new Intl.ListFormat(locale).format(items),
    name: (entity) => typeset(nameIn(work, written, entity), written),
  };
}

function datatypeOf(datatype: Datatype | 'number', cells: Cell[]): Datatype {
  if (datatype !== 'number') return datatype;
  return cells.every(({ data }) => Number.isInteger(data)) ? 'integer' : 'decimal';
}

/** The numbers and days that the record of a figure adds to those of its chart. */
function furtherValues(
  { values }: FigureRecord,
  voice: Omit<ChartInput, 'label'>,
): { [name: string]: string } {
  return Object.fromEntries(
    Object.entries(values).map(([name, { fact, value }]) => [
      name,
      value
        ? voice.value(fact, value, 'number')
        : voice.date(voice.work.facts.get(fact)!.date, 'day'),
    ]),
  );
}

/** The text with its {{names}} replaced. @throws Error when a name has no value */
export function fill(text: string, values: Record<string, string | number>): string {
  return text.replace(/\{\{(.+?)\}\}/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`Nothing is known for {{${name}}} in “${text}”.`);
    return String(value);
  });
}
