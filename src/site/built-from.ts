/** The commit and the date of a build, so that two builds of one commit are the same. */
import { execFileSync } from 'node:child_process';
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
 */
export function builtFrom(release: Release): BuiltFrom {
  const [commit, seconds] = lastCommit();
  const epoch = process.env['SOURCE_DATE_EPOCH'] ?? seconds;
  const date = epoch ? new Date(Number(epoch) * 1000) : new Date(`${release.date}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) {
    throw new Error(`SOURCE_DATE_EPOCH is "${epoch}": it is a number of seconds since 1970.`);
  }
  return { ...(commit && { commit }), date: date.toISOString().replace('.000Z', 'Z') };
}

function lastCommit(): string[] {
  try {
    return execFileSync('git', ['log', '-1', '--format=%H %ct'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    })
      .trim()
      .split(' ');
  } catch {
    return [];
  }
}
