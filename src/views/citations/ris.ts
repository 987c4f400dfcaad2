/**
 * A record as RIS. Citation.js wraps long lines, which breaks addresses; this does not.
 * https://refdb.sourceforge.net/manual-0.9.6/sect1-ris-format.html
 */
import type { CslRecord, Name } from './record.ts';

const types = { webpage: 'ELEC', graphic: 'FIGURE', dataset: 'DATA' };

export function ris(record: CslRecord): string {
  const date = record.issued['date-parts'][0].map((part) => String(part).padStart(2, '0'));
  const lines: [string, string | undefined][] = [
    ['TY', types[record.type]],
    ['ID', record.id],
    ...record.author.map((name): [string, string] => ['AU', nameText(name)]),
    ...(record.translator ?? []).map((name): [string, string] => ['A4', nameText(name)]),
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

/**
 * The comma after a group's name says that the whole of it is the family name: without it, its last word is taken for
 * that. https://docs.endnote.com/docs/endnote/2025/v1/windows/en/content/03editref/author_and_editor_names.htm
 */
const nameText = (name: Name) =>
  'literal' in name ? `${name.literal},` : `${name.family}, ${name.given}`;
