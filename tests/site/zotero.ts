/**
 * What Zotero makes of a page: our reading of its translators “Embedded Metadata” and “RDF” as published, of the
 * order in which they ask, and of how they take names apart. There is no package of them.
 */
import { all, hrefs, meta, type Page } from './built.ts';

type Creator = { first: string | undefined; last: string };

export function zoteroItem(page: Page) {
  // A tag's name, by which Zotero knows it: `property` counts only where there is no `name`.
  const tags = all(page, 'head meta').flatMap((element) => {
    const names = element.getAttribute('name') ?? element.getAttribute('property') ?? '';
    return names.split(/\s+/).map((name) => [name, element.getAttribute('content') ?? ''] as const);
  });
  const first = (...names: string[]) =>
    names
      .map((name) => tags.find(([tag]) => tag.toLowerCase() === name.toLowerCase())?.[1])
      .find(Boolean);
  // COinS would come before all of these.
  if (all(page, '.Z3988').length > 0) throw new Error(`${page.path} has COinS.`);
  return {
    type: typeOf(new Set(tags.map(([name]) => name)), first('DC.type', 'DCTERMS.type')),
    title: first('citation_title', 'DC.title', 'og:title') ?? page.document.title,
    creators: tags
      .filter(([name]) => name === 'citation_author')
      .flatMap(([, value]) => creators(value)),
    date: first('citation_publication_date', 'citation_date', 'DC.date'),
    language: first('citation_language', 'DC.language') ?? page.document.documentElement.lang,
    url: first('citation_public_url', 'og:url') ?? hrefs(page, 'link[rel="canonical"]')[0],
    site: meta(page, 'og:site_name')[0],
  };
}

function typeOf(names: Set<string>, type: string | undefined): string {
  if (names.has('citation_journal_title')) return 'journalArticle';
  if (names.has('citation_book_title')) return 'bookSection';
  if (type) return type.toLowerCase() === 'webpage' ? 'webpage' : type;
  // A title alone is taken for that of an article.
  return names.has('citation_title') ? 'journalArticle' : 'webpage';
}

function creators(value: string): Creator[] {
  const parts = value.split(/\s*,\s*/);
  // Several names, when there are words on both sides of a comma.
  const split = parts.length > 1 && parts[0]!.includes(' ') && parts[1]!.includes(' ');
  return (split ? parts : [value]).map((name) => {
    const clean = name.replace(/^[\s.,/[\]:]+|[\s.,/[\]:]+$/g, '');
    const [inverted, given] = clean.split(/, ?/) as [string, string?];
    if (name.includes(',')) return { first: given, last: inverted };
    const space = clean.lastIndexOf(' ');
    return { first: clean.slice(0, Math.max(0, space)), last: clean.slice(space + 1) };
  });
}
