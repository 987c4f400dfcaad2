/** A release by one command, in a checkout of its own. */
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { releasedChangelog } from '../../src/publish/changelog.ts';
import { newFolder } from '../helpers/folder.ts';
import { lineFor } from '../../src/publish/releases.ts';

const today = new Date().toISOString().slice(0, 10);

describe('which release there can be', () => {
  const releases = [
    { version: '1.0.0', date: '2026-11-22' },
    { version: '1.9.0', date: '2026-12-01' },
  ];
  const lineAfter = (version: string, date: string, released = ['1.0.0', '1.9.0']) =>
    lineFor({ version, date }, releases, released);

  test('a version above the last, on a later day', () => {
    expect(lineAfter('1.10.0', '2026-12-02')).toBe('- { version: 1.10.0, date: 2026-12-02 }\n');
    const has = { sections: 54, languages: ['en', 'fr'] };
    expect(lineFor({ version: '2.0.0', date: '2026-12-02', ...has }, releases, [])).toBe(
      '- { version: 2.0.0, date: 2026-12-02, sections: 54, languages: [en, fr] }\n',
    );
    for (const version of ['2.0.0', '10.0.12'])
      expect(lineAfter(version, '2026-12-02')).toContain(version);
  });

  test('the one that is planned for this day', () => {
    expect(lineAfter('1.9.0', '2026-12-01', ['1.0.0'])).toBe('');
    expect(() => lineAfter('1.9.0', '2026-12-02', ['1.0.0'])).toThrow('make that 2026-12-02');
  });

  test('no other', () => {
    for (const version of ['1.9.0', '1.8.9'])
      expect(() => lineAfter(version, '2026-12-02')).toThrow('not above 1.9.0');
    expect(() => lineAfter('1.10.0', '2026-12-01')).toThrow('has its release');
    for (const version of ['v2', 'v2.0.0', '2.0.0-beta'])
      expect(() => lineAfter(version, '2026-12-02')).toThrow('no version');
  });
});

test('what was unreleased gets the heading of the release', () => {
  const text = '# Changes\n\n## Unreleased\n\n- New.\n\n## 1.0.0 (2026-11-22)\n\n- Old.\n';
  expect(releasedChangelog(text, '1.1.0', '2026-12-01')).toBe(
    '# Changes\n\n## Unreleased\n\n## 1.1.0 (2026-12-01)\n\n- New.\n\n## 1.0.0 (2026-11-22)\n\n- Old.\n',
  );
  expect(() => releasedChangelog(text.replace('- New.\n', ''), '1.1.0', today)).toThrow('nothing');
  expect(() => releasedChangelog('# Changes\n', '1.1.0', today)).toThrow('has no "## Unreleased"');
  const first = '## Unreleased\n\n- New: a ## sign.\n';
  expect(releasedChangelog(first, '1.0.0', today)).toBe(
    `## Unreleased\n\n## 1.0.0 (${today})\n\n- New: a ## sign.\n`,
  );
});

describe('the command', () => {
  const folder = newFolder();
  const git = (...args: string[]) => execFileSync('git', args, { cwd: folder, encoding: 'utf8' });
  const release = (...words: string[]) => {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      ['src/cli/release.ts', ...words, '--commit-only'],
      { cwd: folder, encoding: 'utf8' },
    );
    return { status, output: stdout + stderr };
  };
  const read = (path: string) => readFileSync(join(folder, path), 'utf8');

  beforeAll(() => {
    for (const path of ['src', 'content', 'package.json', 'package-lock.json', '.gitignore']) {
      cpSync(path, join(folder, path), { recursive: true });
    }
    symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
    writeFileSync(join(folder, '.gitignore'), 'node_modules\n');
    writeFileSync(join(folder, 'CHANGELOG.md'), '# Changes\n\n## Unreleased\n\n- New.\n');
    const last = '- { version: 1.0.0, date: 2020-09-16 }\n';
    writeFileSync(join(folder, 'content/releases.yaml'), last);
    git('init', '--quiet');
    git('config', 'user.name', 't');
    git('config', 'user.email', 't@example.org');
    git('add', '.');
    git('commit', '--quiet', '--message', 'first');
    git('tag', 'v1.0.0');
  });
  beforeEach(() => void git('reset', '--quiet', '--hard'));

  test('refuses a tree with changes, and leaves it as it was', () => {
    writeFileSync(join(folder, 'CHANGELOG.md'), '# Changed\n');
    const { status, output } = release('1.1.0');
    expect([status, output]).toEqual([1, expect.stringContaining('commit them first')]);
    expect(git('log', '--format=%s').trim()).toBe('first');
  });

  test.each([
    ['foo', 'is no version'],
    ['1.1', 'is no version'],
    ['v1.1.0', 'is no version'],
    ['0.0.1', 'is not above'],
    ['1.0.0', 'is not above'],
  ])('judges the version %s before the tree', (version, says) => {
    writeFileSync(join(folder, 'CHANGELOG.md'), '# Changed\n');
    const { status, output } = release(version);
    expect([status, output]).toEqual([1, expect.stringContaining(says)]);
    expect(output).not.toContain('commit them first');
  });

  test('refuses a version that is not above the last', () => {
    expect(release('1.0.0')).toMatchObject({ status: 1, output: expect.stringContaining('above') });
    expect(release()).toMatchObject({ status: 1, output: expect.stringContaining('Name') });
    expect(git('status', '--porcelain')).toBe('');
  });

  test('writes the version into every file that names it, commits and tags', () => {
    const { status, output } = release('1.1.0');
    expect([status, output]).toEqual([0, expect.stringContaining('tagged v1.1.0')]);
    expect(JSON.parse(read('package.json')).version).toBe('1.1.0');
    expect(JSON.parse(read('package-lock.json')).packages[''].version).toBe('1.1.0');
    expect(read('content/releases.yaml')).toMatch(`- { version: 1.1.0, date: ${today}, sections: `);
    expect(read('CHANGELOG.md')).toContain(`## Unreleased\n\n## 1.1.0 (${today})\n\n- New.`);
    expect(git('log', '-1', '--format=%s').trim()).toBe('Release 1.1.0');
    expect(git('tag', '--points-at', 'HEAD').trim()).toBe('v1.1.0');
    expect(git('status', '--porcelain')).toBe('');
    expect(release('1.2.0').output).toContain('has its release');
  });
});
