/** A record as the files that reference managers take. */
import { Cite, plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import { citeFileAddress, type Address } from '../../work/address.ts';
import { nameOf, type Citable } from '../../work/citable.ts';
import type { CslRecord, Snapshot, Name } from './record.ts';

plugins.config.get('@bibtex').format.useIdAsLabel = true;

export const forms = ['bib', 'ris', 'json'] as const;
export type Form = (typeof forms)[number];

/** Their names, and what they hold. */
export const formNames: Record<Form, string> = { bib: 'BibTeX', ris: 'RIS', json: 'CSL-JSON' };

const writers: Record<Form, (record: CslRecord) => string> = {
  bib: (record) => new Cite({ ...record, note: noteOf(record) }).format('bibtex'),
  ris,
  json: (record) => `${JSON.stringify([record], undefined, 2)}\n`,
};

export function fileOf(record: CslRecord, form: Form): string {
  return writers[form](record);
}

/** Where the file of something stands; that of the edition beside that of the latest text. */
export function fileAddress(
  language: string,
  what: Citable,
  snapshot: Snapshot,
  form: Form,
): Address {
  const name = snapshot === 'latest' ? nameOf(what) : `${nameOf(what)}-frozen`;
  return citeFileAddress(language, name, form);
}

/** BibTeX has no field for the site of a page, nor for an edition that is no book’s. */
function noteOf({ version, ...record }: CslRecord): string {
  const site = record['container-title'] ?? record.publisher;
  return [...(site ? [site] : []), `version ${version}`].join(', ');
}

const written = (name: Name) =>
  'literal' in name ? name.literal : `${name.family}, ${name.given}`;

const types = { webpage: 'ELEC', graphic: 'FIGURE', dataset: 'DATA' };

/** Unlike Citation.js’s, without broken lines: they break addresses. https://refdb.sourceforge.net/manual-0.9.6/sect1-ris-format.html */
function ris(record: CslRecord): string {
  const date = record.issued['date-parts'][0].map((part) => String(part).padStart(2, '0'));
  const lines: [string, string | undefined][] = [
    ['TY', types[record.type]],
    ...record.author.map((name): [string, string] => ['AU', written(name)]),
    ...(record.translator ?? []).map((name): [string, string] => ['A4', written(name)]),
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
