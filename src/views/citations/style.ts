/** Citations in the styles of the manuals, by their official style files and a CSL processor. */
import { readFileSync } from 'node:fs';
import { sha256 } from '../../lib/hash.ts';
import { resolve } from 'node:path';
import CSL from 'citeproc';
import { cached } from '../../lib/cached.ts';
import { typeset } from '../../language/typography.ts';
import { cslLocaleOf, cslLocaleText } from '../../language/csl-locale.ts';
import { memo } from '../../lib/memo.ts';
import { settingsIn } from '../../work/fallback.ts';
import type { CitationStyle } from '../../work/language.ts';
import type { Work } from '../../work/work.ts';
import { localDates } from './local-dates.ts';
import type { CslRecord } from './record.ts';

interface Style {
  /** The manual's own name. */
  name: string;
  /** Its style file. */
  file: CitationStyle;
  /** It has a site's name only as a container title, so the site itself is cited by that. */
  siteIsContainer?: true;
}

const styles: Record<CitationStyle, Omit<Style, 'file'>> = {
  apa: { name: 'APA 7' },
  'modern-language-association': { name: 'MLA 9' },
  'chicago-author-date': { name: 'Chicago 18' },
  'chicago-author-date-fr': { name: 'Chicago' },
  'iso690-author-date-fr': { name: 'ISO 690', siteIsContainer: true },
};

/** The usual styles of a language, the most usual first. */
function stylesOf(work: Work, language: string): Style[] {
  return settingsIn(work, language).citationStyles.map((file) => ({ file, ...styles[file] }));
}

const textOf = memo((file: CitationStyle) =>
  readFileSync(resolve('src/views/citations/styles', `${file}.csl`), 'utf8'),
);

/** The style without sorting and in-text citations: slow, and not needed for a bibliography of one entry. */
const bibliographyOf = (style: string, locale: string) =>
  localDates(style, cslLocaleText(locale))
    .replaceAll(/<sort>.*?<\/sort>/gs, '')
    .replace(/(<citation\b[^>]*>).*?(?=<\/citation>)/s, '$1<layout><text value="" /></layout>');

/** One processor for each style and locale; `setItem` gives it the record to cite. */
const engineOf = memo((locale: string) =>
  memo((file: CitationStyle) => {
    let current: object | undefined;
    const engine = new CSL.Engine(
      { retrieveLocale: cslLocaleText, retrieveItem: () => current! },
      bibliographyOf(textOf(file), locale),
      locale,
      true,
    );
    engine.setOutputFormat('html');
    return { engine, setItem: (item: Item) => void (current = item) };
  }),
);

/** Placeholders: private-use characters, which no text has. One is for the access date, where a style wants it. */
const accessDate = '\ue000';
const titleStart = '\ue001';
const titleEnd = '\ue002';

/**
 * Citations in every style of the language, by the style's name, as HTML: text with italics, and an empty element
 * for the access date, which only the browser knows. They are cached in one file: reading many small files would
 * take longer than it saves.
 * @param title the attributes of the title, where it is in another language
 */
export function cite(
  work: Work,
  record: CslRecord,
  language: string,
  title: Record<string, string> = {},
): Map<string, string> {
  const own = stylesOf(work, language);
  const locale = cslLocaleOf(work, language).tag;
  const foreign = Object.keys(title).length > 0;
  const marked = {
    ...record,
    ...(foreign && { title: `${titleStart}${record.title}${titleEnd}` }),
  };
  const items = own.map((style) => itemFor(marked, style));
  const attributes = Object.entries(title).map(([name, value]) => ` ${name}="${value}"`);
  const input = JSON.stringify([own.map(({ file }) => rulesOf(locale)(file)), items]);
  const entries = cached('citations', input, () =>
    JSON.stringify(own.map(({ file }, index) => entryOf(items[index]!, locale, file))),
  );
  return new Map(
    (JSON.parse(entries.toString()) as string[]).map((entry, index) => [
      own[index]!.name,
      citationHtml(work, entry, language)
        .replaceAll(titleStart, `<span${attributes.join('')}>`)
        .replaceAll(titleEnd, '</span>'),
    ]),
  );
}

/** The processor's entry, typeset, without its wrapper. */
function citationHtml(work: Work, entry: string, language: string): string {
  const text = typeset(entry.replaceAll(/<\/?div[^>]*>/g, '').trim(), language, work);
  return text.replace(accessDate, '<span data-part="today">…</span>');
}

/** A hash of the style and its locale: part of the cache key. */
const rulesOf = memo((locale: string) =>
  memo((file: CitationStyle) => {
    const texts = [bibliographyOf(textOf(file), locale), cslLocaleText(locale)];
    return sha256(texts.join('\n'));
  }),
);

/** The citation as the processor writes it. */
function entryOf(item: Item, locale: string, style: CitationStyle): string {
  const { engine, setItem } = engineOf(locale)(style);
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
