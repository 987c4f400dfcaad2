/** The work: the whole content of `content/`, read once, independent of the website. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { isDropping } from '../lib/droppings.ts';
import { oddProblems } from './decode.ts';
import { factSchema } from './fact.ts';
import { languageSchema, type Language, type PageKind } from './language.ts';
import { lessonSchema } from './lesson.ts';
import { outlineSchema, registrySchema, type Outline, type Registry } from './outline.ts';
import type { Problem } from './problem.ts';
import { parseAt, readJson, readYaml } from './read.ts';
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
/** Records that every work must have. */
const requiredRecords = new Set<string>(['facts', 'sources']);
const noRevenue: Revenue = { certainty: 'unknown', years: [], quarters: [] };
export type RecordKind = keyof typeof recordSchemas;
/** The files of `content/data/`, without their extension. */
export const dataKinds = [...Object.keys(recordSchemas), 'revenue'];
type Records = { [K in RecordKind]: Map<string, z.infer<(typeof recordSchemas)[K]>> };

/** The content of a language's folder. */
export interface LanguageContent {
  language: Language;
  sections: Map<string, Section>;
  /** Sections in plain language; optional. */
  plain: Map<string, Plain>;
  pages: Map<string, Page>;
  words: Words;
  /** Interface strings, as i18next takes them. */
  strings: Record<string, unknown>;
}

export interface Work extends Records {
  /** The folder of the content. */
  root: string;
  story: Story;
  outline: Outline;
  registry: Registry;
  mark: Mark;
  /** The pages that every language has besides its chapters. */
  pages: PageKind[];
  /** Oldest first; the last one is in preparation. */
  releases: Release[];
  revenue: Revenue;
  /** By tag; complete languages first, then by tag. */
  languages: Map<string, LanguageContent>;
  /** File and line of records and words, for messages: by "facts/day-of-the-vote". */
  places: Map<string, { file: string; line: number }>;
}

/** A valid work that was read before, and the files, from the content's root, that have changed after that. */
export interface PreviousWork {
  work: Work;
  changedFiles: ReadonlySet<string>;
}

interface Reading {
  root: string;
  places: Work['places'];
  problems: Problem[];
  previous: PreviousWork | undefined;
}

/**
 * Reads the content at `root`. What cannot be read is left out of the work and listed in `problems`; `readWork`
 * gives valid works only.
 * @param previous of which unchanged files are not read again
 */
export function openWork(
  root: string,
  previous?: PreviousWork,
): { work: Work; problems: Problem[] } {
  const problems: Problem[] = [];
  const places: Work['places'] = new Map(previous?.work.places);
  const reading: Reading = { root, places, problems, previous };
  const readWhole = <S extends z.ZodType>(file: string, schema: S): z.infer<S> | undefined => {
    const yaml = readYaml(root, file, problems);
    return yaml && parseAt(schema, yaml, [], problems);
  };
  const records = Object.fromEntries(
    Object.keys(recordSchemas).map((kind) => [kind, readRecords(reading, kind as RecordKind)]),
  ) as unknown as Records;
  const work: Work = {
    root,
    ...records,
    story: readStory(root, problems),
    mark: readMark(root, problems),
    pages: pagesOf(records),
    outline: readWhole('outline.yaml', outlineSchema) ?? [],
    registry: readWhole('registry.yaml', registrySchema) ?? { sections: [], aliases: {} },
    releases: readWhole('releases.yaml', releasesSchema) ?? [],
    revenue: existsSync(join(root, 'data/revenue.yaml'))
      ? (readWhole('data/revenue.yaml', revenueSchema) ?? noRevenue)
      : noRevenue,
    languages: readLanguages(reading),
    places,
  };
  problems.push(...oddProblems(root, problems));
  return { work, problems };
}

/** The valid work at `root`. @throws Error that lists every problem when something cannot be read */
export function readWork(root: string): Work {
  const { work, problems } = openWork(root);
  if (problems.length > 0) {
    const list = problems.map((problem) => `${problem.file}:${problem.line} ${problem.message}`);
    throw new Error(`The content cannot be read:\n${list.join('\n')}`);
  }
  return work;
}

function readLanguages(reading: Reading): Work['languages'] {
  const contents = languageFolders(reading.root)
    .map((folder) => readLanguage(reading, folder))
    .filter((content) => content !== undefined)
    .toSorted(
      ({ language: a }, { language: b }) =>
        a.status.localeCompare(b.status) || (a.tag < b.tag ? -1 : 1),
    );
  return new Map(contents.map((content) => [content.language.tag, content]));
}

function languageFolders(root: string): string[] {
  if (!existsSync(root)) return [];
  return readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !/^(data|mark|\..*)$/.test(entry.name))
    .map((entry) => entry.name)
    .filter((name) => !isDropping(name))
    .toSorted();
}

function readRecords(reading: Reading, kind: RecordKind): Map<string, never> {
  const { root, places, problems, previous } = reading;
  const records = new Map<string, never>();
  const file = `data/${kind}.yaml`;
  if (previous && !previous.changedFiles.has(file)) return previous.work[kind] as typeof records;
  if (!requiredRecords.has(kind) && !existsSync(join(root, file))) return records;
  const yaml = readYaml(root, file, problems);
  if (!yaml || !parseAt(z.array(z.unknown()), yaml, [], problems)) return records;
  (yaml.value as unknown[]).forEach((_, index) => {
    const record = parseAt(
      recordSchemas[kind] as z.ZodType<{ id: string }>,
      yaml,
      [index],
      problems,
    );
    if (!record) return;
    const line = yaml.lineOf([index, 'id']);
    if (records.has(record.id)) {
      const message = `the id "${record.id}" is used twice`;
      problems.push({ kind: 'duplicate', file, line, message });
    }
    records.set(record.id, record as never);
    places.set(`${kind}/${record.id}`, { file, line });
  });
  return records;
}

function readLanguage(reading: Reading, folder: string): LanguageContent | undefined {
  const { root, problems, previous } = reading;
  const yaml = readYaml(root, `${folder}/language.yaml`, problems);
  const language = yaml && parseAt(languageSchema, yaml, [], problems);
  if (!language) return undefined;
  if (language.tag !== folder) {
    const message = `tag: the folder is named "${folder}", so the tag must be "${folder}"`;
    const fix = `Write "tag: ${folder}", or rename the folder to "${language.tag}".`;
    problems.push({ kind: 'schema', file: yaml.file, line: yaml.lineOf(['tag']), message, fix });
    // Another folder may have this tag already.
    return undefined;
  }
  const former = previous?.work.languages.get(folder);
  const isUnchanged = (file: string) => !previous?.changedFiles.has(`${folder}/${file}`);
  return {
    language,
    sections: readTexts(
      root,
      folder,
      'sections',
      sectionSchema,
      problems,
      isUnchanged,
      former?.sections,
    ),
    plain: readTexts(root, folder, 'plain', plainSchema, problems, isUnchanged, former?.plain),
    pages: readTexts(root, folder, 'pages', pageSchema, problems, isUnchanged, former?.pages),
    words: Object.fromEntries(
      wordsKinds.map((kind) => [
        kind,
        former && isUnchanged(`${kind}.yaml`)
          ? former.words[kind]
          : readWords(reading, folder, kind),
      ]),
    ) as unknown as Words,
    strings: readStrings(root, folder, problems),
  };
}

function readWords(
  { root, places, problems }: Reading,
  folder: string,
  kind: keyof Words,
): Map<string, never> {
  const words = new Map<string, never>();
  const file = `${folder}/${kind}.yaml`;
  // Optional: a draft language may lack it.
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
