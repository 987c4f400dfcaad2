/** Structured data of pages (JSON-LD), with the types of schema.org. */
import type { Graph, Thing } from 'schema-dts';
import { jsonText } from '../../lib/json-text.ts';
import { dataAddress } from '../../work/address.ts';
import { contactOf } from '../../work/contact.ts';
import { licence } from '../../work/licence.ts';
import { absolute } from '../../work/environment.ts';
import type { PageRecord } from '../citations/page-record.ts';
import type { PageContext } from '../page-context.ts';

/** An article of the work: a chapter or a page with a text. */
export function articleData({ language, addresses }: PageContext, record: PageRecord): Thing {
  return {
    '@type': 'Article',
    ...authorship(record),
    headline: record.title,
    url: record.url,
    inLanguage: language,
    license: licence.url,
    isPartOf: { '@type': 'CreativeWork', name: record.site, url: absolute(addresses.home) },
  };
}

/** Who made something: a group, never a person. */
export function organization(name: string) {
  return { '@type': 'Organization' as const, name };
}

/** By whom something was published, and when. */
export function authorship({ author, date }: Pick<PageRecord, 'author' | 'date'>) {
  return { author: organization(author), datePublished: date };
}

/** The breadcrumbs from the home page to this one. */
export function breadcrumbData(
  { settings, address, addresses }: PageContext,
  title: string,
): Thing {
  const steps = [
    { name: settings.title, address: addresses.home },
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
export function glossaryData(page: PageContext): Thing {
  const { work, language, addresses, author, t, words } = page;
  return {
    '@type': 'DefinedTermSet',
    author: organization(author),
    name: t('page.glossary'),
    url: absolute(addresses.page('glossary')),
    inLanguage: language,
    hasDefinedTerm: [...work.terms.keys()].map((id) => {
      const { term, definition } = words('glossary', id).value;
      return {
        '@type': 'DefinedTerm',
        name: term,
        description: definition,
        url: absolute(addresses.item('glossary', id)),
      };
    }),
  };
}

/** A table of the data, in two formats. */
export function datasetData(
  { language, author, address }: PageContext,
  dataset: { name: string; description: string; table: string },
): Thing {
  return {
    '@type': 'Dataset',
    name: dataset.name,
    description: dataset.description,
    url: absolute(address),
    inLanguage: language,
    license: licence.url,
    creator: organization(author),
    isAccessibleForFree: true,
    distribution: (['json', 'csv'] as const).map((form) => ({
      '@type': 'DataDownload',
      contentUrl: absolute(dataAddress(dataset.table, form)),
      encodingFormat: form === 'csv' ? 'text/csv' : 'application/json',
    })),
  };
}

/** The work as a whole, for its home page. */
export function workData(page: PageContext): Thing {
  const { work, language, settings, addresses, author, t, words } = page;
  return {
    '@type': 'CreativeWork',
    ...authorship({ author, date: work.releases.at(-1)!.date }),
    name: settings.title,
    description: t('site.description'),
    url: absolute(addresses.home),
    inLanguage: language,
    license: licence.url,
    publisher: { ...organization(author), ...contactOf(work.story)?.field },
    hasPart: work.outline.map(({ chapter }) => ({
      '@type': 'Article',
      headline: words('chapters', chapter).value.title,
      url: absolute(addresses.chapter(chapter)),
    })),
  };
}

/** The text of the script element. */
export function jsonLd(things: Thing[]): string {
  const graph: Graph = { '@context': 'https://schema.org', '@graph': things };
  return jsonText(graph, 'script');
}
