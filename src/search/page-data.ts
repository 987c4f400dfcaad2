/** What the search page hands to its script, as JSON: strings with their plural forms, and the way to the indexes. */
import { entriesOf } from '../components/entries.ts';
import type { PageContext } from '../components/page-context.ts';
import type { LocalizedWork } from '../i18n/localize.ts';
import { titlesOf, type Titles } from './direct.ts';
import { fold } from './plain.ts';
import { kindNames, type Kind } from './kinds.ts';
import { indexFolder } from './place.ts';

/** A string by plural category, with {{placeholders}}. */
export type Plural = Partial<Record<Intl.LDMLPluralRule, string>>;

export interface SearchData {
  locale: string;
  index: string;
  smallWords: string[];
  titles: Titles;
  kinds: Record<Kind, string>;
  loading: string;
  broken: string;
  none: string;
  unknown: string;
  didYouMean: string;
  results: Plural;
  /** The other languages, and where to search in them. */
  others: { tag: string; index: string; page: string; smallWords: string[]; results: Plural }[];
}

export function searchData(page: PageContext): SearchData {
  const { work, language, locale, t, link, inLanguage, languageName } = page;
  const raw = { skipInterpolation: true };
  const others = [...work.languages.keys()].filter((tag) => tag !== language);
  return {
    locale,
    index: indexFolder,
    smallWords: smallWordsOf(page),
    titles: titlesOf(entriesOf(page), link),
    kinds: Object.fromEntries(kindNames.map((kind) => [kind, t(`kind.${kind}`)])) as Record<
      Kind,
      string
    >,
    loading: t('search.loading'),
    broken: t('search.broken'),
    none: t('search.none', raw),
    unknown: t('search.unknown', raw),
    didYouMean: t('search.didYouMean', raw),
    results: plural(page, (count) => t('search.results', { count, ...raw })),
    others: others.map((tag) => ({
      tag,
      index: link(`${tag}/${indexFolder}`),
      page: link(inLanguage(tag).addresses.page('search')),
      smallWords: smallWordsOf(inLanguage(tag)),
      results: plural(page, (count) =>
        t('search.elsewhere', { count, ...raw }).replace('{{language}}', languageName(tag)),
      ),
    })),
  };
}

function smallWordsOf({ t }: LocalizedWork): string[] {
  return t('search.smallWords').split(/\s+/).map(fold);
}

/** For each plural category one number that is in it: CLDR's examples lie in this range. */
const samples = [...Array(200).keys(), 1_000_000];

function plural({ locale }: PageContext, say: (count: number) => string): Plural {
  const rules = new Intl.PluralRules(locale);
  return Object.fromEntries(samples.map((count) => [rules.select(count), say(count)]));
}
