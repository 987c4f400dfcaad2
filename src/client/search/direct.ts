/** Answers without an index, from the titles, names and terms that the page carries. */
import { wordsOf } from '../../shared/index-text.ts';
import type { TitleKind, Titles } from '../../shared/search-data.ts';

export interface TitleEntry {
  kind: TitleKind;
  title: string;
  href: string;
}

const maxEntries = 3;

/** The titles as one flat list. */
export function titleEntries(titles: Titles): TitleEntry[] {
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

/** The entries whose titles have a word beginning with each word of the query, shortest first. */
export function directTo(query: string, entries: TitleEntry[]): TitleEntry[] {
  const sought = wordsOf(query);
  if (sought.join('').length < 2) return [];
  return entries
    .filter(({ title }) => {
      const words = wordsOf(title);
      return sought.every((start) => words.some((word) => word.startsWith(start)));
    })
    .toSorted((a, b) => a.title.length - b.title.length)
    .slice(0, maxEntries);
}
