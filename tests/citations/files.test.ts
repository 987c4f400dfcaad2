/** The files for reference managers, read back. */
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-ris';
import { describe, expect, test } from 'vitest';
import { fileOf } from '../../src/citations/files.ts';
import { recordOf } from '../../src/citations/record.ts';
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

  test.each(['bib', 'ris', 'json'] as const)('%s gives back what was put in', (form) => {
    for (const thing of things) {
      const record = recordOf(work, language, thing);
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
