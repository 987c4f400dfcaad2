/** What readers ask, as authors list it: a line is one question, or several words with commas between them. */
import { wordsOf } from '../shared/index-text.ts';

/** The questions and words of a list, each by itself. */
export function phrasesOf(lines: string[]): string[] {
  return lines.flatMap((line) => line.split(',').map((phrase) => phrase.trim())).filter(Boolean);
}

/** A phrase as search reads it: two that differ by capitals, accents or signs are one. */
export function asSearched(phrase: string): string {
  return wordsOf(phrase).join(' ');
}
