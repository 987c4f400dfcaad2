import { parse } from 'yaml';
import { git } from '../lib/git.ts';

/** The value of a YAML file in a commit; undefined if it is not there or not valid, and outside a git repository. */
export function committed(root: string, file: string, commit = 'HEAD'): unknown {
  const text = git(root, 'cat-file', 'blob', `${commit}:./${file}`);
  try {
    return text === undefined ? undefined : parse(text);
  } catch {
    return undefined;
  }
}

/** The tag of the last release that the current commit contains, such as "v1.1.0". */
export function lastRelease(root: string): string | undefined {
  return git(root, 'describe', '--tags', '--abbrev=0', '--match', 'v*')?.trim();
}
