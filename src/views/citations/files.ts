/** Citation records in the file formats that reference managers import. */
import { citeFileAddress, type Address } from '../../work/address.ts';
import { frozenName, nameOf, type Citable } from '../../work/citable.ts';
import { bibtex } from './bibtex.ts';
import type { CslRecord, Snapshot } from './record.ts';
import { ris } from './ris.ts';

export const forms = ['bib', 'ris', 'json'] as const;
export type Form = (typeof forms)[number];

/** The names of the formats. */
export const formNames: Record<Form, string> = { bib: 'BibTeX', ris: 'RIS', json: 'CSL-JSON' };

const writers: Record<Form, (record: CslRecord) => string> = {
  bib: bibtex,
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
