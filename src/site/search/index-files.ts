/** The files of a language's search index, made by Pagefind and prepared for publication. */
import { createIndex, type IndexFile } from 'pagefind';
import { diskScript } from '../../shared/search-data.ts';
import { catalogueOf, type CatalogueRecord } from './catalogue.ts';
import { scriptFor } from './script.ts';
import { vocabularyOf } from './vocabulary.ts';

/**
 * Size of one part of the index, in words and their positions. A first answer needs one part: 25 to 32 kB
 * with Pagefind's default of 20,000, and 4 to 6 kB with this. Only the environment can set it
 * (https://github.com/Pagefind/pagefind/blob/main/pagefind/src/options.rs).
 */
process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'] = '3500';

/** The files of Pagefind that are published: not its user interface. */
const published = /^pagefind-entry\.json$|\.pf_\w+$/;

/** A record as Pagefind takes it. */
export interface IndexRecord extends CatalogueRecord {
  /** A small HTML document. */
  content: string;
  /** All its text, for the list of words. */
  text: string;
}

/**
 * The index of some records, file by file, by path, and their number.
 * @throws Error when Pagefind refuses a record
 */
export async function bundleOf(
  language: string,
  records: AsyncIterable<IndexRecord>,
): Promise<{ files: IndexFile[]; count: number }> {
  const { index, errors } = await createIndex({ forceLanguage: language });
  if (!index) throw new Error(`Pagefind could not begin: ${errors.join('; ')}`);
  const catalogue: CatalogueRecord[] = [];
  const texts: string[] = [];
  for await (const { content, text, ...record } of records) {
    const added = await index.addHTMLFile({ url: record.url, content });
    if (added.errors.length > 0) throw new Error(`${record.url}: ${added.errors.join('; ')}`);
    catalogue.push(record);
    texts.push(text);
  }
  const made = await index.getFiles();
  if (made.errors.length > 0) throw new Error(`Pagefind: ${made.errors.join('; ')}`);
  await index.deleteIndex();
  const { catalogue: listed, questions } = catalogueOf(catalogue, made.files);
  const files = await publishedFiles(made.files, {
    'catalogue.json': JSON.stringify(listed),
    'asked.json': JSON.stringify(questions),
    'words.json': JSON.stringify(vocabularyOf(texts)),
  });
  return { files, count: catalogue.length };
}

/** @param lists what search has besides Pagefind’s files, by name */
async function publishedFiles(
  made: IndexFile[],
  lists: Record<string, string>,
): Promise<IndexFile[]> {
  const textOf = (name: string) =>
    Buffer.from(made.find(({ path }) => path === name)!.content).toString();
  const { languages } = JSON.parse(textOf('pagefind-entry.json')) as {
    languages: Record<string, { wasm: string | null }>;
  };
  // Languages without a stemmer share one program, "unknown".
  const wasm = `wasm.${Object.values(languages)[0]?.wasm ?? 'unknown'}.pagefind`;
  const files = made
    .filter(({ path }) => published.test(path) || path === wasm)
    .toSorted((a, b) => (a.path < b.path ? -1 : 1));
  const packed = files.map(({ path, content }) => [path, Buffer.from(content).toString('base64')]);
  const modules = {
    'pagefind.js': textOf('pagefind.js'),
    ...lists,
    'files.json': JSON.stringify(Object.fromEntries(packed)),
  };
  return [
    ...files,
    { path: 'pagefind.js', content: Buffer.from(await scriptFor('host', modules)) },
    ...Object.entries(lists).map(([path, text]) => ({ path, content: Buffer.from(text) })),
    { path: diskScript, content: Buffer.from(await scriptFor('disk', modules)) },
  ];
}
