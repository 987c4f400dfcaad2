/** Data of the page for the script that saves the site. Texts have {{placeholders}}. */
export interface SavingWords {
  locale: string;
  /** Link to the site's root. */
  root: string;
  /** The languages that can be saved, by tag, named in the page's language. */
  languages: Record<string, string>;
  save: string;
  saving: string;
  saved: string;
  newer: string;
  useNewer: string;
  remove: string;
  removed: string;
  failed: string;
  cannot: string;
  check: string;
  checking: string;
  sound: string;
  unsound: string;
}

/** `saving.json`: what is stored when a language is saved, by tag. */
export type Saving = Record<string, { version: string; files: number; bytes: number }>;

/** What the service worker answers to "check". */
export interface Checked {
  files: number;
  /** Addresses of those that are missing or changed. */
  wrong: string[];
}

/** The page that stands in, without a network, for one that is not saved. */
export const unsavedPage = 'unsaved.html';
