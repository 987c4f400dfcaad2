/** Interface strings by dotted key, without the suffix of the plural form. */
import type { Content } from './content.ts';
import { languageIn } from '../work/fallback.ts';

/** A string of `ui.json` with all its plural forms. */
export interface StringEntry {
  /** "search.results" for "search.results_one" and "search.results_other". */
  key: string;
  /** By plural category; the key is "" for a string without plural forms. */
  forms: Map<string, string>;
}

const suffix = /_(zero|one|two|few|many|other)$/;

/** The interface strings of a language. */
export function entriesOf({ work }: Content, language: string): Map<string, StringEntry> {
  const entries = new Map<string, StringEntry>();
  for (const [full, value] of flatten(languageIn(work, language).strings)) {
    const key = full.replace(suffix, '');
    const entry = entries.get(key) ?? { key, forms: new Map() };
    entry.forms.set(suffix.exec(full)?.[1] ?? '', value);
    entries.set(key, entry);
  }
  return entries;
}

/** The key of a plural form in the file. */
export function fullKey(key: string, form: string): string {
  return form ? `${key}_${form}` : key;
}

/** Line of a key in a language's `ui.json`, or of its group if the key is missing. */
export function lineOfString({ lines }: Content, language: string, key: string): number {
  return lines.at(`${language}/ui.json`, key.split('.'));
}

/** Matches a placeholder: "{{count}}", "{{date, datetime(dateStyle: long)}}". */
export const placeholder = /\{\{-?\s*(\w+)[^}]*\}\}/g;

function flatten(strings: Record<string, unknown>, prefix = ''): [string, string][] {
  return Object.entries(strings).flatMap(([key, value]): [string, string][] =>
    value !== null && typeof value === 'object'
      ? flatten(value as Record<string, unknown>, `${prefix}${key}.`)
      : [[prefix + key, String(value)]],
  );
}
