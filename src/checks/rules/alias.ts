import { suggest } from '../closest.ts';
import type { Finding, Rule } from '../finding.ts';
import { idsOf, knows } from '../known.ts';

const file = 'registry.yaml';

/** A former id leads, directly or over others, to a section. */
export const alias: Rule = (content) => {
  const known = content.work.registry.aliases;
  const present = idsOf(content, 'sections');
  return Object.entries(known).flatMap(([former, target]): Finding[] => {
    const place = { file, line: content.lines.at(file, ['aliases', former]) };
    if (leadsBack(known, former)) {
      const fix = 'Let each former id name a section of the outline.';
      return [
        {
          code: 'ALIAS-LOOP',
          ...place,
          message: `The alias "${former}" leads back to itself.`,
          fix,
        },
      ];
    }
    if (knows(content, 'sections', target) || Object.hasOwn(known, target)) return [];
    const message = `The alias "${former}" leads to "${target}", which is no section.`;
    return [{ code: 'ALIAS-UNKNOWN', ...place, message, fix: suggest(target, present) }];
  });
};

function leadsBack(known: Record<string, string>, former: string): boolean {
  const passed = new Set<string>();
  for (let at: string | undefined = former; at !== undefined && !passed.has(at); at = known[at]) {
    passed.add(at);
    if (known[at] === former) return true;
  }
  return false;
}
