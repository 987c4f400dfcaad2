import { registrySchema } from '../../work/outline.ts';
import { committed, lastRelease } from '../committed.ts';
import type { Finding, Rule } from '../finding.ts';
import { isUnread } from '../unread.ts';

const file = 'registry.yaml';

/** The registry is append-only: it begins with what was released, and with what was committed. */
export const registryHistory: Rule = ({ root, work, lines, problems }) => {
  if (isUnread({ problems }, file)) return [];
  const release = lastRelease(root);
  const versions = [
    ...(release ? [{ commit: release, when: `in the release ${release}` }] : []),
    { commit: 'HEAD', when: 'when the registry was last committed' },
  ];
  return versions
    .flatMap(({ commit, when }): Finding[] => {
      const ids = registrySchema.safeParse(committed(root, file, commit)).data?.sections ?? [];
      const index = ids.findIndex((id, position) => work.registry.sections[position] !== id);
      if (index < 0) return [];
      const line = lines.at(file, ['sections', index]);
      const message = `"${ids[index]}" stood here ${when}.`;
      const fix = 'Put it back: the registry grows at its end only, and ids that go are aliased.';
      return [{ code: 'REGISTRY-REWRITTEN', file, line, message, fix }];
    })
    .slice(0, 1);
};
