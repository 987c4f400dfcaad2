/** What the search page hands to its script, as JSON: strings with their plural forms, and the way to the indexes. */
import { entriesOf } from '../components/entries.ts';
import type { Reading } from '../components/reading.ts';
import { languageName, localeOf, translator } from '../i18n/translate.ts';
import { link, pageAddress } from '../model/address.ts';
import type { Work } from '../model/work.ts';
import { titlesOf, type Titles } from './direct.ts';
import { fold } from './plain.ts';
import { kindsOn, type Kind } from './kinds.ts';
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

export function searchData(reading: Reading): SearchData {
  const { work, language, address, t } = reading;
  const raw = { skipInterpolation: true };
  const others = [...work.languages.keys()].filter((tag) => tag !== language);
  return {
    locale: localeOf(work, language),
    index: indexFolder,
    smallWords: smallWordsOf(work, language),
    titles: titlesOf(entriesOf(reading), (target) => link(address, target)),
    kinds: Object.fromEntries(
      kindsOn(work.pages).map((kind) => [kind, t(`kind.${kind}`)]),
    ) as Record<Kind, string>,
    loading: t('search.loading'),
    broken: t('search.broken'),
    none: t('search.none', raw),
    unknown: t('search.unknown', raw),
    didYouMean: t('search.didYouMean', raw),
    results: plural(reading, (count) => t('search.results', { count, ...raw })),
    others: others.map((tag) => ({
      tag,
      index: link(address, `${tag}/${indexFolder}`),
      page: link(address, pageAddress(work, tag, 'search')),
      smallWords: smallWordsOf(work, tag),
      results: plural(reading, (count) =>
        t('search.elsewhere', { count, ...raw }).replace(
          '{{language}}',
          languageName(work, tag, language),
        ),
      ),
    })),
  };
}

function smallWordsOf(work: Work, language: string): string[] {
  return translator(work, language)('search.smallWords').split(/\s+/).map(fold);
}

/** For each plural category one number that is in it: CLDR's examples lie in this range. */
const samples = [...Array(200).keys(), 1_000_000];

function plural({ work, language }: Reading, say: (count: number) => string): Plural {
  const rules = new Intl.PluralRules(localeOf(work, language));
  return Object.fromEntries(samples.map((count) => [rules.select(count), say(count)]));
}
