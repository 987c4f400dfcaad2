import { releasesSchema } from '../../work/release.ts';
import { committed } from '../committed.ts';
import type { Rule } from '../finding.ts';
import { isUnread } from '../unread.ts';

const file = 'releases.yaml';

/** The list of releases is append-only: it begins with what was committed. */
export const releasesHistory: Rule = ({ root, work, lines, problems }) => {
  if (isUnread({ problems }, file)) return [];
  const former = releasesSchema.safeParse(committed(root, file)).data ?? [];
  const index = former.findIndex(({ version, date }, position) => {
    const now = work.releases[position];
    // The last release may not be published yet, and its date may still change.
    return now?.version !== version || (position < former.length - 1 && now.date !== date);
  });
  if (index < 0) return [];
  const { version, date } = former[index]!;
  const message = `The release ${version} of ${date} stood here when the releases were last committed.`;
  const fix =
    'Put it back: what was released is kept for ever, and the list grows at its end only.';
  return [{ code: 'RELEASES-REWRITTEN', file, line: lines.at(file, [index]), message, fix }];
};
