import { registrySchema } from '../../model/outline.ts';
import { committed } from '../committed.ts';
import type { Rule } from '../finding.ts';

const file = 'registry.yaml';

/** The registry only grows, and at its end: what was committed is its beginning. */
export const registryHistory: Rule = ({ root, work, lines, problems }) => {
  if (problems.some((problem) => problem.file === file)) return [];
  const before = registrySchema.safeParse(committed(root, file)).data?.sections ?? [];
  const index = before.findIndex((id, position) => work.registry.sections[position] !== id);
  if (index < 0) return [];
  return [
    {
      code: 'REGISTRY-REWRITTEN',
      file,
      line: lines.at(file, ['sections', index]),
      message: `"${before[index]}" stood here when the registry was last committed.`,
      fix: 'Put it back: the registry grows at its end only, and ids that go are aliased.',
    },
  ];
};
