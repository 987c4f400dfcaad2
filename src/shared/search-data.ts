/** Data of the search page and of the index for the search script, as JSON. */
import type { Kind } from './kinds.ts';

/** Name of the script in an index’s folder that holds the whole index, for pages opened from a disk. */
export const diskScript = 'from-disk.js';

export type TitleKind = Exclude<Kind, 'event' | 'source'>;

/** Titles by kind, page and id on the page, so that no address is repeated. */
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
  /** The other languages, with their index and search page. */
  others: { tag: string; index: string; page: string; smallWords: string[]; results: Plural }[];
}

/** `catalogue.json`, beside the index. */
export interface Catalogue {
  /** Pagefind's ids of the records of each kind. */
  kinds: Partial<Record<Kind, string[]>>;
  /** The ids of records whose title is in another language, by that language. */
  titles: Record<string, string[]>;
  /** The title of each page, by its file. */
  chapters: Record<string, string>;
}
