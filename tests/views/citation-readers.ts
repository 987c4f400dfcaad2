/** What programs make of citation files: independent readers of BibTeX and RIS. */
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { parse } from '@retorquere/bibtex-parser';

/** A record as a reader has understood it. */
export interface ReadRecord {
  title: string;
  /** A group has one name; a reader that knows persons only has it as the family name. */
  author: string[];
  date: string;
  url: string;
  [other: string]: unknown;
}

type Reader = (text: string) => ReadRecord;

/** Better BibTeX for Zotero reads with this; it takes any sign in a title. */
export const betterBibtex: Reader = (text) => {
  const { entries, errors } = parse(text, { sentenceCase: false });
  if (errors.length > 0 || entries.length !== 1) throw new Error(JSON.stringify(errors));
  const { key, type, fields } = entries[0]!;
  return {
    key,
    type,
    title: fields.title!,
    author: fields.author!.map(
      ({ name, firstName, lastName }) => name ?? `${lastName}, ${firstName}`,
    ),
    date:
      fields.date ??
      [fields.year!, fields.month!, fields['day']!].map((part) => part.padStart(2, '0')).join('-'),
    site: fields.organization?.join('; '),
    version: fields['version'],
    language: fields.language,
    url: fields.url!,
  };
};

interface Csl {
  title: string;
  author: { literal?: string; family?: string; given?: string }[];
  issued: { 'date-parts': (number | string)[][] };
  publisher?: string;
  URL: string;
}

/** CSL-JSON, by which many programs hold what they have read. */
function fromCsl({ title, author, issued, publisher, URL }: Csl): ReadRecord {
  return {
    title,
    author: author.map(
      ({ literal, family, given }) => literal ?? [family, given].filter(Boolean).join(', '),
    ),
    date: issued['date-parts'][0]!.map((part) => String(part).padStart(2, '0')).join('-'),
    site: publisher,
    url: URL,
  };
}

const citationJs: Reader = (text) => fromCsl(new Cite(text).data[0] as unknown as Csl);

/** Independent readers of each format. */
export const readers: Record<'bib' | 'ris', Record<string, Reader>> = {
  bib: { betterBibtex, citationJs },
  ris: { citationJs },
};
