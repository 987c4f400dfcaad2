/** The commit and the date of a build, so that two builds of one commit are the same. */
import { git } from '../lib/git.ts';
import { sourceDate } from '../lib/settings.ts';
import type { Release } from '../work/release.ts';

export interface BuiltFrom {
  /** The commit, where there is a checkout. */
  commit?: string;
  /** When the commit was made; ISO 8601 in UTC. */
  date: string;
}

/**
 * The checked-out commit and its date. `SOURCE_DATE_EPOCH` (seconds) takes precedence; without git, the date
 * is that of the release. https://reproducible-builds.org/specs/source-date-epoch/
 * @param checkout a folder of the checkout
 */
export function builtFrom(release: Release, checkout = process.cwd()): BuiltFrom {
  const { commit, seconds } = lastCommit(checkout);
  const epoch = sourceDate() ?? seconds;
  const date = epoch === undefined ? new Date(`${release.date}T00:00:00Z`) : new Date(epoch * 1000);
  return { ...(commit && { commit }), date: date.toISOString().replace('.000Z', 'Z') };
}

function lastCommit(checkout: string): { commit?: string; seconds?: number } {
  const commit = git(checkout, 'rev-parse', '--verify', 'HEAD')?.trim();
  // The commit as it is stored, because the formats of `git log` depend on what is configured.
  const stored = commit && git(checkout, 'cat-file', 'commit', commit);
  if (!commit || !stored) return {};
  const seconds = /^committer .* (\d+) [+-]\d+$/m.exec(stored)?.[1];
  return { commit, seconds: Number(seconds) };
}
