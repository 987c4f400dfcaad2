import { suggest } from '../closest.ts';
import { completeLanguages, languageIn } from '../../work/fallback.ts';
import type { Rule } from '../finding.ts';
import { isUnread } from '../unread.ts';

/** Every unit has interface strings. */
export const unit: Rule = (content) => {
  // Without readable strings, the units are unknown.
  if (isUnread(content, ...[...content.work.languages.keys()].map((tag) => `${tag}/ui.json`)))
    return [];
  const units = new Set(
    completeLanguages(content.work).flatMap((language) =>
      Object.keys((languageIn(content.work, language).strings['unit'] ?? {}) as object).map((key) =>
        key.replace(/_[a-z]+$/, ''),
      ),
    ),
  );
  return [...content.work.facts.values()].flatMap(({ id, values }) =>
    Object.entries(values)
      .filter(([, value]) => !units.has(value.unit))
      .map(([key, { unit: name }]) => ({
        code: 'UNIT-UNKNOWN' as const,
        file: 'data/facts.yaml',
        line: content.lines.ofRecord('facts', id, ['values', key, 'unit']),
        message: `The interface has no words for the unit "${name}" of "${id}".`,
        fix: `${suggest(name, [...units])} A new unit needs "unit.${name}" in every ui.json.`,
      })),
  );
};
