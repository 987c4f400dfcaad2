import type { Rule } from '../finding.ts';
import { entriesOf, fullKey, lineOfString } from '../strings.ts';

/** A translator's time is not spent on strings that nothing shows. */
export const stringUnused: Rule = (content) => {
  const seen = new Set<string>();
  const named = namedIn(content.code);
  return [...content.work.languages.keys()].flatMap((language) =>
    [...entriesOf(content, language).values()].flatMap(({ key, forms }) => {
      if (seen.has(key)) return [];
      seen.add(key);
      if (isUsed(named, key)) return [];
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
function isUsed({ names, groups }: Named, key: string): boolean {
  return names.has(key) || beginningsOf(key).some((group) => groups.has(group));
}

interface Named {
  /** Each dotted name in the code, and each beginning of one. */
  names: Set<string>;
  /** The beginning of a name whose next part is known only when the code runs. */
  groups: Set<string>;
}

function namedIn(code: string): Named {
  const names = new Set<string>();
  const groups = new Set<string>();
  for (const [, name, open] of code.matchAll(/([\w.-]+)(\$\{)?/g)) {
    for (const each of [name!, ...beginningsOf(name!)]) names.add(each);
    if (open && name!.endsWith('.')) groups.add(name!.slice(0, -1));
  }
  return { names, groups };
}

/** "a" and "a.b" for "a.b.c". */
function beginningsOf(name: string): string[] {
  const parts = name.split('.');
  return parts.slice(1).map((_, index) => parts.slice(0, index + 1).join('.'));
}
