/** Who wrote a page, when, in which language, where: one record, from which the head of every page is written. */
import type { LocalizedWork } from '../../language/localize.ts';
import { typeset } from '../../language/typography.ts';
import type { Address } from '../../work/address.ts';
import type { Citable } from '../../work/citable.ts';
import { absolute } from '../../work/environment.ts';
import { licence } from '../../work/licence.ts';
import { recordOf } from './record.ts';

export interface PageRecord {
  title: string;
  /** Always a group. */
  author: string;
  site: string;
  /** The language with its region, "en-GB", as citations give it. */
  locale: string;
  /** The day of the release. */
  date: string;
  /** The absolute address to cite. */
  url: string;
}

/** A page that is cited as itself. */
export function pageRecord(localized: LocalizedWork, title: string, address: Address): PageRecord {
  return { ...common(localized), title, locale: localized.locale, url: absolute(address) };
}

/** A page that stands for something else: how to use a section, its handout, its embed are cited as that section. */
export function recordFor(localized: LocalizedWork, what: Citable): PageRecord {
  const { title, language, URL } = recordOf(localized, what);
  return { ...common(localized), title: typeset(title, language), locale: language, url: URL };
}

const common = ({ work, author, settings }: LocalizedWork) => ({
  author,
  site: settings.title,
  date: work.releases.at(-1)!.date,
});

/**
 * The record as Zotero and others read it: Highwire’s tags, Open Graph, Dublin Core. `og:type` makes it a web page
 * there, not a journal article; the comma at the end of a name marks a group.
 * https://github.com/zotero/translators/blob/master/Embedded%20Metadata.js
 */
export function metasOf(record: PageRecord): Meta[] {
  return [
    { name: 'citation_title', property: 'og:title', content: record.title },
    { name: 'citation_public_url', property: 'og:url', content: record.url },
    { name: 'citation_author', content: `${record.author},` },
    // Reading modes show this; where a page has none, they take a text for it.
    { name: 'author', content: record.author },
    { name: 'citation_publication_date', content: record.date },
    { name: 'citation_language', content: record.locale },
    { name: 'DC.rights', content: licence.url },
    { property: 'og:type', content: 'website' },
    { property: 'og:site_name', content: record.site },
  ];
}

interface Meta {
  name?: string;
  property?: string;
  content: string;
}
