import type { Rule } from '../finding.ts';
import { entriesOf, fullKey, lineOfString } from '../strings.ts';

/** The code uses every interface string, so that nobody translates unused ones. */
export const stringUnused: Rule = (content) => {
  const seen = new Set<string>();
  const keys = keysIn(content.code);
  return [...content.work.languages.keys()].flatMap((language) =>
    [...entriesOf(content, language).values()].flatMap(({ key, forms }) => {
      if (seen.has(key)) return [];
      seen.add(key);
      if (isUsed(keys, key)) return [];
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

/** True if the code contains the key, or builds keys in its group: `unit.${unit}`. */
function isUsed({ names, groups }: CodeKeys, key: string): boolean {
  return names.has(key) || prefixesOf(key).some((group) => groups.has(group));
}

interface CodeKeys {
  /** All dotted names in the code, and their prefixes. */
  names: Set<string>;
  /** Prefixes of names whose next part is computed. */
  groups: Set<string>;
}

function keysIn(code: string): CodeKeys {
  const names = new Set<string>();
  const groups = new Set<string>();
  for (const [, name, open] of code.matchAll(/([\w.-]+)(\$\{)?/g)) {
    for (const each of [name!, ...prefixesOf(name!)]) names.add(each);
    if (open && name!.endsWith('.')) groups.add(name!.slice(0, -1));
  }
  return { names, groups };
}

/** "a" and "a.b" for "a.b.c". */
function prefixesOf(name: string): string[] {
  const parts = name.split('.');
  return parts.slice(1).map((_, index) => parts.slice(0, index + 1).join('.'));
}
