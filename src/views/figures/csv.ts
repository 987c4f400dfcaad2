/** The table of a figure as CSV, and the meaning of its columns, as CSV on the Web: https://www.w3.org/TR/tabular-metadata/ */
import { csvFormatRows } from 'd3-dsv';
import { licence } from '../../work/licence.ts';
import type { Figure } from './figure.ts';

/** The table as CSV. */
export function csv({ table }: Figure): string {
  const header = table.columns.map(({ name }) => name);
  const rows = table.rows.map((cells) => cells.map(({ data }) => String(data)));
  return `${csvFormatRows([header, ...rows])}\n`;
}

/** The metadata of the CSV file. @param file its name, in the same folder */
export function csvMetadata(
  { table, title, description, note, written }: Figure,
  file: string,
): string {
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
        titles: { [written]: name },
        'dc:title': words,
        'dc:description': meaning,
        datatype,
      })),
    },
  };
  return `${JSON.stringify(metadata, undefined, 2)}\n`;
}
