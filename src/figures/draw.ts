/** From an id to a figure, in one language. */
import { formatDate, formatValue } from '../i18n/format.ts';
import { localeOf, translator } from '../i18n/translate.ts';
import { typeset } from '../i18n/typography.ts';
import { citedSource } from '../model/fact.ts';
import { once } from '../model/reads.ts';
import { nameIn, wordsIn } from '../model/voice.ts';
import type { Work } from '../model/work.ts';
import type { Brief, Figure } from './figure.ts';
import { makers } from './makers.ts';

/** The figure in a language; drawn once. @throws Error when it, its maker or a value is missing */
export function drawFigure(work: Work, language: string, id: string): Figure {
  return once(work, `figure/${language}/${id}`, () => make(work, language, id));
}

function make(work: Work, language: string, id: string): Figure {
  const record = work.figures.get(id);
  if (!record)
    throw new Error(`<Figure id="${id}">: content/data/figures.yaml has no such figure.`);
  const maker = makers[id];
  if (!maker) throw new Error(`src/figures/makers.ts has no maker for the figure "${id}".`);
  const { value: words, language: written } = wordsIn(work, language, 'figures', id);
  const voice = voiceOf(work, language, written, id);
  const values = maker.values(voice);
  const said = (text: string, more = {}) => typeset(fill(text, { ...values, ...more }), written);
  const label: Brief['label'] = (name, more) => {
    const text = words.labels[name];
    if (text === undefined)
      throw new Error(`${written}/figures.yaml: "${id}" has no label "${name}".`);
    return said(text, more);
  };
  const brief: Brief = { ...voice, label };
  const columns = Object.entries(maker.columns).map(([name, datatype]) => {
    const column = words.columns[name];
    if (!column) throw new Error(`${written}/figures.yaml: "${id}" has no column "${name}".`);
    return {
      name,
      datatype,
      title: said(column.title),
      description: said(column.description),
      fileOnly: maker.fileOnly?.includes(name) ?? false,
    };
  });
  const heading = columns.findIndex(({ name }) => name === (maker.heading ?? columns[0]!.name));
  const cited = record.facts.map((fact) => citedSource(work.facts.get(fact)!)!);
  return {
    id,
    language,
    written,
    title: said(words.title),
    description: said(words.description),
    alt: said(words.alt),
    note: words.note && said(words.note),
    picture: maker.picture(brief),
    table: { columns, rows: maker.rows(brief), heading },
    sources: [...new Set([...cited, ...record.sources, ...(maker.sources?.(work) ?? [])])],
    isTable: maker.isTable ?? false,
  };
}

function voiceOf(work: Work, language: string, written: string, id: string): Omit<Brief, 'label'> {
  const locale = localeOf(work, written);
  const fact = (name: string, key: string) => {
    const value = work.facts.get(name)?.values[key];
    if (!value)
      throw new Error(`The figure "${id}" needs the value "${key}" of the fact "${name}".`);
    return value;
  };
  return {
    work,
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

/** The text with its {{names}} replaced. @throws Error when a name has no value */
export function fill(text: string, values: Record<string, string | number>): string {
  return text.replace(/\{\{(.+?)\}\}/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`Nothing is known for {{${name}}} in “${text}”.`);
    return String(value);
  });
}
