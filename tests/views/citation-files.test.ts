/** The files for reference managers, as independent programs read them: every sign of every record. */
import { array, assert, constantFrom, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fileOf } from '../../src/views/citations/files.ts';
import { recordOf, siteOf, snapshots, type CslRecord } from '../../src/views/citations/record.ts';
import { localize } from '../../src/language/localize.ts';
import { citables, nameOf } from '../../src/work/citable.ts';
import { settingsIn } from '../../src/work/fallback.ts';
import { work } from '../work/work.ts';
import { betterBibtex, readers } from './citation-readers.ts';

const things = citables(work);
const languages = [...work.languages.keys()];
const recordsIn = (language: string) =>
  things.flatMap((thing) =>
    snapshots.map((snapshot) => recordOf(localize(work, language), thing, snapshot)),
  );
const section = recordOf(localize(work, 'en'), { kind: 'section', id: 'what-freezing-meant' });
const dateOf = ({ issued }: CslRecord) =>
  issued['date-parts'][0].map((part) => String(part).padStart(2, '0')).join('-');

test('everything that can be cited has a name of its own', () => {
  const names = things.map(nameOf);
  expect(names.length).toBeGreaterThan(60);
  expect(new Set(names).size).toBe(names.length);
});

test('no two records have one id, so that every language and edition can be kept', () => {
  const ids = languages.flatMap((language) => recordsIn(language).map(({ id }) => id));
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of ids) expect(id).toMatch(/^[A-Za-z0-9-]+$/);
});

describe.each(languages)('in “%s”', (language) => {
  const records = recordsIn(language);
  const { author } = settingsIn(work, language);

  test('CSL-JSON is the record itself', () => {
    expect(records.map((record) => JSON.parse(fileOf(record, 'json')))).toEqual(
      records.map((record) => [record]),
    );
    expect(new Set(records.map((record) => JSON.stringify(record.author)))).toEqual(
      new Set([JSON.stringify([{ literal: author }])]),
    );
  });

  describe.each(['bib', 'ris'] as const)('%s', (form) => {
    test.each(Object.entries(readers[form]))('is read by %s, sign for sign', (_, read) => {
      expect(
        records.map((record) => {
          const { title, author: authors, date, url, site } = read(fileOf(record, form));
          return { title, authors, date, url, site };
        }),
      ).toEqual(
        records.map((record) => ({
          title: record.title,
          authors: [author],
          date: dateOf(record),
          url: record.URL,
          site: form === 'bib' ? siteOf(record) : record.publisher,
        })),
      );
    });
  });

  test('BibTeX is UTF-8 without a single accent as a command, and has each part in its own field', () => {
    for (const record of records) {
      const bib = fileOf(record, 'bib');
      expect(bib).not.toMatch(/\\[^%&#$_{}]/);
      expect(bib, 'Biber warns where both are there').not.toMatch(/\tdate =/);
      expect(betterBibtex(bib)).toMatchObject({
        key: record.id,
        type: record.type === 'dataset' ? 'dataset' : 'online',
        date: dateOf(record),
        version: record.version,
        language: record.language,
      });
    }
  });
});

test('BibTeX is what a person would write', () => {
  const french = recordOf(localize(work, 'fr'), { kind: 'section', id: 'what-freezing-meant' });
  expect(
    fileOf({ ...french, title: 'L’article de Facebook, à l’épreuve' }, 'bib').split('\n'),
  ).toEqual([
    '@online{what-freezing-meant-fr,',
    '\tauthor = {{Équipe de 24 heures de silence}},',
    '\ttitle = {L’article de {Facebook,} à l’épreuve},',
    '\torganization = {{24 heures de silence}},',
    '\tyear = {2026},',
    '\tmonth = nov,',
    '\tday = {22},',
    '\tversion = {1.0.0},',
    '\tlanguage = {fr-FR},',
    '\tlangid = {french},',
    '\turl = {https://the-freeze.example/s/what-freezing-meant.html},',
    '}',
    '',
  ]);
});

test.each([
  ['en-GB', 'british'],
  ['en-Latn-US', 'american'],
  ['en-CA', 'canadian'],
  ['en-IN', 'english'],
  ['fr-FR', 'french'],
  ['fr-CA', 'canadien'],
  ['pt-BR', 'brazilian'],
  ['pt-PT', 'portuguese'],
  ['de-CH', 'nswissgerman'],
  ['gsw-CH', undefined],
])('BibTeX has “%s” by the name of its variety: %s', (language, name) => {
  const bib = fileOf({ ...section, language }, 'bib');
  expect(/\tlangid = \{(.*)\},/.exec(bib)?.[1]).toBe(name);
});

test('RIS has a field for each thing that is known, and none for others', () => {
  const by = [{ family: 'Dupont', given: 'Marie' }, { literal: 'A group' }];
  expect(fileOf({ ...section, translator: by }, 'ris').split('\n')).toEqual([
    'TY  - ELEC',
    'ID  - what-freezing-meant-en',
    'AU  - The Freeze contributors,',
    'A4  - Dupont, Marie',
    'A4  - A group,',
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

describe('whatever an author writes', () => {
  const signs = [
    ...'aéÉœŒçñßøłĐıİžŠαΩжשع中日ẞ',
    ...'\\{}%&#$_~^<>|*@=+/()[]!?.:;,-–—…',
    ...'\'"`´’‘“”«»‹›„',
    ...'0123',
    '--',
    '``',
    "''",
    '\u00a0',
    ' and ',
    ' ',
    'Facebook',
    'COPPA',
    'and',
  ];
  const line = array(constantFrom(...signs), { minLength: 1, maxLength: 14 })
    .map((parts) => parts.join('').replaceAll(/ +/g, ' ').trim())
    .filter((text) => /\p{L}/u.test(text));

  test('a title, a group and a site come out of BibTeX as they went in', () => {
    assert(
      property(line, line, line, (title, author, site) => {
        const record = {
          ...section,
          title,
          author: [{ literal: author }],
          'container-title': site,
        };
        const bib = fileOf(record, 'bib');
        // BibTeX itself reads on until each brace, escaped or not, has its other.
        expect(bib.split('{').length).toBe(bib.split('}').length);
        // Readers forgive bare signs that LaTeX does not.
        expect(bib.replace(/\turl = .*/, '')).not.toMatch(/(?<!\\)[%&#$_~^<>]/);
        expect(betterBibtex(bib)).toMatchObject({
          title,
          author: [author],
          site,
          url: section.URL,
        });
      }),
      { numRuns: 300 },
    );
  });

  test('a title comes out of RIS as it went in', () => {
    assert(
      property(line, (title) => {
        const ris = fileOf({ ...section, title }, 'ris');
        expect(readers.ris['citationJs']!(ris).title).toBe(title);
      }),
      { numRuns: 200 },
    );
  });
});
