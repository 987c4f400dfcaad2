/**
 * Questions to git about a folder, with the same answers whatever the user has configured. That there is no repository is
 * an answer; that git cannot read the one that is there is told, once.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { memo } from './memo.ts';

/** Settings that change what git prints, or whether it answers. */
const overrides = [
  'color.ui=false',
  'column.ui=never',
  'core.fsmonitor=false',
  'core.quotePath=false',
  // The code of the checkout is running already, whoever owns it.
  'safe.directory=*',
].flatMap((setting) => ['-c', setting]);

/** Variables that say who commits and how git reaches others. All others may point it to something else than the folder. */
const kept = /^GIT_(AUTHOR_|COMMITTER_|CONFIG_|SSH|ASKPASS$|DISCOVERY_ACROSS_FILESYSTEM$)/;

function environment(): NodeJS.ProcessEnv {
  const others = Object.entries(process.env).filter(
    ([name]) => !name.startsWith('GIT_') || kept.test(name),
  );
  return {
    ...Object.fromEntries(others),
    GIT_NO_REPLACE_OBJECTS: '1',
    GIT_OPTIONAL_LOCKS: '0',
    LC_ALL: 'C',
  };
}

/** What git prints; undefined when it fails, as it does when something is not in the repository. */
export function git(folder: string, ...args: string[]): string | undefined {
  if (!hasRepository(folder)) return undefined;
  const { status, stdout } = run(folder, args);
  return status === 0 ? stdout : undefined;
}

/** What git prints. @throws Error with what git says when it fails */
export function gitOrThrow(folder: string, ...args: string[]): string {
  const { status, stdout, stderr, error } = run(folder, args);
  if (status === 0) return stdout.trim();
  throw new Error(`git ${args[0]} failed: ${error?.message ?? stderr.trim()}`);
}

function run(folder: string, args: string[]) {
  return spawnSync('git', [...overrides, ...args], {
    cwd: folder,
    encoding: 'utf8',
    env: environment(),
    maxBuffer: 1e9,
  });
}

/** True where git can read a repository that holds files of the folder. What stops it is told. */
const hasRepository = memo((folder: string): boolean => {
  if (!isBelowRepository(folder)) return false;
  // Without a commit there is nothing to ask about.
  const { status, stdout, stderr, error } = run(folder, ['rev-list', '--max-count=1', '--all']);
  if (status !== 0) {
    const why = error ? error.message : stderr.trim().split('\n')[0]!;
    console.error(
      `\nWithout what git knows, which are the commit, its date, and what was published before: git cannot read the repository of ${folder} (${why}).`,
    );
    return false;
  }
  // A copy that was unpacked inside of another project is no part of it.
  return stdout !== '' && run(folder, ['ls-files', '--', '.']).stdout !== '';
});

function isBelowRepository(folder: string): boolean {
  if (existsSync(join(folder, '.git'))) return true;
  const above = dirname(folder);
  return above !== folder && isBelowRepository(above);
}

/** The tags of versions, such as "v1.1.0". */
export function versionTags(folder: string): string[] {
  const tags = git(folder, 'for-each-ref', '--format=%(refname:lstrip=2)', 'refs/tags/v*') ?? '';
  return tags.split('\n').filter((tag) => tag !== '');
}
