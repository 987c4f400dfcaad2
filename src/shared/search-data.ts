/** What the search page and the index hand to the script that searches, as JSON. */
import type { Kind } from './kinds.ts';

export type TitleKind = Exclude<Kind, 'event' | 'source'>;

/** Titles by kind, by the page where they stand, by their id there: no address is told twice. */
export type Titles = Partial<Record<TitleKind, Record<string, Record<string, string>>>>;

/** A string by plural category, with {{placeholders}}. */
export type Plural = Partial<Record<Intl.LDMLPluralRule, string>>;

export interface SearchData {
  locale: string;
  index: string;
  smallWords: string[];
  titles: Titles;
  kinds: Record<Kind, string>;
  loading: string;
  broken: string;
  none: string;
  unknown: string;
  didYouMean: string;
  results: Plural;
  /** The other languages, and where to search in them. */
  others: { tag: string; index: string; page: string; smallWords: string[]; results: Plural }[];
}

/** `catalogue.json`, beside the index. */
export interface Catalogue {
  /** Pagefind's ids of the records of each kind. */
  kinds: Partial<Record<Kind, string[]>>;
  /** The ids whose title is in another language, by that language. */
  titles: Record<string, string[]>;
  /** The title of each page, by its file. */
  chapters: Record<string, string>;
}
