import { execFileSync } from 'node:child_process';
import { parse } from 'yaml';

/** The value of a YAML file in a commit; undefined if it is not there or not valid, and outside a git repository. */
export function committed(root: string, file: string, commit = 'HEAD'): unknown {
  try {
    return parse(git(root, 'show', `${commit}:./${file}`));
  } catch {
    return undefined;
  }
}

/** The tag of the last release that the current commit contains, such as "v1.1.0". */
export function lastRelease(root: string): string | undefined {
  try {
    return git(root, 'describe', '--tags', '--abbrev=0', '--match', 'v*').trim();
  } catch {
    return undefined;
  }
}

function git(root: string, ...args: string[]): string {
  return execFileSync('git', args, {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
}
