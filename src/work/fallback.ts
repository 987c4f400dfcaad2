/** Texts and words in a language; where a draft language has none, those of its fallback, marked as such. */
import type { LanguageContent, Work } from './work.ts';
import type { Language } from './language.ts';
import { sectionsOf } from './outline.ts';
import type { Page } from './page.ts';
import type { Section } from './section.ts';
import type { Words, WordsKind } from './words.ts';

/** The attribute of words borrowed from another language, outside of sections, which say so themselves. */
export const borrowedMark = 'data-borrowed';

/** A value with the language in which it is written. */
export type WithLanguage<T> = { value: T; language: string; isFallback: boolean };

type Entry<K extends WordsKind> = Words[K] extends Map<string, infer T> ? T : never;

/** What a language's folder holds. @throws Error when there is no such language */
export function languageIn(work: Work, language: string): LanguageContent {
  const content = work.languages.get(language);
  if (!content) throw new Error(`There is no language "${language}".`);
  return content;
}

/** The settings of a language. @throws Error when there is no such language */
export function settingsIn(work: Work, language: string): Language {
  return languageIn(work, language).language;
}

/** A language and its fallbacks, nearest first; ends at a language that is already in the chain. */
function chain(work: Work, language: string, before: string[] = []): LanguageContent[] {
  const content = languageIn(work, language);
  const { status, fallback } = content.language;
  if (status !== 'draft' || !fallback || before.includes(fallback)) return [content];
  return [content, ...chain(work, fallback, [...before, language])];
}

/** The tags of a language and of its fallbacks, nearest first. */
export function languageChain(work: Work, language: string): string[] {
  return chain(work, language).map((content) => content.language.tag);
}

function firstOf<T>(
  work: Work,
  language: string,
  what: string,
  find: (content: LanguageContent) => T | undefined,
): WithLanguage<T> {
  for (const content of chain(work, language)) {
    const value = find(content);
    if (value !== undefined) {
      const { tag } = content.language;
      return { value, language: tag, isFallback: tag !== language };
    }
  }
  throw new Error(`No words in "${language}" for ${what}.`);
}

/** The author of the work, as a language or its fallback names it. */
export function authorIn(work: Work, language: string): string {
  return firstOf(work, language, 'the author', (content) => content.language.author).value;
}

/** A section in a language or its fallback. @throws Error when neither has it */
export function sectionIn(work: Work, language: string, id: string): WithLanguage<Section> {
  return firstOf(work, language, `the section "${id}"`, ({ sections }) => sections.get(id));
}

/** The text of a page in a language or its fallback. @throws Error when neither has it */
export function pageIn(work: Work, language: string, kind: string): WithLanguage<Page> {
  return firstOf(work, language, `the page "${kind}"`, ({ pages }) => pages.get(kind));
}

/** The words for a record in a language or its fallback. @throws Error when neither has them */
export function wordsIn<K extends WordsKind>(
  work: Work,
  language: string,
  kind: K,
  id: string,
): WithLanguage<Entry<K>> {
  return firstOf(
    work,
    language,
    `"${id}" in ${kind}.yaml`,
    ({ words }) => words[kind].get(id) as Entry<K> | undefined,
  );
}

/** The languages that have a section themselves. */
export function languagesOf(work: Work, section: string): string[] {
  return [...work.languages.values()]
    .filter(({ sections }) => sections.has(section))
    .map(({ language }) => language.tag);
}

/** The languages that have every section of a chapter themselves. */
export function languagesOfChapter(work: Work, chapter: string): string[] {
  const sections = sectionsOf(work.outline, chapter);
  return [...work.languages.keys()].filter((language) =>
    sections.every((section) => languagesOf(work, section).includes(language)),
  );
}

/** The languages that have the whole of a chapter in plain language. */
export function languagesOfPlain(work: Work, chapter: string): string[] {
  const sections = sectionsOf(work.outline, chapter);
  return [...work.languages.values()]
    .filter(({ plain }) => sections.every((section) => plain.has(section)))
    .map(({ language }) => language.tag);
}

/** The languages that have the lesson of a chapter. */
export function languagesOfLesson(work: Work, chapter: string): string[] {
  return [...work.languages.values()]
    .filter(({ words }) => work.lessons.has(chapter) && words.lessons.has(chapter))
    .map(({ language }) => language.tag);
}

/** The name of an entity in a language. */
export function nameIn(work: Work, language: string, entity: string): string {
  return wordsIn(work, language, 'entities', entity).value.name ?? work.entities.get(entity)!.name;
}

/** True when the original of a translation has changed after it was translated. */
export function isOutdated(work: Work, section: Section): boolean {
  if (!section.translatedFrom) return false;
  const [language, fingerprint] = section.translatedFrom.split('@') as [string, string];
  return work.languages.get(language)?.sections.get(section.id)?.fingerprint !== fingerprint;
}

/** The state of a section in a language; "borrowed": it has none of its own. */
export type Status = 'written' | 'translated' | 'outdated' | 'borrowed';

export function statusOf(work: Work, language: string, id: string): Status {
  const section = languageIn(work, language).sections.get(id);
  if (!section) return 'borrowed';
  if (!section.translatedFrom) return 'written';
  return isOutdated(work, section) ? 'outdated' : 'translated';
}

/** The address of a page in each of these languages. */
export function versionsIn(
  languages: string[],
  addressIn: (language: string) => string,
): Record<string, string> {
  return Object.fromEntries(languages.map((language) => [language, addressIn(language)]));
}

/** The pairs of complete languages, which can be read side by side; sorted by tag. */
export function pairsOf(work: Work): [string, string][] {
  const tags = completeLanguages(work).toSorted();
  return tags.flatMap((tag, index) =>
    tags.slice(index + 1).map((other): [string, string] => [tag, other]),
  );
}

/** The languages to which each page of a language links: the complete ones, and itself. Drafts can be any number. */
export function linkedLanguages(work: Work, language: string): string[] {
  const complete = completeLanguages(work);
  return complete.includes(language) ? complete : [...complete, language];
}

/** The tags of the complete languages. */
export function completeLanguages(work: Work): string[] {
  return [...work.languages.values()]
    .filter(({ language }) => language.status === 'complete')
    .map(({ language }) => language.tag);
}
