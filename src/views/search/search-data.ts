/** What the search page passes to its script: strings with their plural forms, and the addresses of the indexes. */
import { kindsOn, type Kind } from '../../shared/kinds.ts';
import { fold } from '../../shared/index-text.ts';
import type { Plural, QueryLanguage, SearchData, Titles } from '../../shared/search-data.ts';
import { entriesOf, type Entry } from './entries.ts';
import type { PageContext } from '../page-context.ts';
import type { LocalizedWork } from '../../language/localize.ts';
import { indexAddress } from '../../work/address.ts';

/** The data for the script of a search page. */
export function searchData(page: PageContext): SearchData {
  const { work, language, t, link, inLanguage, languageName } = page;
  const raw = { skipInterpolation: true };
  const others = [...work.languages.keys()].filter((tag) => tag !== language);
  return {
    ...queryLanguage(page),
    index: link(indexAddress(language)),
    titles: titlesOf(entriesOf(page), link),
    kinds: Object.fromEntries(
      kindsOn(work.pages).map((kind) => [kind, t(`kind.${kind}`)]),
    ) as Record<Kind, string>,
    loading: t('search.loading'),
    broken: t('search.broken'),
    none: t('search.none', raw),
    unknown: t('search.unknown', raw),
    partly: t('search.partly'),
    here: t('search.here'),
    instead: t('search.instead', raw),
    results: plural(page, (count) => t('search.results', { count, ...raw })),
    others: others.map((tag) => ({
      tag,
      index: link(indexAddress(tag)),
      page: link(inLanguage(tag).addresses.page('search')),
      ...queryLanguage(inLanguage(tag)),
      results: plural(page, (count) =>
        t('search.elsewhere', { count, ...raw }).replace('{{language}}', languageName(tag)),
      ),
    })),
  };
}

/** The titles by kind, page and anchor, without those in a fallback language. */
export function titlesOf(entries: Entry[], linkTo: (target: string) => string): Titles {
  const titles: Titles = {};
  for (const { kind, title, target, lang } of entries) {
    if (lang !== undefined) continue;
    const [page, id = ''] = linkTo(target).split('#') as [string, string?];
    ((titles[kind] ??= {})[page] ??= {})[id] = title;
  }
  return titles;
}

function queryLanguage({ locale, t, work }: LocalizedWork): QueryLanguage {
  const words = (list: string) => list.split(/\s+/).map(fold);
  const asking = (['lesson', 'term', 'page'] as const).filter((kind) =>
    kindsOn(work.pages).includes(kind),
  );
  return {
    locale,
    smallWords: words(t('search.smallWords')),
    kindWords: Object.fromEntries(
      asking.map((kind) => [kind, words(t(`search.kindWords.${kind}`))]),
    ),
  };
}

/** Numbers among which each plural category has one, as CLDR's examples show. */
const samples = [...Array(200).keys(), 1_000_000];

function plural({ locale }: PageContext, stringFor: (count: number) => string): Plural {
  const rules = new Intl.PluralRules(locale);
  return Object.fromEntries(samples.map((count) => [rules.select(count), stringFor(count)]));
}
