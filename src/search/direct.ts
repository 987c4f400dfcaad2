/** Answers without an index: the titles, names and terms that the page itself knows. */
import type { Entry } from '../components/entries.ts';
import { fold, wordsOf } from './plain.ts';

/** Titles by kind, by the page where they stand, by their id there: no address is told twice. */
export type Titles = Partial<Record<Entry['kind'], Record<string, Record<string, string>>>>;

export interface Titled {
  kind: Entry['kind'];
  title: string;
  href: string;
}

/** More would no longer be straight. */
const most = 3;

/** Those that the page's language has words for, with links as `link` makes them. */
export function titlesOf(entries: Entry[], link: (target: string) => string): Titles {
  const titles: Titles = {};
  for (const { kind, title, target, lang } of entries) {
    if (lang !== undefined) continue;
    const [page, id = ''] = link(target).split('#') as [string, string?];
    ((titles[kind] ??= {})[page] ??= {})[id] = title;
  }
  return titles;
}

/** The same, one by one. */
export function listed(titles: Titles): Titled[] {
  return Object.entries(titles).flatMap(([kind, pages]) =>
    Object.entries(pages).flatMap(([page, ids]) =>
      Object.entries(ids).map(([id, title]) => ({
        kind: kind as Entry['kind'],
        title,
        href: id ? `${page}#${id}` : page,
      })),
    ),
  );
}

/** Those whose titles have every word of the query, or begin with it: the shortest first. */
export function directTo(query: string, all: Titled[]): Titled[] {
  const sought = wordsOf(query).map(fold);
  if (sought.join('').length < 2) return [];
  return all
    .filter(({ title }) => {
      const words = wordsOf(title).map(fold);
      return sought.every((start) => words.some((word) => word.startsWith(start)));
    })
    .toSorted((a, b) => a.title.length - b.title.length)
    .slice(0, most);
}
