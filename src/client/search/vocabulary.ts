/** The words of a language’s titles, names and terms, each once, for the spelling of queries. */
import type { Titled } from './direct.ts';
import { fold } from '../../shared/plain.ts';

/** A shorter word is too near to too many others. */
const shortest = 4;

/** Names first: where a word is both a name and the start of a title, its name says how to write it. */
const order: Titled['kind'][] = ['entity', 'term', 'story', 'recommendation', 'page'];

export function vocabularyOf(titles: Pick<Titled, 'kind' | 'title'>[]): string[] {
  const own = titles.toSorted((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
  const words = new Map<string, string>();
  for (const { title, kind } of own) {
    const isName = kind === 'entity' || kind === 'term';
    for (const { word, first } of split(title)) {
      if (word.length < shortest || /\d/.test(word) || words.has(fold(word))) continue;
      // A title's first word has its capital only for being first.
      words.set(fold(word), first && !isName ? word.toLowerCase() : word);
    }
  }
  return [...words.values()];
}

function split(title: string): { word: string; first: boolean }[] {
  const words = title.split(/[^\p{L}\p{M}\p{N}-]+/u).filter(Boolean);
  return words.map((word, index) => ({ word, first: index === 0 }));
}
