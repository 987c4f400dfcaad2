/** The work in one language: its own words, or those of its fallback. */
import { addressesIn } from '../work/addresses.ts';
import type { PartialDate } from '../work/date.ts';
import type { Value } from '../work/fact.ts';
import { once } from '../work/reads.ts';
import {
  authorIn,
  languageIn,
  nameIn,
  pageIn,
  sectionIn,
  settingsIn,
  wordsIn,
  type WithLanguage,
} from '../work/fallback.ts';
import type { WordsKind } from '../work/words.ts';
import type { Work } from '../work/work.ts';
import { formatDate, formatValue, type DateForm, type ValueForm } from './format.ts';
import { languageName, localeOf, translator } from './translate.ts';
import { typeset } from './typography.ts';

/** Words or a text, typeset by the rules of their language. */
export interface Localized<T> {
  value: T;
  /** The language in which they are written. */
  language: string;
  isFallback: boolean;
  /** The `lang` of the element that shows them: absent where it is the page's language. */
  lang: string | undefined;
}

export interface LocalizedWork extends ReturnType<typeof localizedWork> {}

/** The work in a language, cached. @throws Error when there is no such language */
export function localize(work: Work, language: string): LocalizedWork {
  return once(work, `localized/${language}`, () => localizedWork(work, language));
}

/** The work in each of its languages, complete ones first. */
export function localizeAll(work: Work): LocalizedWork[] {
  return [...work.languages.keys()].map((language) => localize(work, language));
}

// Functions, not methods, so that callers can destructure them.
function localizedWork(work: Work, language: string) {
  return {
    work,
    language,
    settings: settingsIn(work, language),
    locale: localeOf(work, language),
    /** Who made the work: always a group. */
    author: authorIn(work, language),
    addresses: addressesIn(work, language),
    /** The interface strings. */
    t: translator(work, language),
    words: <K extends WordsKind>(kind: K, id: string) =>
      localized(wordsIn(work, language, kind, id), typesetWords),
    section: (id: string) => localized(sectionIn(work, language, id), typesetText),
    /** A section in plain language, which has no fallback. */
    plain: (id: string) => typesetText(languageIn(work, language).plain.get(id)!, language),
    /** The text of a page that has one. */
    pageText: (kind: string) => localized(pageIn(work, language, kind), typesetText),
    /** The name of an entity. */
    name: (entity: string) => typeset(nameIn(work, language, entity), language),
    /** The name of another language in this one. */
    languageName: (tag: string) => languageName(work, tag, language),
    date: (date: PartialDate, form?: DateForm) => formatDate(work, language, date, form),
    value: (value: Value, form?: ValueForm) => formatValue(work, language, value, form),
    /** The `lang` and `dir` of an element with text in another language; none for text in this one. */
    languageAttributes: (tag: string) =>
      tag === language ? {} : { lang: tag, dir: settingsIn(work, tag).direction },
  };
}

function localized<T>(
  { value, language, isFallback }: WithLanguage<T>,
  typesetValue: (value: T, language: string) => T,
): Localized<T> {
  return {
    value: typesetValue(value, language),
    language,
    isFallback,
    lang: isFallback ? language : undefined,
  };
}

/** Typeset words and texts, because many pages show the same ones. An object is always in one language. */
const typesetCache = new WeakMap<object, unknown>();

/** The value with every string in it typeset. */
function typesetWords<T>(value: T, language: string): T {
  if (typeof value === 'string') return typeset(value, language) as T;
  if (typeof value !== 'object' || value === null) return value;
  const result = typesetCache.get(value) ?? typesetParts(value, language);
  typesetCache.set(value, result);
  return result as T;
}

function typesetParts(value: object, language: string): object {
  if (Array.isArray(value)) return value.map((part: unknown) => typesetWords(part, language));
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => [key, typesetWords(part as unknown, language)]),
  );
}

/** The text with its front matter typeset, by getters: a page depends only on the fields that it reads. */
function typesetText<T extends { title: string; summary?: string }>(text: T, language: string): T {
  const result =
    typesetCache.get(text) ??
    Object.create(text, {
      title: { get: () => typeset(text.title, language) },
      summary: { get: () => text.summary && typeset(text.summary, language) },
    });
  typesetCache.set(text, result);
  return result as T;
}
