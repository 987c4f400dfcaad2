/** Citations in the styles of the manuals, by their official style files and a CSL processor. */
import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import CSL from 'citeproc';
import { cached } from '../../lib/cached.ts';
import { typeset } from '../../language/typography.ts';
import { primarySubtag } from '../../lib/language-tag.ts';
import { memo } from '../../lib/memo.ts';
import type { CslRecord } from './record.ts';

interface Style {
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
function stylesOf(language: string): Style[] {
  return isFrench(language) ? french : [apa, mla, chicago];
}

const textOf = memo((file: string) =>
  readFileSync(resolve('src/views/citations/styles', file), 'utf8'),
);

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

/** One processor for each style and language; it is given each record in turn. */
const engineOf = memo((language: string) =>
  memo(({ file }: Style) => {
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
    return { engine, hold: (item: Item) => void (held = item) };
  }),
);

/** Stands for the day of reading, where a style wants it: no text has this sign. */
const readOn = '\ue000';

/**
 * Citations in every style of the language, by the style's name, as HTML: text with italics, and a blank `time` for
 * the day of reading, which only the reader knows. They are kept together: so many small files would cost more than
 * they spare.
 */
export function cite(record: CslRecord, language: string): Map<string, string> {
  const styles = stylesOf(language);
  const items = styles.map((style) => given(record, style));
  const input = JSON.stringify([styles.map((style) => rulesOf(language)(style)), items]);
  const entries = cached('citations', input, () =>
    JSON.stringify(styles.map((style, index) => entryOf(items[index]!, language, style))),
  );
  return new Map(
    (JSON.parse(entries.toString()) as string[]).map((entry, index) => [
      styles[index]!.name,
      finished(entry, language),
    ]),
  );
}

function finished(entry: string, language: string): string {
  const text = typeset(entry.replaceAll(/<\/?div[^>]*>/g, '').trim(), language);
  return text.replace(readOn, '<span data-part="today">…</span>');
}

/** A hash of all that decides how a record is cited. */
const rulesOf = memo((language: string) =>
  memo(({ file }: Style) => {
    const texts = [
      bibliographyOf(textOf(`${file}.csl`), language),
      textOf(`locales-${localeFor(language)}.xml`),
    ];
    return hash('sha256', texts.join('\n'));
  }),
);

/** The citation as the processor writes it. */
function entryOf(item: Item, language: string, style: Style): string {
  const { engine, hold } = engineOf(language)(style);
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
