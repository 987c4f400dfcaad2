/** Answers without an index: the titles, names and terms that the page itself knows. */
import { fold, wordsOf } from '../../shared/plain.ts';
import type { TitleKind, Titles } from '../../shared/search-data.ts';

export interface Titled {
  kind: TitleKind;
  title: string;
  href: string;
}

/** More would no longer be straight. */
const most = 3;

/** All titles, one by one. */
export function listed(titles: Titles): Titled[] {
  return Object.entries(titles).flatMap(([kind, pages]) =>
    Object.entries(pages).flatMap(([page, ids]) =>
      Object.entries(ids).map(([id, title]) => ({
        kind: kind as TitleKind,
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
