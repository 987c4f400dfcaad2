/** The work: everything that `content/` says, read once, with nothing of the website in it. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { factSchema } from './fact.ts';
import { languageSchema, type Language, type PageKind } from './language.ts';
import { lessonSchema } from './lesson.ts';
import { outlineSchema, registrySchema, type Outline, type Registry } from './outline.ts';
import { parseAt, readJson, readYaml, type Problem } from './read.ts';
import {
  claimSchema,
  correctionSchema,
  entitySchema,
  eventSchema,
  figureSchema,
  quoteSchema,
  recommendationSchema,
  revenueSchema,
  stanceSchema,
  termSchema,
  type Revenue,
} from './records.ts';
import { readMark, type Mark } from './mark.ts';
import { pageSchema, pagesOf, type Page } from './page.ts';
import { plainSchema, type Plain } from './plain.ts';
import { releasesSchema, type Release } from './release.ts';
import { sectionSchema, type Section } from './section.ts';
import { sourceSchema } from './source.ts';
import { readStory, type Story } from './story.ts';
import { readTexts } from './text.ts';
import { wordsKinds, wordsSchemas, type Words } from './words.ts';

export const recordSchemas = {
  facts: factSchema,
  sources: sourceSchema,
  entities: entitySchema,
  events: eventSchema,
  terms: termSchema,
  recommendations: recommendationSchema,
  quotes: quoteSchema,
  claims: claimSchema,
  stances: stanceSchema,
  figures: figureSchema,
  lessons: lessonSchema,
  corrections: correctionSchema,
};
/** Records that every work has; others only where its story has such things. */
const neededRecords = new Set<string>(['facts', 'sources']);
const noRevenue: Revenue = { years: [], quarters: [] };
export type RecordKind = keyof typeof recordSchemas;
/** Everything in `content/data/`, by the names of the files without their ending. */
export const dataKinds = [...Object.keys(recordSchemas), 'revenue'];
type Records = { [K in RecordKind]: Map<string, z.infer<(typeof recordSchemas)[K]>> };

/** What a language's folder holds. */
export interface LanguageContent {
  language: Language;
  sections: Map<string, Section>;
  /** Sections in plain language; a work may be without. */
  plain: Map<string, Plain>;
  pages: Map<string, Page>;
  words: Words;
  /** Interface strings, as i18next takes them. */
  strings: Record<string, unknown>;
}

export interface Work extends Records {
  /** Folder from which it was read. */
  root: string;
  story: Story;
  outline: Outline;
  registry: Registry;
  mark: Mark;
  /** The pages that every language has besides its chapters. */
  pages: PageKind[];
  /** Oldest first; the last one is what is being made. */
  releases: Release[];
  revenue: Revenue;
  /** By tag; complete languages first, then by tag. */
  languages: Map<string, LanguageContent>;
  /** Where records and words stand, for messages: "facts/day-of-the-vote" to file and line. */
  places: Map<string, { file: string; line: number }>;
}

/** A work that was whole, and the files, from the content's root, that were saved since it was read. */
export interface Since {
  work: Work;
  saved: ReadonlySet<string>;
}

/**
 * Reads the content at `root`. What cannot be read is left out of the work and told in `problems`;
 * whoever needs a whole work calls `readWork`.
 * @param since what need not be read again
 */
export function openWork(root: string, since?: Since): { work: Work; problems: Problem[] } {
  const problems: Problem[] = [];
  const places: Work['places'] = new Map(since?.work.places);
  const whole = <S extends z.ZodType>(file: string, schema: S): z.infer<S> | undefined => {
    const yaml = readYaml(root, file, problems);
    return yaml && parseAt(schema, yaml, [], problems);
  };
  const records = Object.fromEntries(
    Object.entries(recordSchemas).map(([kind, schema]) => [
      kind,
      since && !since.saved.has(`data/${kind}.yaml`)
        ? since.work[kind as RecordKind]
        : !neededRecords.has(kind) && !existsSync(join(root, `data/${kind}.yaml`))
          ? new Map()
          : readRecords(root, kind, schema, places, problems),
    ]),
  ) as unknown as Records;
  const work: Work = {
    root,
    ...records,
    story: readStory(root, problems),
    mark: readMark(root, problems),
    pages: pagesOf(records),
    outline: whole('outline.yaml', outlineSchema) ?? [],
    registry: whole('registry.yaml', registrySchema) ?? { sections: [], aliases: {} },
    releases: whole('releases.yaml', releasesSchema) ?? [],
    revenue: existsSync(join(root, 'data/revenue.yaml'))
      ? (whole('data/revenue.yaml', revenueSchema) ?? noRevenue)
      : noRevenue,
    languages: new Map(),
    places,
  };
  const editions = languageFolders(root)
    .map((folder) => readEdition(root, folder, places, problems, since))
    .filter((edition) => edition !== undefined)
    .toSorted(
      (a, b) =>
        Number(a.language.status === 'draft') - Number(b.language.status === 'draft') ||
        (a.language.tag < b.language.tag ? -1 : 1),
    );
  for (const edition of editions) work.languages.set(edition.language.tag, edition);
  return { work, problems };
}

/**
 * The work at `root`, whole.
 * @throws Error that lists every problem when something cannot be read
 */
export function readWork(root: string): Work {
  const { work, problems } = openWork(root);
  if (problems.length > 0) {
    const list = problems.map((problem) => `${problem.file}:${problem.line} ${problem.message}`);
    throw new Error(`The content cannot be read:\n${list.join('\n')}`);
  }
  return work;
}

function languageFolders(root: string): string[] {
  if (!existsSync(root)) return [];
  return readdirSync(root, { withFileTypes: true })
    .filter(
      (entry) =>
        entry.isDirectory() &&
        !['data', 'mark'].includes(entry.name) &&
        !entry.name.startsWith('.'),
    )
    .map((entry) => entry.name)
    .toSorted();
}

function readRecords<S extends z.ZodType<{ id: string }>>(
  root: string,
  kind: string,
  schema: S,
  places: Work['places'],
  problems: Problem[],
): Map<string, z.infer<S>> {
  const records = new Map<string, z.infer<S>>();
  const file = `data/${kind}.yaml`;
  const yaml = readYaml(root, file, problems);
  if (!yaml || !parseAt(z.array(z.unknown()), yaml, [], problems)) return records;
  (yaml.value as unknown[]).forEach((_, index) => {
    const record = parseAt(schema, yaml, [index], problems);
    if (!record) return;
    const line = yaml.lineOf([index, 'id']);
    if (records.has(record.id)) {
      const message = `the id "${record.id}" is used twice`;
      problems.push({ kind: 'duplicate', file, line, message });
    }
    records.set(record.id, record);
    places.set(`${kind}/${record.id}`, { file, line });
  });
  return records;
}

function readEdition(
  root: string,
  folder: string,
  places: Work['places'],
  problems: Problem[],
  since?: Since,
): LanguageContent | undefined {
  const yaml = readYaml(root, `${folder}/language.yaml`, problems);
  const language = yaml && parseAt(languageSchema, yaml, [], problems);
  if (!language) return undefined;
  if (language.tag !== folder) {
    const message = `tag: the folder is named "${folder}", so the tag must be "${folder}"`;
    problems.push({ kind: 'schema', file: yaml.file, line: yaml.lineOf(['tag']), message });
    // Two editions under one tag would take each other’s place.
    return undefined;
  }
  const before = since?.work.languages.get(folder);
  const kept = (file: string) => !since?.saved.has(`${folder}/${file}`);
  return {
    language,
    sections: readTexts(root, folder, 'sections', sectionSchema, problems, kept, before?.sections),
    plain: readTexts(root, folder, 'plain', plainSchema, problems, kept, before?.plain),
    pages: readTexts(root, folder, 'pages', pageSchema, problems, kept, before?.pages),
    words: Object.fromEntries(
      wordsKinds.map((kind) => [
        kind,
        before && kept(`${kind}.yaml`)
          ? before.words[kind]
          : readWords(root, folder, kind, places, problems),
      ]),
    ) as unknown as Words,
    strings: readStrings(root, folder, problems),
  };
}

function readWords(
  root: string,
  folder: string,
  kind: keyof Words,
  places: Work['places'],
  problems: Problem[],
): Map<string, never> {
  const words = new Map<string, never>();
  const file = `${folder}/${kind}.yaml`;
  // A draft language brings the words that it has.
  if (!existsSync(join(root, file))) return words;
  const yaml = readYaml(root, file, problems);
  if (!yaml || !parseAt(z.record(z.string(), z.unknown()), yaml, [], problems)) return words;
  for (const key of Object.keys(yaml.value as object)) {
    const entry = parseAt(wordsSchemas[kind], yaml, [key], problems);
    if (entry === undefined) continue;
    words.set(key, entry as never);
    places.set(`${folder}/${kind}/${key}`, { file, line: yaml.lineOf([key]) });
  }
  return words;
}

function readStrings(root: string, folder: string, problems: Problem[]): Record<string, unknown> {
  const json = readJson(root, `${folder}/ui.json`, problems);
  return (json && parseAt(z.record(z.string(), z.unknown()), json, [], problems)) ?? {};
}
