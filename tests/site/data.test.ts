import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { csvParseRows } from 'd3-dsv';
import { describe, expect, test } from 'vitest';
import { localize } from '../../src/language/localize.ts';
import { certaintyOfAnswer, certaintyOfVerdict } from '../../src/work/certainty.ts';
import type { WordsKind } from '../../src/work/words.ts';
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
      (path) =>
        path !== here &&
        !others.some((tag) => path.startsWith(`${tag}/`) || path === `templates/${tag}.html`),
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

/** How sure a record is, where its verdict or its status says so. */
function judged({ verdict, status }: Judged) {
  if (verdict) return { certainty: certaintyOfVerdict[verdict] };
  return status ? { certainty: certaintyOfAnswer[status] } : {};
}
interface Judged {
  verdict?: keyof typeof certaintyOfVerdict;
  status?: keyof typeof certaintyOfAnswer;
}

describe('the data', () => {
  const names = ['claims', 'entities', 'events', 'facts', 'quotes'] as const;

  test.each([...names, 'recommendations', 'sources', 'terms'] as const)(
    'data/%s.json has every record, whole, with its words',
    (name) => {
      const records = JSON.parse(site.text(`data/${name}.json`)) as {
        id: string;
        words?: object;
      }[];
      const wordsOf = (id: string) =>
        Object.fromEntries(
          [...work.languages].map(([tag, { words }]) => [
            tag,
            words[(name === 'terms' ? 'glossary' : name) as WordsKind].get(id),
          ]),
        );
      const expected = [...work[name].values()].map((record) =>
        // A source has a title or, in each language, a description.
        'title' in record
          ? record
          : { ...record, ...judged(record as Judged), words: wordsOf(record.id) },
      );
      const sorted = (all: { id: string }[]) => all.toSorted((a, b) => a.id.localeCompare(b.id));
      expect(sorted(records)).toEqual(sorted(expected));
    },
  );

  test('data/revenue.json has every quarter', () => {
    const revenue = JSON.parse(site.text('data/revenue.json')) as typeof work.revenue;
    expect(revenue).toEqual(work.revenue);
  });

  // A fact has a row of its own, and one for each of its numbers.
  const ofFacts = [...work.facts.values()].flatMap(({ id, values }) => [
    id,
    ...Object.keys(values).map(() => id),
  ]);
  test.each([
    ['facts', ofFacts, 'fact date value amount from to unit as_of certainty sources'],
    [
      'events',
      work.events.keys(),
      'event date end actor certainty facts section title_en title_fr',
    ],
    [
      'sources',
      work.sources.keys(),
      'id title published undated url language kind titleStatus author description_en description_fr publisher via',
    ],
    [
      'revenue',
      work.revenue.quarters.map(({ quarter }) => quarter),
      'quarter reported growth revenue advertising sources certainty',
    ],
  ])('data/%s.csv is a table with all of its rows and columns', (name, ids, header) => {
    const [columns, ...rows] = csvParseRows(site.text(`data/${name}.csv`));
    expect(columns).toEqual(header.split(' '));
    expect(rows.map(([id]) => id)).toEqual([...ids]);
    expect(rows.filter((row) => row.length !== columns!.length)).toEqual([]);
    // A column is there because some row has something to say in it.
    const idle = columns!.filter((_, column) => rows.every((row) => row[column] === ''));
    expect(idle).toEqual([]);
  });

  test('every CSV file is UTF-8 without a byte order mark, and pages that offer one say so', () => {
    const files = [...site.files].filter((path) => path.endsWith('.csv'));
    expect(files.length).toBeGreaterThan(10);
    const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
    for (const file of files) {
      const text = strict.decode(readFileSync(join(site.folder, file)));
      expect(text.charCodeAt(0), `${file}`).not.toBe(0xfeff);
    }
    for (const { t, addresses } of languages.map((language) => localize(work, language))) {
      const figure = [...work.figures.keys()].map((id) => addresses.cite(id))[0]!;
      for (const path of [addresses.page('timeline'), figure])
        expect(site.page(path).document.body.textContent, `${path}`).toContain(t('figure.excel'));
    }
  });

  test('every other JSON file of the site can be read', () => {
    const files = [...site.files].filter((path) => path.endsWith('.json'));
    expect(files.length).toBeGreaterThan(10);
    for (const file of files) expect(JSON.parse(site.text(file))).toBeTypeOf('object');
  });
});
