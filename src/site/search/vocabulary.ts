/** The words of an index as they are written, for the spelling of queries. */
import type { Vocabulary } from '../../shared/search-data.ts';
import { fold } from '../../shared/index-text.ts';

/** A shorter word is too similar to too many others. */
const minLength = 3;

/** A word with the hyphens in it, so that "etatsunis" may become "États-Unis", and each part of it. */
const compound = /[\p{L}\p{N}\p{M}]+(?:-[\p{L}\p{N}\p{M}]+)*/gu;

/** Each word once, the most frequent first; in small letters where a text has it so. */
export function vocabularyOf(texts: string[]): Vocabulary {
  const words = new Map<string, { written: string; count: number }>();
  for (const text of texts) {
    for (const [whole] of text.normalize('NFC').matchAll(compound)) {
      for (const written of new Set([whole, ...whole.split('-')])) {
        const word = fold(written);
        if (word.length < minLength || /\d/.test(word)) continue;
        const known = words.get(word);
        if (!known) words.set(word, { written, count: 1 });
        else {
          known.count += 1;
          if (written === written.toLowerCase()) known.written = written;
        }
      }
    }
  }
  return [...words.values()]
    .toSorted((a, b) => b.count - a.count || (a.written < b.written ? -1 : 1))
    .map(({ written }) => written);
}
