/** The search of a built site without a browser: its script for pages from a disk, which holds the whole index. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { parseHTML } from 'linkedom';
import { titleEntries } from '../../src/client/search/direct.ts';
import { sameHere } from '../../src/client/search/elsewhere.ts';
import { find, minHits, titlesFirst, type Answer } from '../../src/client/search/find.ts';
import { indexOf, type Index, type Parts } from '../../src/client/search/load.ts';
import { diskScript, type SearchData } from '../../src/shared/search-data.ts';
import { dist, searchPage } from './helper.ts';

export interface NodeSearch {
  index: Index;
  ask(query: string, asTyped?: boolean): Promise<Answer & { links: string[] }>;
  /** What this language has of what another one finds. */
  askThrough(other: NodeSearch, query: string): Promise<string[]>;
}

/** What a reader sees first: the results, and where they are few what another language leads to. */
export async function seen(search: NodeSearch, others: NodeSearch[], query: string) {
  const { links, hits, unknown } = await search.ask(query);
  const isFew = hits.length < minHits || unknown.length > 0;
  const through = await Promise.all(
    isFew ? others.map((other) => search.askThrough(other, query)) : [],
  );
  return [...links, ...through.flat()];
}

/** The search of a language. */
export async function searchOf(language: string, folder = dist): Promise<NodeSearch> {
  const script = readFileSync(join(folder, language, 'pagefind', diskScript), 'utf8');
  const names = [
    'Response',
    'URL',
    'TextDecoder',
    'TextEncoder',
    'DecompressionStream',
    'atob',
    'setTimeout',
  ];
  const given = names.map((name) => [name, globalThis[name as 'atob']]);
  const context = createContext({ ...Object.fromEntries(given), console });
  runInContext(`${script};globalThis.indexFromDisk=indexFromDisk`, context);
  const index = await indexOf((context as { indexFromDisk: Parts }).indexFromDisk);
  const { document } = parseHTML(readFileSync(join(folder, searchPage(language)), 'utf8'));
  const data = document.querySelector('#search-data')!.innerHTML.replaceAll('&amp;', '&');
  const asking = JSON.parse(data) as SearchData;
  return {
    index,
    askThrough: async (other, query) => {
      const { hits } = await other.ask(query, true);
      return (await sameHere(hits, titleEntries(asking.titles))).map(({ href }) => href);
    },
    ask: async (query, asTyped) => {
      const answer = await find(index, query, asking, asTyped);
      const hits = await titlesFirst(answer);
      const shown = await Promise.all(hits.slice(0, 10).map((hit) => hit.data()));
      return { ...answer, hits, links: shown.map(({ raw_url }) => raw_url) };
    },
  };
}
