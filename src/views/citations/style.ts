/** Citations in the styles of the manuals, by their official style files and a CSL processor. */
import { readFileSync } from 'node:fs';
import { sha256 } from '../../lib/hash.ts';
import { resolve } from 'node:path';
import CSL from 'citeproc';
import { cached } from '../../lib/cached.ts';
import { typeset } from '../../language/typography.ts';
import { primarySubtag } from '../../lib/language-tag.ts';
import { memo } from '../../lib/memo.ts';
import type { CslRecord } from './record.ts';

interface Style {
  /** The manual's own name. */
  name: string;
  file: string;
  /** It has a site's name only as a container title, so the site itself is cited by that. */
  siteIsContainer?: true;
}

const apa: Style = { name: 'APA 7', file: 'apa' };
const mla: Style = { name: 'MLA 9', file: 'modern-language-association' };
const chicago: Style = { name: 'Chicago 18', file: 'chicago-author-date' };
const french: Style[] = [
  { name: 'ISO 690', file: 'iso690-author-date-fr', siteIsContainer: true },
  apa,
  mla,
  { name: 'Chicago', file: 'chicago-author-date-fr' },
];

const isFrench = (language: string) => primarySubtag(language) === 'fr';

/** The usual styles of a language, the most usual first. */
function stylesOf(language: string): Style[] {
  return isFrench(language) ? french : [apa, mla, chicago];
}

const textOf = memo((file: string) =>
  readFileSync(resolve('src/views/citations/styles', file), 'utf8'),
);

/** The style without sorting and in-text citations: slow, and not needed for a bibliography of one entry. */
const bibliographyOf = (style: string, language: string) =>
  dayFirst(style, language)
    .replaceAll(/<sort>.*?<\/sort>/gs, '')
    .replace(/(<citation\b[^>]*>).*?(?=<\/citation>)/s, '$1<layout><text value="" /></layout>');

/** French writes the day before the month; the American style files have only the English order. */
const dayFirst = (style: string, language: string) =>
  isFrench(language)
    ? style.replaceAll(
        /<date-part name="month"\/>\s*<date-part name="day" prefix=" "\/>/g,
        '<date-part name="day" suffix=" "/><date-part name="month"/>',
      )
    : style;

// The three manuals are American; French is that of France.
const localeFor = (language: string) => (isFrench(language) ? 'fr-FR' : 'en-US');

/** One processor for each style and language; `setItem` gives it the record to cite. */
const engineOf = memo((language: string) =>
  memo(({ file }: Style) => {
    let current: object | undefined;
    const engine = new CSL.Engine(
      // The processor also asks for locales that are not here: they fall back to the American one.
      {
        retrieveLocale: (tag) => textOf(`locales-${tag === 'fr-FR' ? tag : 'en-US'}.xml`),
        retrieveItem: () => current!,
      },
      bibliographyOf(textOf(`${file}.csl`), language),
      localeFor(language),
      true,
    );
    engine.setOutputFormat('html');
    return { engine, setItem: (item: Item) => void (current = item) };
  }),
);

/** A placeholder for the access date, where a style wants it: a private-use character, which no text has. */
const accessDate = '\ue000';

/**
 * Citations in every style of the language, by the style's name, as HTML: text with italics, and an empty element
 * for the access date, which only the browser knows. They are cached in one file: reading many small files would
 * take longer than it saves.
 */
export function cite(record: CslRecord, language: string): Map<string, string> {
  const styles = stylesOf(language);
  const items = styles.map((style) => itemFor(record, style));
  const input = JSON.stringify([styles.map((style) => rulesOf(language)(style)), items]);
  const entries = cached('citations', input, () =>
    JSON.stringify(styles.map((style, index) => entryOf(items[index]!, language, style))),
  );
  return new Map(
    (JSON.parse(entries.toString()) as string[]).map((entry, index) => [
      styles[index]!.name,
      citationHtml(entry, language),
    ]),
  );
}

/** The processor's entry, typeset, without its wrapper. */
function citationHtml(entry: string, language: string): string {
  const text = typeset(entry.replaceAll(/<\/?div[^>]*>/g, '').trim(), language);
  return text.replace(accessDate, '<span data-part="today">…</span>');
}

/** A hash of the style and its locale: part of the cache key. */
const rulesOf = memo((language: string) =>
  memo(({ file }: Style) => {
    const texts = [
      bibliographyOf(textOf(`${file}.csl`), language),
      textOf(`locales-${localeFor(language)}.xml`),
    ];
    return sha256(texts.join('\n'));
  }),
);

/** The citation as the processor writes it. */
function entryOf(item: Item, language: string, style: Style): string {
  const { engine, setItem } = engineOf(language)(style);
  setItem(item);
  engine.updateItems([]);
  engine.updateItems([item.id]);
  const [, [entry]] = engine.makeBibliography();
  return entry;
}

/** A record as the processor needs it. */
type Item = Pick<CslRecord, 'id'> & { accessed: { literal: string } };

function itemFor({ title, ...record }: CslRecord, { siteIsContainer }: Style): Item {
  // Only with these spaces does the processor recognize French quotation marks, which change inside of others.
  const quotable = title.replaceAll('« ', '«\u00a0').replaceAll(' »', '\u00a0»');
  const isSite = record.type === 'webpage' && !record['container-title'];
  return {
    ...record,
    ...(siteIsContainer && isSite ? { 'container-title': quotable } : { title: quotable }),
    accessed: { literal: accessDate },
  };
}
