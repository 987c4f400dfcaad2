/** The words of a language’s titles, names and terms, each once, for the spelling of queries. */
import type { TitleEntry } from './direct.ts';
import { fold } from '../../shared/index-text.ts';

/** A shorter word is too similar to too many others. */
const minLength = 4;

/** Names first: a word that is a name and also begins a title is written as the name. */
const order: TitleEntry['kind'][] = ['entity', 'term', 'story', 'recommendation', 'page'];

export function vocabularyOf(titles: Pick<TitleEntry, 'kind' | 'title'>[]): string[] {
  const sorted = titles.toSorted((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
  const words = new Map<string, string>();
  for (const { title, kind } of sorted) {
    const isName = kind === 'entity' || kind === 'term';
    for (const { word, first } of split(title)) {
      if (word.length < minLength || /\d/.test(word) || words.has(fold(word))) continue;
      // The first word of a title has a capital only because it is first.
      words.set(fold(word), first && !isName ? word.toLowerCase() : word);
    }
  }
  return [...words.values()];
}

function split(title: string): { word: string; first: boolean }[] {
  const words = title.split(/[^\p{L}\p{M}\p{N}-]+/u).filter(Boolean);
  return words.map((word, index) => ({ word, first: index === 0 }));
}
