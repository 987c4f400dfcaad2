/** Interface strings by their dotted key, without the suffix of their plural form. */
import type { Content } from './content.ts';
import { languageIn } from '../work/fallback.ts';

/** An entry of `ui.json`, all its plural forms together. */
export interface Entry {
  /** "search.results" for "search.results_one" and "search.results_other". */
  key: string;
  /** Plural category to string; "" for a string that has no plural. */
  forms: Map<string, string>;
}

const suffix = /_(zero|one|two|few|many|other)$/;

/** The interface strings of a language. */
export function entriesOf({ work }: Content, language: string): Map<string, Entry> {
  const entries = new Map<string, Entry>();
  for (const [full, value] of flat(languageIn(work, language).strings)) {
    const key = full.replace(suffix, '');
    const entry = entries.get(key) ?? { key, forms: new Map() };
    entry.forms.set(suffix.exec(full)?.[1] ?? '', value);
    entries.set(key, entry);
  }
  return entries;
}

/** The key of a form as it stands in the file. */
export function fullKey(key: string, form: string): string {
  return form ? `${key}_${form}` : key;
}

/** Line of a key in a language's file, or of the group that it belongs to. */
export function lineOfString({ lines }: Content, language: string, key: string): number {
  return lines.at(`${language}/ui.json`, key.split('.'));
}

/** Matches a placeholder: "{{count}}", "{{date, datetime(dateStyle: long)}}". */
export const placeholder = /\{\{-?\s*(\w+)[^}]*\}\}/g;

function flat(strings: Record<string, unknown>, prefix = ''): [string, string][] {
  return Object.entries(strings).flatMap(([key, value]): [string, string][] =>
    value !== null && typeof value === 'object'
      ? flat(value as Record<string, unknown>, `${prefix}${key}.`)
      : [[prefix + key, String(value)]],
  );
}
