/** Citation records in the file formats that reference managers import. */
import { Cite, plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import { citeFileAddress, type Address } from '../../work/address.ts';
import { frozenName, nameOf, type Citable } from '../../work/citable.ts';
import type { CslRecord, Snapshot, Name } from './record.ts';

plugins.config.get('@bibtex').format.useIdAsLabel = true;

export const forms = ['bib', 'ris', 'json'] as const;
export type Form = (typeof forms)[number];

/** The names of the formats. */
export const formNames: Record<Form, string> = { bib: 'BibTeX', ris: 'RIS', json: 'CSL-JSON' };

const writers: Record<Form, (record: CslRecord) => string> = {
  bib: (record) => new Cite({ ...record, note: noteOf(record) }).format('bibtex'),
  ris,
  json: (record) => `${JSON.stringify([record], undefined, 2)}\n`,
};

/** The text of a record in a format. */
export function fileOf(record: CslRecord, form: Form): string {
  return writers[form](record);
}

/** The address of a citation file; a release has one beside that of the latest text. */
export function fileAddress(
  language: string,
  what: Citable,
  snapshot: Snapshot,
  form: Form,
): Address {
  const name = snapshot === 'latest' ? nameOf(what) : frozenName(nameOf(what));
  return citeFileAddress(language, name, form);
}

/** BibTeX has no field for the site of a page, nor for the version of what is no book. */
function noteOf({ version, ...record }: CslRecord): string {
  const site = record['container-title'] ?? record.publisher;
  return [...(site ? [site] : []), `version ${version}`].join(', ');
}

const fullName = (name: Name) =>
  'literal' in name ? name.literal : `${name.family}, ${name.given}`;

const types = { webpage: 'ELEC', graphic: 'FIGURE', dataset: 'DATA' };

/** Citation.js wraps long lines, which breaks addresses; this does not. https://refdb.sourceforge.net/manual-0.9.6/sect1-ris-format.html */
function ris(record: CslRecord): string {
  const date = record.issued['date-parts'][0].map((part) => String(part).padStart(2, '0'));
  const lines: [string, string | undefined][] = [
    ['TY', types[record.type]],
    ...record.author.map((name): [string, string] => ['AU', fullName(name)]),
    ...(record.translator ?? []).map((name): [string, string] => ['A4', fullName(name)]),
    ['TI', record.title],
    ['T2', record['container-title']],
    ['PB', record.publisher],
    ['PY', date[0]],
    ['DA', date.join('/')],
    ['ET', record.version],
    ['LA', record.language],
    ['UR', record.URL],
    ['ER', ''],
  ];
  return lines
    .filter(([, value]) => value !== undefined)
    .map(([tag, value]) => `${tag}  - ${value}\n`)
    .join('');
}
