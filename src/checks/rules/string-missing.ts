import { localeOf } from '../../language/translate.ts';
import { completeLanguages, languageIn } from '../../work/fallback.ts';
import type { Content } from '../content.ts';
import type { Finding, Rule } from '../finding.ts';
import { entriesOf, fullKey, lineOfString, type StringEntry } from '../strings.ts';

/**
 * Every language has every interface string, in every plural form of the language. A draft borrows those that it lacks
 * from its fallback, as it borrows texts.
 */
export const stringMissing: Rule = (content) => {
  const reference = referenceEntries(content);
  const unreadable = new Set(content.problems.map(({ file }) => file));
  return [...content.work.languages.keys()].flatMap((language) =>
    unreadable.has(`${language}/ui.json`)
      ? []
      : [...missingStrings(content, language, reference), ...emptyStrings(content, language)],
  );
};

/** All strings that any complete language has. */
type Reference = Map<string, StringEntry & { language: string }>;

function referenceEntries(content: Content): Reference {
  const reference: Reference = new Map();
  for (const language of completeLanguages(content.work).toReversed()) {
    for (const entry of entriesOf(content, language).values()) {
      const isPlural = reference.get(entry.key)?.forms.has('') === false;
      if (!isPlural) reference.set(entry.key, { ...entry, language });
    }
  }
  return reference;
}

function missingStrings(content: Content, language: string, reference: Reference): Finding[] {
  const file = `${language}/ui.json`;
  const own = entriesOf(content, language);
  const { status, fallback } = languageIn(content.work, language).language;
  const isBorrowing =
    status === 'draft' && fallback !== undefined && content.work.languages.has(fallback);
  return [...reference.values()].flatMap(({ key, forms, language: from }): Finding[] => {
    const entry = own.get(key);
    if (!entry && isBorrowing) return [];
    if (!entry) {
      const example = [...forms.values()].at(-1);
      const line = lineOfString(content, language, key);
      const message = `The string "${key}" is missing.`;
      const fix = `Add it; ${from} has "${example}".`;
      return [{ code: 'STRING-MISSING', file, line, message, fix }];
    }
    // If one language has plural forms of a string, every language needs them.
    const requiredForms = forms.has('') ? [] : categories(content, language);
    return requiredForms
      .filter((form) => !entry.forms.has(form))
      .map((form) => ({
        code: 'STRING-PLURAL',
        file,
        line: lineOfString(content, language, fullKey(key, [...entry.forms.keys()][0]!)),
        message: `The string "${key}" has no form for the plural category "${form}".`,
        fix: `Add "${fullKey(key.split('.').at(-1)!, form)}".`,
      }));
  });
}

function categories(content: Content, language: string): string[] {
  return new Intl.PluralRules(localeOf(content.work, language)).resolvedOptions().pluralCategories;
}

function emptyStrings(content: Content, language: string): Finding[] {
  return [...entriesOf(content, language).values()].flatMap(({ key, forms }) =>
    [...forms]
      .filter(([, value]) => value.trim() === '')
      .map(([form]) => ({
        code: 'STRING-EMPTY',
        file: `${language}/ui.json`,
        line: lineOfString(content, language, fullKey(key, form)),
        message: `The string "${fullKey(key, form)}" is empty.`,
        fix: 'Write its words, or remove it from every language.',
      })),
  );
}
