/** The table of a figure as CSV, and what its columns mean, as CSV on the Web: https://www.w3.org/TR/tabular-metadata/ */
import { csvFormatRows } from 'd3-dsv';
import { licence } from '../../work/licence.ts';
import type { Figure } from './figure.ts';

export function csv({ table }: Figure): string {
  const header = table.columns.map(({ name }) => name);
  const rows = table.rows.map((cells) => cells.map(({ data }) => String(data)));
  return `${csvFormatRows([header, ...rows])}\n`;
}

/** @param file name of the CSV file, beside which this one stands */
export function csvMetadata(
  { table, title, description, note, written }: Figure,
  file: string,
): string {
  const said = (text: string) => ({ [written]: text });
  const metadata = {
    '@context': ['http://www.w3.org/ns/csvw', { '@language': written }],
    url: file,
    'dc:title': title,
    'dc:description': [description, note].filter(Boolean).join(' '),
    'dc:language': written,
    'dc:license': { '@id': licence.url },
    tableSchema: {
      columns: table.columns.map(({ name, title: words, description: meaning, datatype }) => ({
        name,
        titles: said(name),
        'dc:title': words,
        'dc:description': meaning,
        datatype,
      })),
    },
  };
  return `${JSON.stringify(metadata, undefined, 2)}\n`;
}
