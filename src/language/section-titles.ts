/**
 * Words that name a section by its id: `{{section:what-happened}}` is shown as its title, so that no words are wrong
 * when the title changes.
 */
import { sectionIn } from '../work/fallback.ts';
import { sectionName } from '../work/section-name.ts';
import type { Work } from '../work/work.ts';
import { translator } from './translate.ts';

/**
 * The words with the titles of the sections that they name, between the quotation marks of the language.
 * @param words a string, or any list or object with strings in it
 * @throws Error when there is no such section
 */
export function withTitles<T>(work: Work, words: T, language: string): T {
  if (typeof words === 'string') return named(work, words, language) as T;
  if (Array.isArray(words)) {
    return words.map((each: unknown) => withTitles(work, each, language)) as T;
  }
  if (typeof words !== 'object' || words === null) return words;
  return Object.fromEntries(
    Object.entries(words).map(([key, each]) => [key, withTitles(work, each as unknown, language)]),
  ) as T;
}

function named(work: Work, words: string, language: string): string {
  return words.replaceAll(sectionName, (_, id: string) =>
    translator(work, language)('quote.marks', { words: sectionIn(work, language, id).value.title }),
  );
}
