/** What a language can say: its own words, or, for a draft language, those it borrows, marked as such. */
import type { LanguageContent, Work } from './work.ts';
import type { Language } from './language.ts';
import { sectionsOf } from './outline.ts';
import type { Page } from './page.ts';
import type { Section } from './section.ts';
import type { Words, WordsKind } from './words.ts';

/** A value with the language in which it is really written. */
export type WithLanguage<T> = { value: T; language: string; isFallback: boolean };

type Entry<K extends WordsKind> = Words[K] extends Map<string, infer T> ? T : never;

/** What a language's folder holds. @throws Error when there is no such language */
export function languageIn(work: Work, language: string): LanguageContent {
  const edition = work.languages.get(language);
  if (!edition) throw new Error(`There is no language "${language}".`);
  return edition;
}

/** What a language's `language.yaml` says. @throws Error when there is no such language */
export function settingsIn(work: Work, language: string): Language {
  return languageIn(work, language).language;
}

/** The language and those that it falls back to, nearest first; a loop of fallbacks ends. */
function chain(work: Work, language: string, before: string[] = []): LanguageContent[] {
  const edition = languageIn(work, language);
  const { status, fallback } = edition.language;
  if (status !== 'draft' || !fallback || before.includes(fallback)) return [edition];
  return [edition, ...chain(work, fallback, [...before, language])];
}

function firstOf<T>(
  work: Work,
  language: string,
  what: string,
  find: (edition: LanguageContent) => T | undefined,
): WithLanguage<T> {
  for (const edition of chain(work, language)) {
    const value = find(edition);
    if (value !== undefined) {
      const { tag } = edition.language;
      return { value, language: tag, isFallback: tag !== language };
    }
  }
  throw new Error(`No words in "${language}" for ${what}.`);
}

/** The section as this language shows it. @throws Error when neither it nor its fallback has it */
export function sectionIn(work: Work, language: string, id: string): WithLanguage<Section> {
  return firstOf(work, language, `the section "${id}"`, (edition) => edition.sections.get(id));
}

/** The text of a page as this language shows it. @throws Error when neither it nor its fallback has it */
export function pageIn(work: Work, language: string, kind: string): WithLanguage<Page> {
  return firstOf(work, language, `the page "${kind}"`, (edition) => edition.pages.get(kind));
}

/** The words for a record as this language says them. @throws Error when there are none */
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
    (edition) => edition.words[kind].get(id) as Entry<K> | undefined,
  );
}

/** The languages in which a section is really written. */
export function languagesOf(work: Work, section: string): string[] {
  return [...work.languages.values()]
    .filter((edition) => edition.sections.has(section))
    .map((edition) => edition.language.tag);
}

/** The languages in which every section of a chapter is really written. */
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

/** The name of an entity as this language writes it. */
export function nameIn(work: Work, language: string, entity: string): string {
  return wordsIn(work, language, 'entities', entity).value.name ?? work.entities.get(entity)!.name;
}

/** True when a translation's original has changed since it was made. */
export function isOutdated(work: Work, section: Section): boolean {
  if (!section.translatedFrom) return false;
  const [language, fingerprint] = section.translatedFrom.split('@') as [string, string];
  return work.languages.get(language)?.sections.get(section.id)?.fingerprint !== fingerprint;
}

/** What a language has of a section: its own text, a translation, one older than its original, or nothing. */
export type Status = 'written' | 'translated' | 'outdated' | 'borrowed';

export function statusOf(work: Work, language: string, id: string): Status {
  const section = languageIn(work, language).sections.get(id);
  if (!section) return 'borrowed';
  if (!section.translatedFrom) return 'written';
  return isOutdated(work, section) ? 'outdated' : 'translated';
}

/** An address for each of some languages, made by `addressIn`. */
export function versionsIn(
  languages: string[],
  addressIn: (language: string) => string,
): Record<string, string> {
  return Object.fromEntries(languages.map((language) => [language, addressIn(language)]));
}

/** Every two languages that have everything, each pair by tag: what can be read side by side. */
export function pairsOf(work: Work): [string, string][] {
  const tags = completeLanguages(work).toSorted();
  return tags.flatMap((tag, index) =>
    tags.slice(index + 1).map((other): [string, string] => [tag, other]),
  );
}

/** The languages that have everything. */
export function completeLanguages(work: Work): string[] {
  return [...work.languages.values()]
    .filter((edition) => edition.language.status === 'complete')
    .map((edition) => edition.language.tag);
}
