/** Data of the search page and of the index for the search script, as JSON. */
import type { Kind } from './kinds.ts';

/** Name of the script in an index’s folder that holds the whole index, for pages opened from a disk. */
export const diskScript = 'from-disk.js';

/** What the search must know of a language to read its queries. */
export interface QueryLanguage {
  /** Its locale, whose names of months are understood. */
  locale: string;
  /** Words that only join a question together, folded: they do not decide. */
  smallWords: string[];
  /** Words that ask for a kind of page, folded: "worksheet" for a lesson. */
  kindWords: KindWords;
}

export type KindWords = Partial<Record<Kind, string[]>>;

export type TitleKind = Exclude<Kind, 'event' | 'source'>;

/** Titles by kind, page and id on the page, so that no address is repeated. */
export type Titles = Partial<Record<TitleKind, Record<string, Record<string, string>>>>;

/** A string by plural category, with {{placeholders}}. */
export type Plural = Partial<Record<Intl.LDMLPluralRule, string>>;

export interface SearchData extends QueryLanguage {
  index: string;
  titles: Titles;
  kinds: Record<Kind, string>;
  loading: string;
  broken: string;
  none: string;
  unknown: string;
  partly: string;
  here: string;
  instead: string;
  results: Plural;
  /** The other languages, with their index and search page. */
  others: (QueryLanguage & { tag: string; index: string; page: string; results: Plural })[];
}

/** `catalogue.json`, beside the index. */
export interface Catalogue {
  /** Pagefind's ids of the records of each kind. */
  kinds: Partial<Record<Kind, string[]>>;
  /** The ids of records whose title is in another language, by that language. */
  titles: Record<string, string[]>;
  /** The title of each page, by its file. */
  chapters: Record<string, string>;
  /** The dates of events, by id. */
  days: Record<string, string>;
}

/** `asked.json`, beside the index: what readers ask to find a record, by Pagefind’s id of it. */
export type Questions = Record<string, string[]>;

/** `words.json`, beside the index: the words of its texts as they are written, the most frequent first. */
export type Vocabulary = string[];
