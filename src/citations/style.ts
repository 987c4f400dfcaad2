/** Citations in the styles of the manuals, by their official style files and a CSL processor. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import CSL from 'citeproc';
import { typeset } from '../i18n/typography.ts';
import type { CslRecord } from './record.ts';

export interface Style {
  /** As the manual calls itself. */
  name: string;
  file: string;
}

const apa: Style = { name: 'APA 7', file: 'apa' };
const mla: Style = { name: 'MLA 9', file: 'modern-language-association' };
const chicago: Style = { name: 'Chicago 18', file: 'chicago-author-date' };
const french: Style[] = [
  { name: 'ISO 690', file: 'iso690-author-date-fr' },
  apa,
  mla,
  { name: 'Chicago', file: 'chicago-author-date-fr' },
];

/** The styles that a language's readers are asked for, the most usual first. */
export function stylesOf(language: string): Style[] {
  return new Intl.Locale(language).language === 'fr' ? french : [apa, mla, chicago];
}

const read = (file: string) => readFileSync(resolve('src/citations/styles', file), 'utf8');
const texts = new Map<string, string>();
function textOf(file: string): string {
  const known = texts.get(file) ?? read(file);
  texts.set(file, known);
  return known;
}

/** The style without what a bibliography of one does not need, and what costs most: an order, and marks in the text. */
const bibliographyOf = (style: string) =>
  style
    .replaceAll(/<sort>.*?<\/sort>/gs, '')
    .replace(/(<citation\b[^>]*>).*?(?=<\/citation>)/s, '$1<layout><text value="" /></layout>');

// The three manuals are American; their French is France’s.
const localeFor = (language: string) =>
  new Intl.Locale(language).language === 'fr' ? 'fr-FR' : 'en-US';

const engines = new Map<string, { engine: CSL.Engine; hold: (record: CslRecord) => void }>();

/** One processor for each style and language; it is given each record in turn. */
function engineFor(language: string, { file }: Style) {
  const key = `${language}/${file}`;
  const known = engines.get(key);
  if (known) return known;
  let held: CslRecord | undefined;
  const engine = new CSL.Engine(
    // A locale that is asked for and not here is the American, from which all others derive.
    {
      retrieveLocale: (asked) => textOf(`locales-${asked === 'fr-FR' ? asked : 'en-US'}.xml`),
      retrieveItem: () => held!,
    },
    bibliographyOf(textOf(`${file}.csl`)),
    localeFor(language),
    true,
  );
  engine.setOutputFormat('html');
  const kept = { engine, hold: (record: CslRecord) => void (held = record) };
  engines.set(key, kept);
  return kept;
}

const cited = new WeakMap<CslRecord, Map<Style, string>>();

/** A citation as HTML: text with italics. */
export function cite(record: CslRecord, language: string, style: Style): string {
  const known = cited.get(record) ?? new Map<Style, string>();
  cited.set(record, known);
  const citation = known.get(style) ?? made(record, language, style);
  known.set(style, citation);
  return citation;
}

function made(record: CslRecord, language: string, style: Style): string {
  const { engine, hold } = engineFor(language, style);
  hold(record);
  engine.updateItems([]);
  engine.updateItems([record.id]);
  const [, [entry]] = engine.makeBibliography();
  return typeset(entry.replaceAll(/<\/?div[^>]*>/g, '').trim(), language);
}
