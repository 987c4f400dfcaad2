/** The lines under a title: address, version, author and licence. */
import { licenceName } from '../kit/credit.ts';
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
