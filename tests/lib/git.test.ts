/** What git says of a checkout does not depend on who builds it, and what stops git is told. */
import { spawnSync } from 'node:child_process';
import { chownSync, globSync, mkdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { assert, constantFrom, property, subarray } from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { write } from '../helpers/files.ts';
import { newFolder } from '../helpers/folder.ts';

const root = newFolder();
/** A name that git would quote, and that is more than a name in an address. */
const checkout = join(root, 'a #1 "é" ?100%');
const seconds = '1600000000';
const author = ['-c', 'user.name=t', '-c', 'user.email=t@example.org'];
let commit: string;

function git(...args: string[]): string {
  const { status, stdout, stderr } = spawnSync('git', [...author, ...args], {
    cwd: checkout,
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], HOME: root, GIT_COMMITTER_DATE: `${seconds} +0200` },
  });
  if (status !== 0) throw new Error(stderr);
  return stdout.trim();
}

beforeAll(() => {
  mkdirSync(checkout);
  git('init', '--quiet');
  write(join(checkout, 'content/é.yaml'), 'a: 1\n');
  git('add', '.');
  git('commit', '--quiet', '--message', 'first\n\ncommitter x <x> 1 +0000');
  git('tag', '--annotate', 'v1.0.0', '--message', 'one');
  git('tag', 'v1.1.0');
  commit = git('rev-parse', 'HEAD');
});

/** What our code learns in a folder, under an environment, and what it prints beside. */
function learned(environment: Record<string, string>, folder = checkout) {
  const file = (path: string) => JSON.stringify(resolve(path));
  const script = `
    import { versionTags } from ${file('src/lib/git.ts')};
    import { builtFrom } from ${file('src/site/built-from.ts')};
    import { committed, lastRelease } from ${file('src/checks/committed.ts')};
    const built = builtFrom({ version: '1.0.0', date: '2020-01-02' });
    console.log(JSON.stringify({
      ...built,
      tags: versionTags(process.cwd()),
      release: lastRelease('content'),
      value: committed('content', 'é.yaml'),
      none: committed('content', 'none.yaml') ?? 'nothing',
    }));`;
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    cwd: folder,
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], HOME: root, ...environment },
  });
  return { ...(JSON.parse(stdout) as object), stderr };
}

const right = () => ({
  commit,
  date: '2020-09-13T12:26:40Z',
  tags: ['v1.0.0', 'v1.1.0'],
  release: expect.stringMatching(/^v1\.[01]\.0$/),
  value: { a: 1 },
  none: 'nothing',
  stderr: '',
});

/** What users have in their configuration. */
const configured = [
  '[log]\n\tshowSignature = true\n\tmailmap = true\n\tdate = relative\n\tdecorate = full\n',
  '[color]\n\tui = always\n',
  '[column]\n\tui = always\n',
  '[core]\n\tquotePath = true\n\tpager = false\n\tfsmonitor = /nowhere\n',
  '[format]\n\tpretty = oneline\n',
  '[tag]\n\tsort = -version:refname\n\tgpgSign = true\n',
  '[safe]\n\tdirectory =\n',
  '[diff]\n\texternal = false\n\tnoprefix = true\n',
];

/** What a hook, or a shell in another repository, has in its environment. */
const variables = constantFrom<Record<string, string>>(
  {},
  { GIT_DIR: '/nowhere/.git' },
  { GIT_WORK_TREE: '/nowhere', GIT_INDEX_FILE: '/nowhere/index' },
  { GIT_PAGER: 'false', GIT_EXTERNAL_DIFF: 'false', GIT_LITERAL_PATHSPECS: '1' },
  { GIT_OBJECT_DIRECTORY: '/nowhere' },
  { LC_ALL: 'tr_TR.UTF-8', TZ: 'Pacific/Kiritimati' },
);

test('it is the same under whatever configuration, environment and owner', () => {
  assert(
    property(subarray(configured), variables, (settings, environment) => {
      write(join(root, '.gitconfig'), settings.join(''));
      expect(learned(environment)).toEqual(right());
    }),
    { numRuns: 6 },
  );
  write(join(root, '.gitconfig'), configured.join(''));
  expect(learned({})).toEqual(right());
});

describe('a checkout', () => {
  // Only the administrator can give a folder to somebody else.
  test.skipIf(process.getuid?.() !== 0)('of another owner is read, which git alone refuses', () => {
    const everything = [checkout, ...globSync('**/*', { cwd: join(checkout, '.git') })].map(
      (path) => resolve(checkout, '.git', path),
    );
    const give = (owner: number) => {
      for (const path of [...everything, join(checkout, '.git')]) chownSync(path, owner, owner);
    };
    give(12_345);
    const alone = spawnSync('git', ['rev-parse', 'HEAD'], {
      cwd: checkout,
      encoding: 'utf8',
      env: { PATH: process.env['PATH'], HOME: root },
    });
    expect(alone.stderr).toContain('dubious ownership');
    expect(learned({})).toEqual(right());
    give(0);
  });

  test('that git cannot read is told, once, and dated by its release', () => {
    const broken = join(root, 'broken');
    write(join(broken, '.git/HEAD'), 'nonsense');
    mkdirSync(join(broken, 'content'));
    const { stderr, ...rest } = learned({}, broken);
    expect(rest).toEqual({ date: '2020-01-02T00:00:00Z', tags: [], none: 'nothing' });
    // Once for the checkout, once for the content in it.
    expect(stderr.match(/git cannot read the repository/g)).toHaveLength(2);
  });

  test('without git on the machine is told', () => {
    const { stderr } = learned({ PATH: '/nowhere' });
    expect(stderr).toContain('git cannot read the repository');
    expect(stderr).toContain('ENOENT');
  });

  test('that is none, or lies in another project’s, is dated by its release, and nothing is told', () => {
    const release = { date: '2020-01-02T00:00:00Z', tags: [], none: 'nothing', stderr: '' };
    const alone = join(root, 'alone');
    mkdirSync(join(alone, 'content'), { recursive: true });
    expect(learned({}, alone)).toEqual(release);
    const unpacked = join(checkout, 'vendor');
    mkdirSync(join(unpacked, 'content'), { recursive: true });
    expect(learned({}, unpacked)).toEqual(release);
    rmSync(unpacked, { recursive: true });
  });

  test('has the date that SOURCE_DATE_EPOCH says, and its commit', () => {
    expect(learned({ SOURCE_DATE_EPOCH: '0' })).toMatchObject({
      commit,
      date: '1970-01-01T00:00:00Z',
    });
  });
});
