/** Loads a language's index, from a host or from a disk. */
import { diskScript, type Catalogue } from '../../shared/search-data.ts';
import { titleWeights, type TitleField } from '../../shared/kinds.ts';

/** The part of Pagefind’s API (1.6.0) that is used. */
export interface Pagefind {
  options(options: object): Promise<void>;
  search(query: string): Promise<{ results: Hit[] }>;
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
  meta: Partial<Record<TitleField, string>>;
}

export interface Index {
  catalogue: Catalogue;
  search(query: string): Promise<Hit[]>;
}

/** The parts of an index, from the files of a host or from one script that holds them all. */
interface Parts {
  pagefind: Pagefind;
  catalogue: Catalogue;
}

/**
 * @param folder the index folder, from this page
 * @throws Error when the index is missing or damaged
 */
export async function loadIndex(folder: string): Promise<Index> {
  const address = new URL(`${folder}/`, document.baseURI).href;
  // Over file:// browsers refuse fetch and import(), but not a classic script.
  const { pagefind, catalogue } = await (location.protocol === 'file:'
    ? fromDisk(address)
    : fromHost(address));
  // A worker would load a second copy of the script, and so few records do not need one.
  await pagefind.options({ noWorker: true, ranking: { metaWeights: titleWeights } });
  // One query searches for the same word several times.
  const cache = new Map<string, Promise<Hit[]>>();
  const search = (query: string) => {
    const hits = cache.get(query) ?? pagefind.search(query).then(({ results }) => results);
    cache.set(query, hits);
    // A failed search may be tried again.
    hits.catch(() => cache.delete(query));
    return hits;
  };
  return { catalogue, search };
}

async function fromHost(base: string): Promise<Parts> {
  const [pagefind, answer] = await Promise.all([
    import(/* @vite-ignore */ `${base}pagefind.js`) as Promise<Pagefind>,
    fetch(`${base}catalogue.json`),
  ]);
  return { pagefind, catalogue: (await answer.json()) as Catalogue };
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
