import { execFileSync } from 'node:child_process';
import { parse } from 'yaml';

/**
 * What a file of the content was when it was last committed, or in the commit that is named; undefined
 * where it was nothing that can be read, and outside of a git checkout.
 */
export function committed(root: string, file: string, commit = 'HEAD'): unknown {
  try {
    return parse(git(root, 'show', `${commit}:./${file}`));
  } catch {
    return undefined;
  }
}

/** The tag of the last release before what is checked out: "v1.1.0". A later one says nothing about it. */
export function lastRelease(root: string): string | undefined {
  try {
    return git(root, 'describe', '--tags', '--abbrev=0', '--match', 'v*').trim();
  } catch {
    return undefined;
  }
}

function git(root: string, ...words: string[]): string {
  return execFileSync('git', words, {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
}
