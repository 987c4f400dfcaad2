import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { csvParse } from 'd3-dsv';
import { describe, expect, test } from 'vitest';
import { readSite, target } from './built.ts';
import { chapters, languages, references, work } from './versions.ts';

const site = readSite();

interface Resource {
  url: string;
  encodingFormat: string;
  integrity: string;
  name?: string;
  hasPart?: { identifier: string; url: string; sameAs: string; inLanguage: string }[];
}

describe.each(languages)('the manifest in “%s”', (language) => {
  const here = `${language}/publication.json`;
  const manifest = JSON.parse(site.text(here)) as {
    inLanguage: string;
    readingProgression: string;
    name: string;
    readingOrder: Resource[];
    resources: Resource[];
  };
  const everything = [...manifest.readingOrder, ...manifest.resources];
  const pathOf = ({ url }: { url: string }) => target(here, url).path;

  test('says what it is a manifest of', () => {
    const { title, tagline, direction } = work.languages.get(language)!.language;
    expect(manifest).toMatchObject({
      inLanguage: language,
      name: title,
      description: tagline,
      readingProgression: direction,
    });
  });

  test('lists every file that this language needs, once', () => {
    const others = languages.filter((tag) => tag !== language);
    const needed = [...site.files].filter(
      (path) => path !== here && !others.some((tag) => path.startsWith(`${tag}/`)),
    );
    expect(everything.map(pathOf).toSorted()).toEqual(needed.toSorted());
  });

  test('gives for every file the hash that it has', () => {
    const faults = everything.filter((resource) => {
      const bytes = readFileSync(join(site.folder, pathOf(resource)));
      const hash = createHash('sha256').update(bytes).digest('base64');
      return resource.integrity !== `sha256-${hash}`;
    });
    expect(faults.map(pathOf)).toEqual([]);
  });

  test('reads the story in order, with the home page before and the rest after', () => {
    const story = chapters.map(({ addresses }) => addresses[language]!);
    const home = references.find(({ kind }) => kind === 'home')!.addresses[language]!;
    expect(manifest.readingOrder.map(pathOf).slice(0, story.length + 1)).toEqual([home, ...story]);
  });

  test('knows every section of every chapter', () => {
    const parts = manifest.readingOrder.flatMap(({ hasPart = [] }) => hasPart);
    expect(parts.map(({ identifier }) => identifier)).toEqual(
      work.outline.flatMap(({ sections }) => sections),
    );
    for (const { identifier, url, sameAs, inLanguage } of parts) {
      const { path, fragment } = target(here, url);
      expect(fragment).toBe(identifier);
      expect(site.page(path).document.getElementById(fragment)).not.toBeNull();
      expect(sameAs).toMatch(new RegExp(`/s/${identifier}\\.html$`));
      expect(inLanguage).toBe(language);
    }
  });
});

describe('the data', () => {
  const names = 'claims entities events facts quotes recommendations sources terms'.split(' ');

  test.each(names)('data/%s.json has every record, once', (name) => {
    const records = JSON.parse(site.text(`data/${name}.json`)) as { id: string }[];
    const known = work[name as 'facts'];
    expect(records.map(({ id }) => id).toSorted()).toEqual([...known.keys()].toSorted());
  });

  test.each(names.filter((name) => name !== 'sources'))(
    'data/%s.json has words in every language',
    (name) => {
      type Worded = { id: string; words: Record<string, unknown> };
      const records = JSON.parse(site.text(`data/${name}.json`)) as Worded[];
      for (const { id, words } of records) {
        expect({ id, languages: Object.keys(words).toSorted() }).toEqual({
          id,
          languages: languages.toSorted(),
        });
      }
    },
  );

  test('data/revenue.json has every quarter', () => {
    const revenue = JSON.parse(site.text('data/revenue.json')) as typeof work.revenue;
    expect(revenue).toEqual(work.revenue);
  });

  test.each([
    ['facts', work.facts.size],
    ['events', work.events.size],
    ['sources', work.sources.size],
    ['revenue', work.revenue.quarters.length],
  ])('data/%s.csv is a table with all of its rows', (name, least) => {
    const rows = csvParse(site.text(`data/${name}.csv`));
    expect(rows.length).toBeGreaterThanOrEqual(least);
    for (const row of rows) {
      expect(Object.keys(row)).toEqual(rows.columns);
      expect(Object.values(row).every((cell) => cell !== undefined)).toBe(true);
    }
  });

  test('every other JSON file of the site can be read', () => {
    const files = [...site.files].filter((path) => path.endsWith('.json'));
    expect(files.length).toBeGreaterThan(10);
    for (const file of files) expect(JSON.parse(site.text(file))).toBeTypeOf('object');
  });
});
