import { suggest } from '../closest.ts';
import type { Finding, Rule } from '../finding.ts';
import { idsOf, idExists } from '../ids.ts';

const file = 'registry.yaml';

/** An alias leads to a section, directly or through other aliases. */
export const alias: Rule = (content) => {
  const { aliases } = content.work.registry;
  const sections = idsOf(content, 'sections');
  return Object.entries(aliases).flatMap(([former, target]): Finding[] => {
    const place = { file, line: content.lines.at(file, ['aliases', former]) };
    if (leadsBack(aliases, former)) {
      const message = `The alias "${former}" leads back to itself.`;
      const fix = 'Let each former id name a section of the outline.';
      return [{ code: 'ALIAS-LOOP', ...place, message, fix }];
    }
    if (idExists(content, 'sections', target) || Object.hasOwn(aliases, target)) return [];
    const message = `The alias "${former}" leads to "${target}", which is no section.`;
    return [{ code: 'ALIAS-UNKNOWN', ...place, message, fix: suggest(target, sections) }];
  });
};

function leadsBack(aliases: Record<string, string>, former: string): boolean {
  const visited = new Set<string>();
  for (let id: string | undefined = former; id && !visited.has(id); id = aliases[id]) {
    visited.add(id);
    if (aliases[id] === former) return true;
  }
  return false;
}
