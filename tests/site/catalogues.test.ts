/** The lessons in the tables from which catalogues of teaching material take them. */
import { csvParse } from 'd3-dsv';
import { describe, expect, test } from 'vitest';
import { lessonAddress } from '../../src/work/address.ts';
import { absolute } from '../../src/work/environment.ts';
import { readSite } from './built.ts';
import { languages, work } from './versions.ts';

const site = readSite();

const lessons = work.outline.flatMap(({ chapter }) =>
  languages.map((language) => absolute(lessonAddress(work, language, chapter))),
);

// The columns that no row can do without, and the keywords by which it is found.
describe.each([
  {
    catalogue: 'oer-commons',
    url: 'CR_URL',
    needed: ['CR_TITLE', 'CR_ABSTRACT', 'CR_KEYWORDS', 'CR_LANGUAGE', 'CR_COU_URL'],
  },
  {
    catalogue: 'merlot',
    url: 'URL',
    needed: [
      'Title',
      'Discipline',
      'Description',
      'Keywords',
      'Material Type',
      'Primary Audience',
      'Language',
    ],
  },
])('$catalogue.csv', ({ catalogue, url, needed }) => {
  const rows = csvParse(site.text(`data/${catalogue}.csv`));

  test('has one row for each lesson in each language', () => {
    expect(rows.map((row) => row[url])).toEqual(lessons);
  });

  test('has the columns that are asked for, and leaves no cell empty', () => {
    expect(rows.columns).toEqual(expect.arrayContaining(needed));
    expect(rows.filter((row) => Object.values(row).some((cell) => !cell.trim()))).toEqual([]);
  });
});
