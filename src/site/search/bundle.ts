/** The files of a language's index, as Pagefind makes them and as we publish them. */
import { createIndex, type IndexFile } from 'pagefind';
import { diskScript, type Catalogue } from '../../shared/search-data.ts';
import { catalogueOf, type Listed } from './catalogue.ts';
import { scriptFor } from './script.ts';

/**
 * Words and their places in one part of the index. A first answer needs one part: at Pagefind's own
 * 20,000 it is 25 to 32 kB, at this 5 to 7. Only the environment can set it
 * (https://github.com/Pagefind/pagefind/blob/main/pagefind/src/options.rs).
 */
process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'] = '4000';

/** Of what Pagefind makes: ours is the only interface. */
const kept = /^pagefind-entry\.json$|\.pf_\w+$/;

/** A record as Pagefind is given it. */
export interface Indexable extends Listed {
  /** A small HTML document. */
  content: string;
}

/**
 * The index of some records, file by file, by path, and their number.
 * @throws Error when Pagefind refuses a record
 */
export async function bundleOf(
  language: string,
  records: AsyncIterable<Indexable>,
): Promise<{ files: IndexFile[]; count: number }> {
  const { index, errors } = await createIndex({ forceLanguage: language });
  if (!index) throw new Error(`Pagefind could not begin: ${errors.join('; ')}`);
  const listed: Listed[] = [];
  for await (const { content, ...record } of records) {
    const added = await index.addHTMLFile({ url: record.url, content });
    if (added.errors.length > 0) throw new Error(`${record.url}: ${added.errors.join('; ')}`);
    listed.push(record);
  }
  const made = await index.getFiles();
  if (made.errors.length > 0) throw new Error(`Pagefind: ${made.errors.join('; ')}`);
  await index.deleteIndex();
  const files = await published(made.files, catalogueOf(listed, made.files));
  return { files, count: listed.length };
}

async function published(made: IndexFile[], catalogue: Catalogue): Promise<IndexFile[]> {
  const textOf = (name: string) =>
    Buffer.from(made.find(({ path }) => path === name)!.content).toString();
  const { languages } = JSON.parse(textOf('pagefind-entry.json')) as {
    languages: Record<string, { wasm: string | null }>;
  };
  // Pagefind has no stemmer for some languages, and one program for all of these.
  const wasm = `wasm.${Object.values(languages)[0]?.wasm ?? 'unknown'}.pagefind`;
  const files = made
    .filter(({ path }) => kept.test(path) || path === wasm)
    .toSorted((a, b) => (a.path < b.path ? -1 : 1));
  const packed = files.map(({ path, content }) => [path, Buffer.from(content).toString('base64')]);
  const modules = {
    'pagefind.js': textOf('pagefind.js'),
    'catalogue.json': JSON.stringify(catalogue),
    'files.json': JSON.stringify(Object.fromEntries(packed)),
  };
  return [
    ...files,
    { path: 'pagefind.js', content: Buffer.from(await scriptFor('host', modules)) },
    { path: 'catalogue.json', content: Buffer.from(modules['catalogue.json']) },
    { path: diskScript, content: Buffer.from(await scriptFor('disk', modules)) },
  ];
}
