import { execFileSync } from 'node:child_process';
import { parse } from 'yaml';

/** What a file of the content was when it was last committed; undefined outside of a git checkout. */
export function committed(root: string, file: string): unknown {
  try {
    return parse(
      execFileSync('git', ['show', `HEAD:./${file}`], {
        cwd: root,
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore'],
      }),
    );
  } catch {
    return undefined;
  }
}
