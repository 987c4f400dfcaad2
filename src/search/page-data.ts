/** What the search page hands to its script: strings with their plural forms, and the way to the indexes. */
import { kindsOn, type Kind } from '../client/shared/kinds.ts';
import { fold } from '../client/shared/plain.ts';
import type { Plural, SearchData, Titles } from '../client/shared/search-data.ts';
import { entriesOf, type Entry } from '../components/entries.ts';
import type { Reading } from '../components/reading.ts';
import { languageName, localeOf, translator } from '../i18n/translate.ts';
import { indexAddress, link, pageAddress } from '../model/address.ts';
import type { Work } from '../model/work.ts';

export function searchData(reading: Reading): SearchData {
  const { work, language, address, t } = reading;
  const raw = { skipInterpolation: true };
  const others = [...work.languages.keys()].filter((tag) => tag !== language);
  return {
    locale: localeOf(work, language),
    index: link(address, indexAddress(language)),
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
      index: link(address, indexAddress(tag)),
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

/** Those that the page's language has words for, with links as `linkTo` makes them. */
export function titlesOf(entries: Entry[], linkTo: (target: string) => string): Titles {
  const titles: Titles = {};
  for (const { kind, title, target, lang } of entries) {
    if (lang !== undefined) continue;
    const [page, id = ''] = linkTo(target).split('#') as [string, string?];
    ((titles[kind] ??= {})[page] ??= {})[id] = title;
  }
  return titles;
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
