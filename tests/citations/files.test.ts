/** The files for reference managers, read back. */
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-ris';
import { describe, expect, test } from 'vitest';
import { fileOf } from '../../src/citations/files.ts';
import { editions, recordOf } from '../../src/citations/record.ts';
import { translator } from '../../src/i18n/translate.ts';
import { citables, nameOf } from '../../src/model/citable.ts';
import { work } from '../model/work.ts';

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
    editions.map((edition) => recordOf(work, language, thing, edition)),
  );

  test('no two records have one id, so that both editions can be kept', () => {
    expect(new Set(records.map(({ id }) => id)).size).toBe(records.length);
  });

  test('BibTeX names the site and the edition, which have no field there', () => {
    const section = recordOf(work, language, { kind: 'section', id: 'what-freezing-meant' });
    const [read] = new Cite(fileOf(section, 'bib')).data as [Record<string, unknown>];
    expect(read['note']).toBe(`${section['container-title']}, version ${section.version}`);
  });

  test.each(['bib', 'ris', 'json'] as const)('%s gives back what was put in', (form) => {
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
