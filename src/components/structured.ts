/** What a page says of itself to machines, in schema.org’s words (JSON-LD). */
import type { Graph, Thing } from 'schema-dts';
import { typeset } from '../i18n/typography.ts';
import { jsonText } from '../lib/json-text.ts';
import {
  chapterAddress,
  dataAddress,
  homeAddress,
  itemAddress,
  pageAddress,
} from '../model/address.ts';
import { licence } from '../model/licence.ts';
import { wordsIn } from '../model/voice.ts';
import { absolute } from '../site.ts';
import type { Reading } from './reading.ts';

/** An article of the work: a chapter or a page with a text. */
export function articleData({ work, language, address }: Reading, title: string): Thing {
  const name = work.languages.get(language)!.language.title;
  return {
    '@type': 'Article',
    headline: title,
    url: absolute(address),
    inLanguage: language,
    license: licence.url,
    author: { '@type': 'Organization', name },
    isPartOf: { '@type': 'CreativeWork', name, url: absolute(homeAddress(language)) },
  };
}

/** The way from the home page to this one. */
export function breadcrumbData({ work, language, address }: Reading, title: string): Thing {
  const steps = [
    { name: work.languages.get(language)!.language.title, address: homeAddress(language) },
    { name: title, address },
  ];
  return {
    '@type': 'BreadcrumbList',
    itemListElement: steps.map((step, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: step.name,
      item: absolute(step.address),
    })),
  };
}

/** The glossary as a set of defined terms. */
export function glossaryData({ work, language, t }: Reading): Thing {
  return {
    '@type': 'DefinedTermSet',
    name: t('page.glossary'),
    url: absolute(pageAddress(work, language, 'glossary')),
    inLanguage: language,
    hasDefinedTerm: [...work.terms.keys()].map((id) => {
      const { term, definition } = wordsIn(work, language, 'glossary', id).value;
      return {
        '@type': 'DefinedTerm',
        name: typeset(term, language),
        description: typeset(definition, language),
        url: absolute(itemAddress(work, language, 'glossary', id)),
      };
    }),
  };
}

/** A table of the data, which can be had in two forms. */
export function datasetData(
  { work, language, address }: Reading,
  dataset: { name: string; description: string; table: string },
): Thing {
  return {
    '@type': 'Dataset',
    name: dataset.name,
    description: dataset.description,
    url: absolute(address),
    inLanguage: language,
    license: licence.url,
    creator: { '@type': 'Organization', name: work.languages.get(language)!.language.title },
    isAccessibleForFree: true,
    distribution: (['json', 'csv'] as const).map((form) => ({
      '@type': 'DataDownload',
      contentUrl: absolute(dataAddress(dataset.table, form)),
      encodingFormat: form === 'csv' ? 'text/csv' : 'application/json',
    })),
  };
}

/** The work as a whole, for its home page. */
export function workData({ work, language, t }: Reading): Thing {
  return {
    '@type': 'CreativeWork',
    name: work.languages.get(language)!.language.title,
    description: t('site.description'),
    url: absolute(homeAddress(language)),
    inLanguage: language,
    license: licence.url,
    hasPart: work.outline.map(({ chapter }) => ({
      '@type': 'Article',
      headline: typeset(wordsIn(work, language, 'chapters', chapter).value.title, language),
      url: absolute(chapterAddress(work, language, chapter)),
    })),
  };
}

/** The text of the script element. */
export function jsonLd(things: Thing[]): string {
  const graph: Graph = { '@context': 'https://schema.org', '@graph': things };
  return jsonText(graph, 'script');
}
