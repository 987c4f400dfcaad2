/** Brings a language's index into the page. The only place that knows where it comes from. */
import { diskScript, type Catalogue } from '../../shared/search-data.ts';
import { titleWeights, type TitleField } from '../../shared/kinds.ts';

/** What we use of Pagefind’s script, 1.6.0. */
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

/** What an index is made of, from the files of a host or from one script that holds them all. */
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
  // So few records need no second thread, nor its second copy of the script.
  await pagefind.options({ noWorker: true, ranking: { metaWeights: titleWeights } });
  // An answer asks for a word more than once: whether it is known, and where.
  const answers = new Map<string, Promise<Hit[]>>();
  const search = (query: string) => {
    const known = answers.get(query) ?? pagefind.search(query).then(({ results }) => results);
    answers.set(query, known);
    // What failed may be tried again.
    known.catch(() => answers.delete(query));
    return known;
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

/** What the script of src/client/pagefind/disk.ts leaves behind; read at once, as the next language’s writes over it. */
interface Disk {
  indexFromDisk: Parts;
}

/** The title of a record, as the index spells it. */
export function titleOf({ meta }: Fragment): string {
  return meta.title ?? meta.source ?? '';
}
