/**
 * What Zotero makes of a page: our reading of the rules of its translators “Embedded Metadata” and “RDF”, of the
 * order in which they ask, and of how they take names apart. There is no package of them.
 * https://github.com/zotero/translators
 */
import { all, type Page } from './built.ts';

type Creator = { first: string | undefined; last: string };

export function zoteroItem(page: Page) {
  // COinS and unAPI would come before all of these.
  if (all(page, '.Z3988, .unapi-id, link[rel="unapi-server"]').length > 0) {
    throw new Error(`${page.path} has COinS or unAPI.`);
  }
  const metas = all(page, 'meta').map((element) => ({
    // `property` counts only where there is no `name` …
    names: (element.getAttribute('name') ?? element.getAttribute('property') ?? '').split(/\s+/),
    name: element.getAttribute('name') ?? '',
    property: element.getAttribute('property') ?? '',
    content: element.getAttribute('content') ?? '',
  }));
  const rdf = (name: string) =>
    metas.find(({ names }) => names.some((each) => each.toLowerCase() === name.toLowerCase()))
      ?.content;
  // … and Highwire's tags only by their `name`, of which the end is enough.
  const highwire = (name: string) =>
    metas.filter((each) => each.name.endsWith(name)).map(({ content }) => content);
  const attribute = (selector: string, name: string) =>
    all(page, selector)[0]?.getAttribute(name) ?? undefined;
  const type = typeOf(new Set(metas.flatMap(({ names }) => names)), rdf);
  const site = rdf('og:site_name');
  const language = all(page, 'html')[0]!.getAttribute('lang')!;
  return {
    type,
    title: (
      highwire('citation_title')[0] ??
      rdf('DC.title') ??
      rdf('og:title') ??
      page.document.title
    )
      .replaceAll(/\s+/g, ' ')
      .trim(),
    creators: highwire('citation_author').flatMap((value, _, values) =>
      creators(value, values.length === 1),
    ),
    // The last resort is whatever date the text names first.
    date:
      highwire('citation_publication_date')[0] ??
      highwire('citation_date')[0] ??
      rdf('og:published_time') ??
      rdf('DC.date') ??
      attribute('time[datetime]', 'datetime'),
    language: highwire('citation_language')[0] ?? rdf('DC.language') ?? language,
    url:
      highwire('citation_public_url')[0] ??
      rdf('og:url') ??
      attribute('head > link[rel="canonical"]', 'href'),
    abstract: rdf('og:description') ?? attribute('meta[name="description"]', 'content'),
    rights: rdf('DC.rights') ?? rdf('DCTERMS.rights'),
    // The kind of website: what Zotero writes there is the bare word of the tag.
    kind: rdf('DC.type') ?? rdf('DCTERMS.type'),
    ...(type === 'webpage' && { site: rdf('DC.source') ?? site }),
  };
}

function typeOf(names: Set<string>, rdf: (name: string) => string | undefined): string {
  if (names.has('citation_journal_title')) return 'journalArticle';
  if (names.has('citation_book_title') || names.has('citation_inbook_title')) return 'bookSection';
  // What Open Graph calls an article decides nothing.
  const known = { website: 'webpage', book: 'book' }[rdf('og:type') ?? ''];
  if (known) return known;
  const type = rdf('DC.type') ?? rdf('DCTERMS.type');
  if (type) return /^(webpage|homepage)$/i.test(type) ? 'webpage' : type;
  // A title alone is taken for that of an article.
  return names.has('citation_title') ? 'journalArticle' : 'webpage';
}

function creators(value: string, isOnly: boolean): Creator[] {
  let names = value.split(/\s*;\s*/);
  const parts = value.split(/\s*,\s*/);
  // Several names, when there are words on both sides of a comma.
  const isList = parts.length > 1 && parts[0]!.includes(' ') && parts[1]!.includes(' ');
  if (names.length === 1 && isOnly && isList) names = parts;
  return names.filter((name) => /[^\s,-.;]/.test(name)).map(nameOf);
}

function nameOf(name: string): Creator {
  const clean = name
    .replace(/^[\s\u00a0.,/[\]:]+/, '')
    .replace(/[\s\u00a0.,/[\]:]+$/, '')
    .replace(/[\s\u00a0]+/, ' ');
  if (name.includes(',')) {
    const [last, first] = clean.replace(/\.([^ ])/, '. $1').split(/[,،] ?/) as [string, string?];
    return { first, last };
  }
  const space = clean.lastIndexOf(' ');
  return { first: clean.slice(0, Math.max(0, space)), last: clean.slice(space + 1) };
}
