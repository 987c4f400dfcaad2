/** The files of a language's index, as Pagefind makes them and as we publish them. */
import { createIndex, type IndexFile } from 'pagefind';
import { catalogueOf, type Listed } from './catalogue.ts';
import { diskFile } from './disk.ts';
import { scriptOf } from './script.ts';

/**
 * Words and their places in one part of the index. A first answer needs one part: at Pagefind's own
 * 20,000 it is 25 to 32 kB, at this 5 to 7. Only the environment can set it
 * (https://github.com/Pagefind/pagefind/blob/main/pagefind/src/options.rs).
 */
process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'] = '4000';

/** Ours is the only interface, and it runs on the page's own thread. */
const kept = /^(pagefind\.js|pagefind-entry\.json|wasm\..*|.*\.pf_\w+)$/;

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
  const catalogue = JSON.stringify(catalogueOf(listed, made.files));
  const files = [
    ...(await published(made.files)).toSorted((a, b) => (a.path < b.path ? -1 : 1)),
    { path: 'catalogue.json', content: Buffer.from(catalogue) },
  ];
  return { files: [...files, diskFile(files)], count: listed.length };
}

async function published(files: IndexFile[]): Promise<IndexFile[]> {
  const entry = files.find(({ path }) => path === 'pagefind-entry.json')!;
  const { languages } = JSON.parse(Buffer.from(entry.content).toString()) as {
    languages: Record<string, { wasm: string | null }>;
  };
  // Pagefind has no stemmer for some languages, and one program for all of these.
  const wasm = `wasm.${Object.values(languages)[0]?.wasm ?? 'unknown'}.pagefind`;
  const ours = files.filter(
    ({ path }) => kept.test(path) && (!path.startsWith('wasm.') || path === wasm),
  );
  const script = ours.find(({ path }) => path === 'pagefind.js')!;
  script.content = await scriptOf(script.content);
  return ours;
}
