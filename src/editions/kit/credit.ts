/** What is to be named with a part of the work that stands alone: the work, who made it, its licence, where it is. */
import { authorOf, type Publication } from '../../site/publication.ts';

export interface Credit {
  readonly work: string;
  /** Who made it: always a group. */
  readonly author: string;
  readonly licence: { readonly name: string; readonly url: string };
  /** Where the part is published. */
  readonly url: string;
}

/** @param url where the part is published */
export function creditOf(publication: Publication, url: string): Credit {
  const { name: work, license } = publication;
  const licence = { name: licenceName(license), url: license };
  return { work, author: authorOf(publication), licence, url };
}

/** The same on one line, for formats that have only text. */
export function creditLine({ work, author, licence, url }: Credit): string {
  const parts = [work, author, licenceText(licence), url];
  return parts.join(' · ').replaceAll(/\s+/g, ' ').trim();
}

/** "CC BY 4.0", from the address of a Creative Commons licence. */
export function licenceName(license: string): string {
  const [, terms, version] = /\/licenses\/([a-z-]+)\/([\d.]+)/.exec(license) ?? [];
  return terms ? `CC ${terms.toUpperCase()} ${version}` : license;
}

function licenceText({ name, url }: Credit['licence']): string {
  return name === url ? url : `${name} (${url})`;
}
