import { releasesSchema } from '../../work/release.ts';
import { committed } from '../committed.ts';
import type { Rule } from '../finding.ts';

const file = 'releases.yaml';

/** A release is for ever: what was committed is the beginning of the list. */
export const releasesHistory: Rule = ({ root, work, lines, problems }) => {
  if (problems.some((problem) => problem.file === file)) return [];
  const before = releasesSchema.safeParse(committed(root, file)).data ?? [];
  const index = before.findIndex(({ version, date }, position) => {
    const now = work.releases[position];
    // The last one may still be in the making, on another day.
    return now?.version !== version || (position < before.length - 1 && now.date !== date);
  });
  if (index < 0) return [];
  const { version, date } = before[index]!;
  return [
    {
      code: 'RELEASES-REWRITTEN',
      file,
      line: lines.at(file, [index]),
      message: `The release ${version} of ${date} stood here when the releases were last committed.`,
      fix: 'Put it back: what was released is kept for ever, and the list grows at its end only.',
    },
  ];
};
