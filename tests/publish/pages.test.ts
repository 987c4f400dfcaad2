/** GitHub Pages: the workflow's own steps, on a repository of this machine, with a stub for a site. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { parse } from 'yaml';
import { newFolder } from '../helpers/folder.ts';
import { writeStub } from './stub.ts';

interface Step {
  run?: string;
  env?: Record<string, string>;
}
const { jobs } = parse(readFileSync('hosting/github-pages.yml', 'utf8')) as {
  jobs: { publish: { steps: Step[] } };
};

const folder = newFolder();
const origin = join(folder, 'origin.git');
const tools = join(folder, 'tools');

/** What the steps find on the machine: no one to ask for packages, and a build that copies a stub. */
beforeAll(() => {
  mkdirSync(tools);
  const tool = (name: string, lines: string[]) =>
    writeFileSync(join(tools, name), ['#!/bin/sh', ...lines, ''].join('\n'), { mode: 0o755 });
  tool('sudo', []);
  tool('npm', [
    'case "$*" in',
    '  "run build") cp -R "$STUB" dist ;;',
    `  "run assemble") exec '${process.execPath}' '${resolve('src/cli/assemble.ts')}' ;;`,
    'esac',
  ]);
  command(folder, 'git', 'init', '--quiet', '--bare', '--initial-branch=main', origin);
  const work = checkout('work');
  const author = ['-c', 'user.name=t', '-c', 'user.email=t@example.org'];
  command(work, 'git', ...author, 'commit', '--quiet', '--allow-empty', '--message', 'first');
  command(work, 'git', 'push', '--quiet', 'origin', 'HEAD:main');
});

function command(cwd: string, name: string, ...words: string[]): string {
  const { status, stdout, stderr } = spawnSync(name, words, { cwd, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${name} ${words.join(' ')}: ${stderr}`);
  return stdout;
}

/** A checkout without anything that was made before, as each run of a workflow has it. */
function checkout(name: string): string {
  command(folder, 'git', 'clone', '--quiet', origin, name);
  return join(folder, name);
}

/** Runs the steps for a release, until one fails. Returns the folder that Pages would be given. */
function release(name: string, date: string, prepare?: (cwd: string) => void) {
  const cwd = checkout(name);
  prepare?.(cwd);
  const stub = join(folder, `stub-${date}`);
  writeStub(stub, date);
  for (const { run, env } of jobs.publish.steps) {
    if (!run) continue;
    const { status, stderr } = spawnSync('bash', ['-e', '-c', run], {
      cwd,
      encoding: 'utf8',
      env: {
        HOME: folder,
        PATH: [tools, process.env['PATH']].join(delimiter),
        GITHUB_REF_NAME: name,
        STUB: stub,
        ...env,
      },
    });
    if (status !== 0) return { published: undefined, errors: stderr };
  }
  return { published: join(cwd, 'published'), errors: '' };
}

const storyIn = (published: string | undefined, date: string) => {
  const page = join(published ?? '', `e/${date}/index.html`);
  return existsSync(page) ? readFileSync(page, 'utf8') : 'not kept';
};

test('each release stands beside all that were published before, from the very first on', () => {
  const dates = ['2026-11-22', '2026-12-01', '2027-01-15'];
  for (const [at, date] of dates.entries()) {
    const { published, errors } = release(`v1.${at}.0`, date);
    expect(errors).toBe('');
    for (const earlier of dates.slice(0, at + 1))
      expect(storyIn(published, earlier)).toContain(`The story as of ${earlier}`);
    expect(readFileSync(join(published!, 'index.html'), 'utf8')).toContain(date);
    expect(existsSync(join(published!, '.git'))).toBe(false);
  }
  expect(command(origin, 'git', 'log', '--format=%s', 'gh-pages').trim().split('\n')).toEqual([
    'Publish v1.2.0',
    'Publish v1.1.0',
    'Publish v1.0.0',
  ]);
});

test('where the former releases cannot be had, nothing is published', () => {
  const { published, errors } = release('v2.0.0', '2027-02-01', (cwd) =>
    command(cwd, 'git', 'remote', 'set-url', 'origin', join(folder, 'gone.git')),
  );
  expect(published).toBeUndefined();
  expect(existsSync(join(folder, 'v2.0.0/dist')), 'a build').toBe(false);
  expect(errors).toContain('gone.git');
});
