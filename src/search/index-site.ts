/** Makes the search indexes of a built site: one for each language, in the language's own folder. */
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { close } from 'pagefind';
import { bundleOf } from './bundle.ts';
import { indexFolder } from './place.ts';
import { recordsOf, type SearchRecord } from './records.ts';

export interface Indexed {
  language: string;
  records: number;
  bytes: number;
}

/** Indexes the pages of every language in `dist` and writes their index folders. */
export async function indexSite(dist: string): Promise<Indexed[]> {
  try {
    const indexed: Indexed[] = [];
    for (const language of await languagesOf(dist)) {
      indexed.push(await indexLanguage(join(dist, language), language));
    }
    return indexed;
  } finally {
    await close();
  }
}

/** A language is a folder whose home page is written in it. */
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

async function indexLanguage(folder: string, language: string): Promise<Indexed> {
  const { files, count } = await bundleOf(language, recordsIn(folder));
  const target = join(folder, indexFolder);
  await rm(target, { recursive: true, force: true });
  for (const { path, content } of files) {
    await mkdir(dirname(join(target, path)), { recursive: true });
    await writeFile(join(target, path), content);
  }
  const bytes = files.reduce((sum, file) => sum + file.content.length, 0);
  return { language, records: count, bytes };
}

async function* recordsIn(folder: string): AsyncGenerator<SearchRecord> {
  const pages = (await readdir(folder)).filter((name) => name.endsWith('.html')).toSorted();
  for (const page of pages) yield* recordsOf(await readFile(join(folder, page), 'utf8'), page);
}
