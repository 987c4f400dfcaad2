import { registrySchema } from '../../work/outline.ts';
import { committed, lastRelease } from '../committed.ts';
import type { Finding, Rule } from '../finding.ts';

const file = 'registry.yaml';

/** The registry only grows, and at its end: what was released, and what was committed, is its beginning. */
export const registryHistory: Rule = ({ root, work, lines, problems }) => {
  if (problems.some((problem) => problem.file === file)) return [];
  const release = lastRelease(root);
  const before = [
    ...(release ? [{ commit: release, when: `in the release ${release}` }] : []),
    { commit: 'HEAD', when: 'when the registry was last committed' },
  ];
  return before
    .flatMap(({ commit, when }): Finding[] => {
      const ids = registrySchema.safeParse(committed(root, file, commit)).data?.sections ?? [];
      const index = ids.findIndex((id, position) => work.registry.sections[position] !== id);
      if (index < 0) return [];
      return [
        {
          code: 'REGISTRY-REWRITTEN',
          file,
          line: lines.at(file, ['sections', index]),
          message: `"${ids[index]}" stood here ${when}.`,
          fix: 'Put it back: the registry grows at its end only, and ids that go are aliased.',
        },
      ];
    })
    .slice(0, 1);
};
