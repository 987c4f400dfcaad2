/** The files for reference managers, read back. */
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-ris';
import { describe, expect, test } from 'vitest';
import { fileOf } from '../../src/views/citations/files.ts';
import { snapshots, recordOf } from '../../src/views/citations/record.ts';
import { localize } from '../../src/language/localize.ts';
import { translator } from '../../src/language/translate.ts';
import { citables, nameOf } from '../../src/work/citable.ts';
import { work } from '../work/work.ts';

const things = citables(work);
const languages = [...work.languages.keys()];

test('everything that can be cited has a name of its own', () => {
  const names = things.map(nameOf);
  expect(names.length).toBeGreaterThan(60);
  expect(new Set(names).size).toBe(names.length);
});

describe.each(languages)('in “%s”', (language) => {
  const author = translator(work, language)('cite.author');

  const records = things.flatMap((thing) =>
    snapshots.map((snapshot) => recordOf(localize(work, language), thing, snapshot)),
  );

  test('no two records have one id, so that both editions can be kept', () => {
    expect(new Set(records.map(({ id }) => id)).size).toBe(records.length);
  });

  test('BibTeX names the site and the edition, which have no field there', () => {
    const section = recordOf(localize(work, language), {
      kind: 'section',
      id: 'what-freezing-meant',
    });
    const [read] = new Cite(fileOf(section, 'bib')).data as [Record<string, unknown>];
    expect(read['note']).toBe(`${section['container-title']}, version ${section.version}`);
  });

  test('CSL-JSON is the record itself', () => {
    expect(records.map((record) => JSON.parse(fileOf(record, 'json')))).toEqual(
      records.map((record) => [record]),
    );
  });

  test.each(['bib', 'ris'] as const)('%s gives back what was put in', (form) => {
    for (const record of records) {
      const [read] = new Cite(fileOf(record, form)).data as [Record<string, unknown>];
      const plain = (text: unknown) => String(text).replaceAll(/\s+/g, ' ');
      expect({
        title: plain(read['title']),
        url: read['URL'],
        author: read['author'],
        date: read['issued'],
      }).toEqual({
        title: plain(record.title),
        url: record.URL,
        author: [form === 'bib' ? { family: author } : { literal: author }],
        date: record.issued,
      });
    }
  });
});

test('RIS has a field for each thing that is known, and none for others', () => {
  const section = recordOf(localize(work, 'en'), { kind: 'section', id: 'what-freezing-meant' });
  const by = [{ family: 'Dupont', given: 'Marie' }, { literal: 'A group' }];
  expect(fileOf({ ...section, translator: by }, 'ris').split('\n')).toEqual([
    'TY  - ELEC',
    'AU  - The Freeze contributors',
    'A4  - Dupont, Marie',
    'A4  - A group',
    'TI  - What freezing meant',
    'T2  - The Freeze, Explained',
    'PY  - 2026',
    'DA  - 2026/11/22',
    'ET  - 1.0.0',
    'LA  - en-GB',
    'UR  - https://the-freeze.example/s/what-freezing-meant.html',
    'ER  - ',
    '',
  ]);
  const figure = fileOf(
    recordOf(localize(work, 'en'), { kind: 'figure', id: 'reach-of-a-silence' }),
    'ris',
  );
  expect(figure).toMatch(/^TY  - FIGURE\n[^]*\nPB  - The Freeze, Explained\n/);
  const may = {
    ...section,
    issued: { 'date-parts': [[2027, 5, 3]] as [[number, number, number]] },
  };
  expect(fileOf(may, 'ris')).toContain('DA  - 2027/05/03\n');
});
