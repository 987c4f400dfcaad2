/** What a build was made from, so that two builds of one commit tell the same. */
import { execFileSync } from 'node:child_process';
import type { Release } from '../work/release.ts';

export interface BuiltFrom {
  /** The commit, where there is a checkout. */
  commit?: string;
  /** When the commit was made; ISO 8601 in UTC. */
  date: string;
}

/**
 * The commit at hand, with its date. `SOURCE_DATE_EPOCH` (seconds) takes precedence, and without git
 * the day of the release stands in. https://reproducible-builds.org/specs/source-date-epoch/
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
