/** The lines under a title: address, version, author and licence. */
import type { Book } from './book.ts';

export function imprint({ record, url, locale }: Book): { text: string; url?: string }[] {
  const { author, version, published, license } = record;
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
  return [
    { text: url, url },
    { text: `${version} · ${day.format(published)}` },
    { text: `${author}, ${licenceName(license)}`, url: license },
  ];
}

/** "CC BY 4.0", from the address of a Creative Commons licence. */
function licenceName(license: string): string {
  const [, terms, version] = /\/licenses\/([a-z-]+)\/([\d.]+)/.exec(license) ?? [];
  return terms ? `CC ${terms.toUpperCase()} ${version}` : license;
}
