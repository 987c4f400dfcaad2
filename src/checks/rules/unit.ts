import { suggest } from '../closest.ts';
import { completeLanguages, languageIn } from '../../work/fallback.ts';
import type { Rule } from '../finding.ts';

/** A unit's words are interface strings. */
export const unit: Rule = (content) => {
  // Strings that could not be read may have the unit's words.
  if (content.problems.some(({ file }) => file.endsWith('/ui.json'))) return [];
  const known = new Set(
    completeLanguages(content.work).flatMap((language) =>
      Object.keys((languageIn(content.work, language).strings['unit'] ?? {}) as object).map((key) =>
        key.replace(/_[a-z]+$/, ''),
      ),
    ),
  );
  return [...content.work.facts.values()].flatMap(({ id, values }) =>
    Object.entries(values)
      .filter(([, value]) => !known.has(value.unit))
      .map(([key, { unit: name }]) => ({
        code: 'UNIT-UNKNOWN' as const,
        file: 'data/facts.yaml',
        line: content.lines.ofRecord('facts', id, ['values', key, 'unit']),
        message: `The interface has no words for the unit "${name}" of "${id}".`,
        fix: `${suggest(name, [...known])} A new unit needs "unit.${name}" in every ui.json.`,
      })),
  );
};
