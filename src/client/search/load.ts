/** Loads a language's index, from a host or from a disk. */
import {
  diskScript,
  type Catalogue,
  type Questions,
  type Vocabulary,
} from '../../shared/search-data.ts';
import { fieldWeights, type Field } from '../../shared/kinds.ts';

/** The part of Pagefind’s API (1.6.0) that is used. */
export interface Pagefind {
  options(options: object): Promise<void>;
  /** @param query all records without one */
  search(query: string | null): Promise<{ results: Hit[] }>;
}

/** A record that matches. */
export interface Hit {
  id: string;
  score: number;
  data(): Promise<Fragment>;
}

/** A record’s text, and the positions in it of the words that match. */
export interface Fragment {
  raw_url: string;
  content: string;
  locations: number[];
  meta: Partial<Record<Field, string>>;
}

export interface Index {
  catalogue: Catalogue;
  /** The records with a word, or with one that begins as it does. */
  search(word: string): Promise<Hit[]>;
  /** The records with the word itself, or another form of it. */
  exactly(word: string): Promise<Hit[]>;
  /** All records. */
  all(): Promise<Hit[]>;
  /** The words of all texts; loaded when a word is not found. */
  vocabulary(): Promise<Vocabulary>;
  /** The questions that authors have foreseen; loaded when a query has several words. */
  questions(): Promise<Questions>;
}

/** The parts of an index, from the files of a host or from one script that holds them all. */
export interface Parts {
  pagefind: Pagefind;
  catalogue: Catalogue;
  vocabulary(): Promise<Vocabulary>;
  questions(): Promise<Questions>;
}

/**
 * @param folder the index folder, from this page
 * @throws Error when the index is missing or damaged
 */
export async function loadIndex(folder: string): Promise<Index> {
  const address = new URL(`${folder}/`, document.baseURI).href;
  // Over file:// browsers refuse fetch and import(), but not a classic script.
  return indexOf(await (location.protocol === 'file:' ? fromDisk(address) : fromHost(address)));
}

/** How fast a word counts less that is longer than what was asked for: "starbucks" for "stars". */
const termSimilarity = 5;

/** The index that some parts make. */
export async function indexOf({
  pagefind,
  catalogue,
  vocabulary,
  questions,
}: Parts): Promise<Index> {
  const ranking = { metaWeights: fieldWeights, termSimilarity };
  // A worker would load a second copy of the script, and so few records do not need one.
  await pagefind.options({ noWorker: true, ranking });
  const search = kept(async (query) => (await pagefind.search(query)).results);
  return {
    catalogue,
    search,
    exactly: async (word) => {
      // Between quotation marks Pagefind takes no longer or shorter word instead, but does not tell how well it fits.
      const ids = new Set((await search(`"${word}"`)).map(({ id }) => id));
      return ids.size > 0 ? (await search(word)).filter(({ id }) => ids.has(id)) : [];
    },
    all: kept(async () => (await pagefind.search(null)).results),
    vocabulary: kept(vocabulary),
    questions: kept(questions),
  };
}

/** The same answer for the same question, which one query asks several times; a failure may be tried again. */
function kept<T>(answer: (question: string) => Promise<T>): (question?: string) => Promise<T> {
  const answers = new Map<string, Promise<T>>();
  return (question = '') => {
    const known = answers.get(question) ?? answer(question);
    answers.set(question, known);
    known.catch(() => answers.delete(question));
    return known;
  };
}

async function fromHost(base: string): Promise<Parts> {
  const json = async <T>(name: string) => (await (await fetch(base + name)).json()) as T;
  const [pagefind, catalogue] = await Promise.all([
    import(/* @vite-ignore */ `${base}pagefind.js`) as Promise<Pagefind>,
    json<Catalogue>('catalogue.json'),
  ]);
  return {
    pagefind,
    catalogue,
    vocabulary: () => json('words.json'),
    questions: () => json('asked.json'),
  };
}

function fromDisk(address: string): Promise<Parts> {
  return new Promise((resolve, reject) => {
    const element = document.createElement('script');
    element.src = `${address}${diskScript}`;
    element.addEventListener('load', () => resolve((globalThis as unknown as Disk).indexFromDisk));
    element.addEventListener('error', () => reject(new Error(`${element.src} is missing`)));
    document.head.append(element);
  });
}

/** The global of src/client/pagefind/disk.ts; read on load, because the next language’s script overwrites it. */
interface Disk {
  indexFromDisk: Parts;
}

/** The title of a record, in the spelling of the index. */
export function titleOf({ meta }: Fragment): string {
  return meta.title ?? meta.source ?? '';
}
