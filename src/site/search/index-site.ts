/** Makes the search indexes of a built site: one for each language, in the language's own folder. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join, relative } from 'node:path';
import { close } from 'pagefind';
import { codeHash } from '../../lib/code-hash.ts';
import { cached } from '../../lib/cached.ts';
import { linkFile } from '../../lib/link-file.ts';
import { globFiles, listFiles } from '../../lib/files.ts';
import { sha256 } from '../../lib/hash.ts';
import { indexAddress } from '../../work/address.ts';
import { phrasesOf } from '../../work/asked.ts';
import { theWork } from '../../work/current.ts';
import { dateReader, wordsOfDate } from '../../shared/index-dates.ts';
import { bundleOf, type IndexRecord } from './index-files.ts';
import { documentOf } from './document.ts';
import { recordsOf, type SearchRecord } from './records.ts';

export interface IndexReport {
  language: string;
  records: number;
  bytes: number;
}

/** The indexes of the former build, and the file that records what they were made from. */
export interface FormerIndexes {
  site: string;
  file: string;
}

/**
 * Indexes the pages of every language in `dist` and writes their index folders. Where the pages and the code are
 * the same as in the former build, its index is reused.
 */
export async function indexSite(dist: string, former?: FormerIndexes): Promise<IndexReport[]> {
  const previous = former ? readFormer(former.file) : {};
  const indexes: Record<string, IndexReport & { pages: string; files: string }> = {};
  try {
    for (const language of await languagesOf(dist)) {
      const folder = join(dist, language);
      const target = join(dist, indexAddress(language));
      const asked = askedIn(language);
      const pages = digestOf([...pagesIn(folder), ...code()]) + sha256(JSON.stringify(asked));
      const before = previous[language];
      const source = former && join(former.site, indexAddress(language));
      if (source && before?.pages === pages && digestOf(filesIn(source)) === before.files) {
        linkFolder(source, target);
        indexes[language] = before;
      } else {
        const report = await indexLanguage(folder, target, language, asked);
        indexes[language] = { ...report, pages, files: digestOf(filesIn(target)) };
      }
    }
    if (former) writeFileSync(former.file, JSON.stringify(indexes));
    return Object.values(indexes);
  } finally {
    await close();
  }
}

function readFormer(file: string): Record<string, IndexReport & { pages: string; files: string }> {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    // Missing or damaged: everything is indexed.
    return {};
  }
}

/** What an index depends on besides its pages: the code of search in Node and in the browser, and the packages. */
const code = () => [...globFiles('src/{client,shared,site/search}/**/*.ts'), 'package-lock.json'];

const filesIn = (folder: string) =>
  existsSync(folder) ? listFiles(folder).map((path) => join(folder, path)) : [];

function linkFolder(from: string, to: string): void {
  for (const file of filesIn(from)) {
    const target = join(to, relative(from, file));
    mkdirSync(dirname(target), { recursive: true });
    linkFile(file, target);
  }
}

/** The hash of some files, each with its name. */
function digestOf(files: string[]): string {
  return sha256(files.map((file) => `${basename(file)} ${sha256(readFileSync(file))}\n`).join(''));
}

/** The folders whose home page is in the language of their name. */
async function languagesOf(dist: string): Promise<string[]> {
  const folders = (await readdir(dist, { withFileTypes: true })).filter((entry) =>
    entry.isDirectory(),
  );
  const languages: string[] = [];
  for (const { name } of folders) {
    const home = join(dist, name, 'index.html');
    if (!existsSync(home)) continue;
    const language = /<html[^>]*\slang="([^"]+)"/.exec(await readFile(home, 'utf8'))?.[1];
    if (language === name) languages.push(name);
  }
  return languages.toSorted();
}

async function indexLanguage(
  folder: string,
  target: string,
  language: string,
  asked: Asked,
): Promise<IndexReport> {
  const { files, count } = await bundleOf(language, recordsIn(folder, language, asked));
  await rm(target, { recursive: true, force: true });
  for (const { path, content } of files) {
    await mkdir(dirname(join(target, path)), { recursive: true });
    await writeFile(join(target, path), content);
  }
  const bytes = files.reduce((sum, file) => sum + file.content.length, 0);
  return { language, records: count, bytes };
}

/** What readers ask to find a section, by its id. */
type Asked = Record<string, string[]>;

function askedIn(language: string): Asked {
  const asked = theWork().languages.get(language)?.words.asked ?? new Map<string, string[]>();
  return Object.fromEntries([...asked].map(([id, lines]) => [id, phrasesOf(lines)]));
}

async function* recordsIn(
  folder: string,
  language: string,
  asked: Asked,
): AsyncGenerator<IndexRecord> {
  const { locale = language } = theWork().languages.get(language)?.language ?? {};
  const readDates = dateReader(locale);
  const datesIn = (text: string) => [
    ...new Set(readDates(text).dates.flatMap((date) => wordsOfDate(date))),
  ];
  const indexRecord = (record: SearchRecord): IndexRecord => {
    const { url, kind, chapter, title, titleLanguage, day, body } = record;
    const questions = (kind === 'story' && asked[url.split('#')[1]!]) || [];
    return {
      url,
      kind,
      chapter,
      titleLanguage,
      day,
      asked: questions,
      content: documentOf(record, language, questions, datesIn),
      text: [title, body.textContent, ...questions].join(' '),
    };
  };
  for (const page of pagesIn(folder)) {
    const [html, name] = [
      await readFile(page, 'utf8'),
      relative(folder, page).replaceAll('\\', '/'),
    ];
    const key = [codeHash(), locale, JSON.stringify(asked), name, html].join('\n');
    const records = cached('records', key, () =>
      JSON.stringify(recordsOf(html, name).map(indexRecord)),
    );
    yield* JSON.parse(records.toString()) as IndexRecord[];
  }
}

/** The pages of a language, and its lessons. */
const pagesIn = (folder: string) =>
  globFiles('{,teach/}*.html', folder).map((page) => join(folder, page));
