import { primarySubtag } from '../../lib/language-tag.ts';
import type { Content } from '../content.ts';
import type { Finding, Rule } from '../finding.ts';
import { entriesOf, fullKey, lineOfString, placeholder, type StringEntry } from '../strings.ts';

/** A translated string has the same placeholders and is not identical to the original. */
export const stringTranslation: Rule = (content) => {
  const [first, ...others] = [...content.work.languages.keys()];
  if (first === undefined) return [];
  const reference = entriesOf(content, first);
  return others.flatMap((language) =>
    [...entriesOf(content, language).values()].flatMap((entry) => {
      const original = reference.get(entry.key);
      if (!original) return [];
      return [
        ...placeholderFaults(content, language, entry, original, first),
        ...identicalForms(content, language, entry, original, first),
      ];
    }),
  );
};

/** Plural forms for one exact number may write it as a word ("une entreprise") and omit the placeholder. */
const exactForms = new Set(['zero', 'one', 'two']);
const numbers = new Set(['count', 'number']);

function placeholderFaults(
  content: Content,
  language: string,
  { key, forms }: StringEntry,
  original: StringEntry,
  from: string,
): Finding[] {
  const expected = new Set([...original.forms.values()].flatMap(placeholders));
  return [...forms].flatMap(([form, value]) => {
    const own = placeholders(value);
    const missingNames = [...expected].filter(
      (name) => !own.includes(name) && !(numbers.has(name) && exactForms.has(form)),
    );
    const extraNames = own.filter((name) => !expected.has(name));
    if (missingNames.length + extraNames.length === 0) return [];
    const differences = [
      ...missingNames.map((name) => `lacks {{${name}}}`),
      ...extraNames.map((name) => `has {{${name}}}, which ${from} has not`),
    ];
    return {
      code: 'STRING-PLACEHOLDER',
      file: `${language}/ui.json`,
      line: lineOfString(content, language, fullKey(key, form)),
      message: `The string "${fullKey(key, form)}" ${differences.join(' and ')}.`,
      fix: `Use the placeholders of ${from}: ${[...expected].map((name) => `{{${name}}}`).join(' ') || 'none'}.`,
    };
  });
}

function placeholders(value: string): string[] {
  return [...new Set([...value.matchAll(placeholder)].map((match) => match[1]!))];
}

function identicalForms(
  content: Content,
  language: string,
  { key, forms }: StringEntry,
  original: StringEntry,
  from: string,
): Finding[] {
  if (primarySubtag(language) === primarySubtag(from)) return [];
  return [...forms]
    .filter(([form, value]) => original.forms.get(form) === value && wordCount(value) >= 3)
    .map(([form]) => ({
      code: 'STRING-UNTRANSLATED',
      file: `${language}/ui.json`,
      line: lineOfString(content, language, fullKey(key, form)),
      message: `The string "${fullKey(key, form)}" is the same as in ${from}.`,
      fix: `Translate it into ${language}.`,
    }));
}

function wordCount(value: string): number {
  return value.replace(placeholder, ' ').match(/\p{L}[\p{L}’-]*/gu)?.length ?? 0;
}
