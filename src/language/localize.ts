/** The work in one language: its own words, or those of its fallback. */
import { addressesIn } from '../work/addresses.ts';
import { directionOf } from '../lib/language-tag.ts';
import type { PartialDate } from '../work/date.ts';
import type { Value } from '../work/fact.ts';
import { once } from '../work/reads.ts';
import {
  authorIn,
  borrowedMark,
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
import { withTitles } from './section-titles.ts';
import { digitsOf, languageName, localeOf, translator } from './translate.ts';
import { typeset } from './typography.ts';

/** Words or a text, typeset by the rules of their language. */
export interface Localized<T> {
  value: T;
  /** The language in which they are written. */
  language: string;
  isFallback: boolean;
  /** What the element that shows them must have: `lang`, `dir` and a mark where they are borrowed, else nothing. */
  borrowed: LanguageAttributes & { [borrowedMark]?: '' };
  /** What an element inside of that one must have which shows the page's own language. */
  own: LanguageAttributes;
}

export type LanguageAttributes = { lang?: string; dir?: 'ltr' | 'rtl' | 'auto' };

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
  const { direction } = settingsIn(work, language);
  const attributesOf = (tag: string) => ({ lang: tag, dir: settingsIn(work, tag).direction });
  const localized = <T>(
    { value, language: written, isFallback }: WithLanguage<T>,
    typesetValue: (work: Work, value: T, language: string) => T,
  ): Localized<T> => ({
    value: typesetValue(work, value, written),
    language: written,
    isFallback,
    borrowed: isFallback ? { ...attributesOf(written), [borrowedMark]: '' } : {},
    own: isFallback ? attributesOf(language) : {},
  });
  /** Cached for the work, since they change with the titles of other files. */
  const namedWords = <K extends WordsKind>(kind: K, id: string) =>
    once(work, `named/${language}/${kind}/${id}`, () => {
      const found = wordsIn(work, language, kind, id);
      return { ...found, value: withTitles(work, found.value, found.language) };
    });
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
      localized(
        kind === 'lessons' ? namedWords(kind, id) : wordsIn(work, language, kind, id),
        typesetWords,
      ),
    section: (id: string) => localized(sectionIn(work, language, id), typesetText),
    /** A section in plain language, which has no fallback. */
    plain: (id: string) => typesetText(work, languageIn(work, language).plain.get(id)!, language),
    /** The text of a page that has one. */
    pageText: (kind: string) => localized(pageIn(work, language, kind), typesetText),
    /** The name of an entity. */
    name: (entity: string) => typeset(nameIn(work, language, entity), language, work),
    /** The name of another language in this one. */
    languageName: (tag: string) => languageName(work, tag, language),
    date: (date: PartialDate, form?: DateForm) => formatDate(work, language, date, form),
    value: (value: Value, form?: ValueForm) => formatValue(work, language, value, form),
    /** The `lang` and `dir` of an element with text in another language; none for text in this one. */
    languageAttributes: (tag: string): LanguageAttributes =>
      tag === language ? {} : attributesOf(tag),
    /** The `lang` of an element with text in any language; its `dir` where it is not the page's. */
    foreignAttributes: (tag: string): LanguageAttributes => {
      if (tag === language) return {};
      const dir = work.languages.get(tag)?.language.direction ?? directionOf(tag);
      return dir === direction ? { lang: tag } : { lang: tag, dir };
    },
    /** A name in a language: borrowed where the fallback writes it otherwise than the data. */
    localizedName: (entity: string): Localized<string> => {
      const { value, ...rest } = localized(
        wordsIn(work, language, 'entities', entity),
        typesetWords,
      );
      const name = typeset(nameIn(work, language, entity), language, work);
      return value.name === undefined
        ? // The data's name may be in another script, and would move the punctuation around it.
          { ...rest, value: name, borrowed: direction === 'rtl' ? { dir: 'auto' } : {}, own: {} }
        : { ...rest, value: name };
    },
    /** What was said, between the quotation marks of its language, or of this one where the work has no strings of it. */
    quoted: (said: string, tag: string) =>
      translator(work, work.languages.has(tag) ? tag : language)('quote.marks', { words: said }),
    /** A name that may be in another script, so that it moves no punctuation: in a text, where `<bdi>` cannot stand. */
    isolate: (name: string) => (direction === 'rtl' ? `\u2068${name}\u2069` : name),
    /** A whole number in the digits of the language. */
    digits: (number: number) => digitsOf(localeOf(work, language)).format(number),
    /** The number of a section of the story: that of its chapter, and its own in there. */
    sectionNumber: (id: string) => {
      const chapter = work.outline.findIndex(({ sections }) => sections.includes(id));
      const place = work.outline[chapter]!.sections.indexOf(id);
      const { format } = digitsOf(localeOf(work, language));
      return `${format(chapter + 1)}.${format(place + 1)}`;
    },
  };
}

/** Typeset words and texts, because many pages show the same ones. An object is always in one language. */
const typesetCache = new WeakMap<object, unknown>();

/** The value with every string in it typeset. */
function typesetWords<T>(work: Work, value: T, language: string): T {
  if (typeof value === 'string') return typeset(value, language, work) as T;
  if (typeof value !== 'object' || value === null) return value;
  const result = typesetCache.get(value) ?? typesetParts(work, value, language);
  typesetCache.set(value, result);
  return result as T;
}

function typesetParts(work: Work, value: object, language: string): object {
  if (Array.isArray(value)) return value.map((part: unknown) => typesetWords(work, part, language));
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => [
      key,
      typesetWords(work, part as unknown, language),
    ]),
  );
}

/** The text with its front matter typeset, by getters: a page depends only on the fields that it reads. */
function typesetText<T extends { title: string; summary?: string }>(
  work: Work,
  text: T,
  language: string,
): T {
  const result =
    typesetCache.get(text) ??
    Object.create(text, {
      title: { get: () => typeset(text.title, language, work) },
      summary: { get: () => text.summary && typeset(text.summary, language, work) },
    });
  typesetCache.set(text, result);
  return result as T;
}
