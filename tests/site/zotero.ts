/**
 * What Zotero makes of a page, by the rules of its translators “Embedded Metadata” and “RDF” as published:
 * the order in which they ask, and how they take names apart.
 */
import { all, meta, type Page } from './built.ts';

export interface Item {
  type: string;
  title: string;
  creators: { first: string | undefined; last: string }[];
  date: string | undefined;
  language: string;
  url: string;
  site: string | undefined;
}

/** A tag's name, by which Zotero knows it: `property` counts only where there is no `name`. */
const tags = (page: Page) =>
  all(page, 'head meta').flatMap((element) => {
    const names = element.getAttribute('name') ?? element.getAttribute('property') ?? '';
    return names.split(/\s+/).map((name) => [name, element.getAttribute('content') ?? ''] as const);
  });

export function zoteroItem(page: Page): Item {
  const known = tags(page);
  const first = (...names: string[]) =>
    names
      .map((name) => known.find(([tag]) => tag.toLowerCase() === name.toLowerCase())?.[1])
      .find(Boolean);
  // COinS would come before all of these.
  if (all(page, '.Z3988').length > 0) throw new Error(`${page.path} has COinS.`);
  return {
    type: typeOf(
      known.map(([name]) => name),
      first('DC.type', 'DCTERMS.type'),
    ),
    title: first('citation_title', 'DC.title', 'og:title') ?? page.document.title,
    creators: known
      .filter(([name]) => name === 'citation_author')
      .flatMap(([, value]) => creators(value)),
    date: first('citation_publication_date', 'citation_date', 'DC.date'),
    language: first('citation_language', 'DC.language') ?? page.document.documentElement.lang,
    url:
      first('citation_public_url', 'og:url') ??
      all(page, 'link[rel="canonical"]')[0]?.getAttribute('href') ??
      '',
    site: meta(page, 'og:site_name')[0],
  };
}

function typeOf(names: string[], type: string | undefined): string {
  if (names.includes('citation_journal_title')) return 'journalArticle';
  if (names.includes('citation_book_title')) return 'bookSection';
  if (type) return type.toLowerCase() === 'webpage' ? 'webpage' : type;
  // A title alone is taken for that of an article.
  return names.includes('citation_title') ? 'journalArticle' : 'webpage';
}

function creators(value: string): Item['creators'] {
  const parts = value.split(/\s*,\s*/);
  // Several names, when there are words on both sides of a comma.
  const split = parts.length > 1 && parts[0]!.includes(' ') && parts[1]!.includes(' ');
  return (split ? parts : [value]).map((name) => {
    const inverted = name.includes(',');
    const clean = name.replace(/^[\s.,/[\]:]+|[\s.,/[\]:]+$/g, '');
    if (inverted) {
      const [last, given] = clean.split(/, ?/) as [string, string?];
      return { first: given, last };
    }
    const space = clean.lastIndexOf(' ');
    return { first: clean.slice(0, Math.max(0, space)), last: clean.slice(space + 1) };
  });
}
