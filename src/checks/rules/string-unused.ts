import type { Rule } from '../finding.ts';
import { entriesOf, fullKey, lineOfString } from '../strings.ts';

/** A translator's time is not spent on strings that nothing shows. */
export const stringUnused: Rule = (content) => {
  const seen = new Set<string>();
  return [...content.work.languages.keys()].flatMap((language) =>
    [...entriesOf(content, language).values()].flatMap(({ key, forms }) => {
      if (seen.has(key)) return [];
      seen.add(key);
      if (isUsed(content.code, key)) return [];
      return {
        code: 'STRING-UNUSED',
        file: `${language}/ui.json`,
        line: lineOfString(content, language, fullKey(key, [...forms.keys()][0]!)),
        message: `Nothing in the site’s code uses the string "${key}".`,
        fix: 'Remove it from every language.',
      };
    }),
  );
};

/** True when the code names the key, or builds keys from a group that it belongs to: `unit.${unit}`. */
function isUsed(code: string, key: string): boolean {
  const groups = key.split('.').map((_, index, parts) => parts.slice(0, index).join('.'));
  return (
    new RegExp(`(?<![\\w.-])${escape(key)}(?![\\w-])`).test(code) ||
    groups.some(
      (group) => group !== '' && new RegExp(`(?<![\\w.-])${escape(group)}\\.\\$\\{`).test(code),
    )
  );
}

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
