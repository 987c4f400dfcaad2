/** Draws a figure, by its id, in one language. */
import { formatDate, formatValue } from '../../language/format.ts';
import { localize } from '../../language/localize.ts';
import { typeset } from '../../language/typography.ts';
import type { ChartKind } from '../../work/chart.ts';
import { sourcesOfFigure } from '../../work/evidence.ts';
import { once } from '../../work/reads.ts';
import { settingsIn, wordsIn } from '../../work/fallback.ts';
import type { Figure as FigureRecord } from '../../work/records.ts';
import type { Work } from '../../work/work.ts';
import type { ChartInput, Cell, ChartType, Datatype, Figure, Picture } from './figure.ts';
import { charts } from './charts.ts';

/** The figure in a language; cached. @throws Error that names the figure's record when it cannot be drawn */
export function drawFigure(work: Work, language: string, id: string): Figure {
  return once(work, `figure/${language}/${id}`, () => {
    try {
      return make(work, language, id);
    } catch (error) {
      const file = work.places.get(`figures/${id}`);
      const place = file ? `content/${file.file}:${file.line}` : 'content/data/figures.yaml';
      throw new Error(
        `${place}: the figure "${id}" cannot be drawn in "${language}": ${(error as Error).message}`,
        { cause: error },
      );
    }
  });
}

function make(work: Work, language: string, id: string): Figure {
  const record = work.figures.get(id);
  if (!record)
    throw new Error(`<Figure id="${id}">: content/data/figures.yaml has no such figure.`);
  const type = charts[record.chart.kind] as ChartType<ChartKind>;
  const { value: words, language: written } = wordsIn(work, language, 'figures', id);
  const format = formatOf(work, language, written, record);
  const values = { ...type.values(format), ...recordValues(record, format) };
  const filled = (text: string, more = {}) =>
    typeset(fill(text, { ...values, ...more }), written, work);
  const label: ChartInput['label'] = (name, more) => {
    const text = words.labels[name];
    if (text === undefined)
      throw new Error(`${written}/figures.yaml: "${id}" has no label "${name}".`);
    return filled(text, more);
  };
  const input: ChartInput = { ...format, label };
  const rows = type.rows(input);
  const columns = record.chart.columns.map((name, index) => {
    const column = words.columns[name];
    if (!column) throw new Error(`${written}/figures.yaml: "${id}" has no column "${name}".`);
    return {
      name,
      datatype: datatypeOf(
        type.datatypes[index]!,
        rows.map((cells) => cells[index]!),
      ),
      title: filled(column.title),
      description: filled(column.description),
      fileOnly: type.fileOnly?.includes(index) ?? false,
    };
  });
  return {
    id,
    language,
    written,
    direction: settingsIn(work, written).direction,
    title: filled(words.title),
    description: filled(words.description),
    alt: filled(words.alt),
    note: words.note && filled(words.note),
    picture: withSpacedWords(type.picture(input)),
    miniature: type.miniature(input),
    caption: type.caption?.(input) ?? {},
    html: type.html?.(input),
    table: { columns, rows, heading: type.heading ?? 0 },
    sources: sourcesOfFigure(work, record),
    isTable: type.isTable ?? false,
  };
}

/** All of a chart’s input but its labels, whose placeholders need values made with it. */
function formatOf(
  work: Work,
  language: string,
  written: string,
  { id, chart }: FigureRecord,
): Omit<ChartInput, 'label'> {
  const localized = localize(work, written);
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
    // Short, because a chapter's bytes are limited; unique, because a page may have several figures.
    id: `f${[...work.figures.keys()].indexOf(id)}`,
    t: localized.t,
    fact,
    date: (date, form) => typeset(formatDate(work, written, date, form), written, work),
    value: (name, key, form) => formatValue(work, written, fact(name, key), form),
    number: (number, options) => new Intl.NumberFormat(localized.locale, options).format(number),
    list: (items) => new Intl.ListFormat(localized.locale).format(items),
    name: localized.name,
    quoted: (text, tag) => ({
      text: localized.quoted(text, tag),
      foreign: localized.foreignAttributes(tag),
    }),
    words: (kind, record) => {
      const result = localize(work, language).words(kind, record);
      return { ...result, foreign: localized.languageAttributes(result.language) };
    },
  };
}

/** With white space before each text, for programs that read the words of a picture without drawing it. */
function withSpacedWords({ body, ...picture }: Picture): Picture {
  return { ...picture, body: body.replaceAll(/(?=<(?:text|tspan)\b)/g, '\n') };
}

function datatypeOf(datatype: Datatype | 'number', cells: Cell[]): Datatype {
  if (datatype !== 'number') return datatype;
  return cells.every(({ data }) => Number.isInteger(data)) ? 'integer' : 'decimal';
}

/** The numbers and dates that a figure's record adds to those of its chart. */
function recordValues(
  { values }: FigureRecord,
  format: Omit<ChartInput, 'label'>,
): { [name: string]: string } {
  return Object.fromEntries(
    Object.entries(values).map(([name, { fact, value }]) => [
      name,
      value
        ? format.value(fact, value, 'number')
        : format.date(format.work.facts.get(fact)!.date, 'day'),
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
