import { localeOf } from '../../language/translate.ts';
import { completeLanguages } from '../../work/fallback.ts';
import type { Content } from '../content.ts';
import type { Finding, Rule } from '../finding.ts';
import { entriesOf, fullKey, lineOfString, type Entry } from '../strings.ts';

/** Every language has every interface string, in every plural form that it knows: nothing falls back silently. */
export const stringMissing: Rule = (content) => {
  const reference = referenceEntries(content);
  const unread = new Set(content.problems.map(({ file }) => file));
  return [...content.work.languages.keys()].flatMap((language) =>
    unread.has(`${language}/ui.json`)
      ? []
      : [...missing(content, language, reference), ...empty(content, language)],
  );
};

/** What the complete languages have between them. */
function referenceEntries(content: Content): Map<string, Entry & { language: string }> {
  const reference = new Map<string, Entry & { language: string }>();
  for (const language of completeLanguages(content.work).toReversed()) {
    for (const entry of entriesOf(content, language).values()) {
      const isPlural = reference.get(entry.key)?.forms.has('') === false;
      if (!isPlural) reference.set(entry.key, { ...entry, language });
    }
  }
  return reference;
}

function missing(
  content: Content,
  language: string,
  reference: Map<string, Entry & { language: string }>,
): Finding[] {
  const file = `${language}/ui.json`;
  const own = entriesOf(content, language);
  return [...reference.values()].flatMap(({ key, forms, language: from }): Finding[] => {
    const entry = own.get(key);
    if (!entry) {
      const example = [...forms.values()].at(-1);
      return [
        {
          code: 'STRING-MISSING',
          file,
          line: lineOfString(content, language, key),
          message: `The string "${key}" is missing.`,
          fix: `Add it; ${from} has "${example}".`,
        },
      ];
    }
    // A string with plural forms anywhere has them everywhere.
    const needed = forms.has('') ? [] : categories(content, language);
    return needed
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

function empty(content: Content, language: string): Finding[] {
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
