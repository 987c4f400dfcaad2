/** Citations in the styles of the manuals, by their official style files and a CSL processor. */
import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import CSL from 'citeproc';
import { drawn } from '../cache/drawings.ts';
import { typeset } from '../i18n/typography.ts';
import { primarySubtag } from '../lib/language-tag.ts';
import type { CslRecord } from './record.ts';

export interface Style {
  /** As the manual calls itself. */
  name: string;
  file: string;
  /** Knows a site only as what a page is in. */
  wholeIsIn?: true;
}

const apa: Style = { name: 'APA 7', file: 'apa' };
const mla: Style = { name: 'MLA 9', file: 'modern-language-association' };
const chicago: Style = { name: 'Chicago 18', file: 'chicago-author-date' };
const french: Style[] = [
  { name: 'ISO 690', file: 'iso690-author-date-fr', wholeIsIn: true },
  apa,
  mla,
  { name: 'Chicago', file: 'chicago-author-date-fr' },
];

const isFrench = (language: string) => primarySubtag(language) === 'fr';

/** The styles that a language's readers are asked for, the most usual first. */
export function stylesOf(language: string): Style[] {
  return isFrench(language) ? french : [apa, mla, chicago];
}

const read = (file: string) => readFileSync(resolve('src/citations/styles', file), 'utf8');
const texts = new Map<string, string>();
function textOf(file: string): string {
  const known = texts.get(file) ?? read(file);
  texts.set(file, known);
  return known;
}

/** The style without what a bibliography of one does not need, and what costs most: an order, and marks in the text. */
const bibliographyOf = (style: string, language: string) =>
  dayFirst(style, language)
    .replaceAll(/<sort>.*?<\/sort>/gs, '')
    .replace(/(<citation\b[^>]*>).*?(?=<\/citation>)/s, '$1<layout><text value="" /></layout>');

/** French writes the day before the month; the American manuals, which all write in English, say nothing of it. */
const dayFirst = (style: string, language: string) =>
  isFrench(language)
    ? style.replaceAll(
        /<date-part name="month"\/>\s*<date-part name="day" prefix=" "\/>/g,
        '<date-part name="day" suffix=" "/><date-part name="month"/>',
      )
    : style;

// The three manuals are American; their French is France’s.
const localeFor = (language: string) => (isFrench(language) ? 'fr-FR' : 'en-US');

const engines = new Map<string, { engine: CSL.Engine; hold: (item: Item) => void }>();

/** One processor for each style and language; it is given each record in turn. */
function engineFor(language: string, { file }: Style) {
  const key = `${language}/${file}`;
  const known = engines.get(key);
  if (known) return known;
  let held: object | undefined;
  const engine = new CSL.Engine(
    // A locale that is asked for and not here is the American, from which all others derive.
    {
      retrieveLocale: (asked) => textOf(`locales-${asked === 'fr-FR' ? asked : 'en-US'}.xml`),
      retrieveItem: () => held!,
    },
    bibliographyOf(textOf(`${file}.csl`), language),
    localeFor(language),
    true,
  );
  engine.setOutputFormat('html');
  const kept = { engine, hold: (item: Item) => void (held = item) };
  engines.set(key, kept);
  return kept;
}

const cited = new WeakMap<CslRecord, Map<Style, string>>();

/** Stands for the day of reading, where a style wants it: no text has this sign. */
const readOn = '\ue000';

/** A citation as HTML: text with italics, and a blank `time` for the day of reading, which only the reader knows. */
export function cite(record: CslRecord, language: string, style: Style): string {
  const known = cited.get(record) ?? allStyles(record, language);
  cited.set(record, known);
  return known.get(style)!;
}

/** The record in every style of the language. They are kept together: so many small files would cost more than they spare. */
function allStyles(record: CslRecord, language: string): Map<Style, string> {
  const styles = stylesOf(language);
  const items = styles.map((style) => given(record, style));
  const input = JSON.stringify([styles.map((style) => rulesOf(language, style)), items]);
  const entries = drawn('citations', input, () =>
    JSON.stringify(styles.map((style, index) => entryOf(items[index]!, language, style))),
  );
  return new Map(
    (JSON.parse(entries.toString()) as string[]).map((entry, index) => [
      styles[index]!,
      finished(entry, language),
    ]),
  );
}

function finished(entry: string, language: string): string {
  const text = typeset(entry.replaceAll(/<\/?div[^>]*>/g, '').trim(), language);
  return text.replace(readOn, '<span data-part="today">…</span>');
}

const rules = new Map<string, string>();

/** A hash of all that decides how a record is cited. */
function rulesOf(language: string, { file }: Style): string {
  const key = `${language}/${file}`;
  const locale = localeFor(language);
  const known =
    rules.get(key) ??
    hash(
      'sha256',
      [bibliographyOf(textOf(`${file}.csl`), language), textOf(`locales-${locale}.xml`)].join('\n'),
    );
  rules.set(key, known);
  return known;
}

/** The citation as the processor writes it. */
function entryOf(item: Item, language: string, style: Style): string {
  const { engine, hold } = engineFor(language, style);
  hold(item);
  engine.updateItems([]);
  engine.updateItems([item.id]);
  const [, [entry]] = engine.makeBibliography();
  return entry;
}

/** A record as the processor has to be given it. */
type Item = Pick<CslRecord, 'id'> & { accessed: { literal: string } };

function given({ title, ...record }: CslRecord, { wholeIsIn }: Style): Item {
  // Only with these spaces does it know French quotation marks, and that inside of others they change.
  const quotable = title.replaceAll('« ', '«\u00a0').replaceAll(' »', '\u00a0»');
  const isWhole = record.type === 'webpage' && !record['container-title'];
  return {
    ...record,
    ...(wholeIsIn && isWhole ? { 'container-title': quotable } : { title: quotable }),
    accessed: { literal: readOn },
  };
}
