/** What a command does not know it says in one sentence, before it writes anything. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { assert, constantFrom, property, tuple } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { listAll } from '../../src/lib/files.ts';
import { write } from '../helpers/files.ts';
import { newFolder } from '../helpers/folder.ts';
import { writeFormerSite } from '../helpers/former-site.ts';

const folder = newFolder();
const dist = join(folder, 'dist');
writeFormerSite(dist);
const content = write(join(folder, 'file.txt'), 'mine');

function run(command: string, words: string[], environment: Record<string, string> = {}) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [resolve(`src/cli/${command}.ts`), ...words],
    { encoding: 'utf8', env: { PATH: process.env['PATH'], DIST: dist, ...environment } },
  );
  return { status, output: stdout + stderr };
}

/** Each command, and how many words it takes. */
const takes = {
  build: 0,
  start: 0,
  preview: 0,
  dev: 0,
  check: 0,
  hosting: 0,
  'json-schemas': 0,
  assemble: 1,
  compress: 1,
  links: 1,
  release: 1,
  verify: 1,
};

const odd = constantFrom('--port', '--foo=bar', '-p', '-x', '--language', '--Force');
const words = constantFrom('fr', 'es', 'content', '3000', 'epub', 'no such folder', 'é');

test('an option or a word that a command does not know', () => {
  const before = listAll(folder);
  const schemas = readFileSync('schemas/story.json', 'utf8');
  const command = constantFrom(...(Object.keys(takes) as (keyof typeof takes)[]));
  assert(
    property(
      command,
      tuple(words, words),
      odd,
      constantFrom(true, false),
      (name, typed, option, isOption) => {
        const wrong = isOption ? [option] : typed.slice(0, takes[name] + 1);
        const { status, output } = run(name, wrong);
        expect([1, 2]).toContain(status);
        expect(output.trim().split('\n')).toHaveLength(1);
        expect(output).toContain(
          `"${wrong.at(-1)}" is nothing that this command knows. Usage: npm `,
        );
      },
    ),
    { numRuns: 25 },
  );
  expect(listAll(folder)).toEqual(before);
  expect(readFileSync('schemas/story.json', 'utf8')).toBe(schemas);
});

test.each(Object.keys(takes))('npm run %s -- --help says how it is called', (name) => {
  expect(run(name, ['--help'])).toEqual({
    status: 0,
    output: expect.stringMatching(/^Usage: npm /),
  });
});

test('only a site is compressed: nothing is written among files of somebody else', () => {
  const others = newFolder();
  for (const path of ['a.html', 'en/publication.json', 'en/sections/a.mdx', 'data/facts.yaml'])
    write(join(others, path), `{"a": "${'long enough to be compressed '.repeat(99)}"}`);
  const before = listAll(others);
  expect(run('compress', [others])).toMatchObject({
    status: 1,
    output: expect.stringContaining('holds no site that this program has made'),
  });
  expect(listAll(others)).toEqual(before);
  writeFormerSite(others);
  expect(run('compress', [others]).status).toBe(0);
  expect(listAll(others).length).toBeGreaterThan(before.length);
});

describe('what is not there', () => {
  // prettier-ignore
  const missing: [command: string, words: string[], environment: Record<string, string>, says: string][] = [
    ['compress', [join(folder, 'none')], {}, 'There is no folder'],
    ['compress', [content], {}, 'is a file'],
    ['compress', [folder], {}, 'holds no site'],
    ['compress', ['content'], {}, 'holds no site'],
    ['assemble', [], { DIST: join(folder, 'none') }, 'There is no built site in'],
    ['editions', [], { DIST: join(folder, 'none') }, 'There is no built site in'],
    ['preview', [], { DIST: join(folder, 'none') }, 'There is no built site in'],
    ['links', [join(folder, 'none/report.log')], {}, 'The report cannot be written'],
    ['links', [folder], {}, 'The report cannot be written'],
    ['verify', [join(folder, 'none')], {}, 'There is no file or folder'],
    ['check', [], { CONTENT_ROOT: join(folder, 'none') }, 'there is no folder'],
    ['dev', [], { CONTENT_ROOT: content }, 'there is no folder'],
  ];
  test.each(missing)('for %s %o %o', (command, typed, environment, says) => {
    const { status, output } = run(command, typed, environment);
    expect([1, 2]).toContain(status);
    expect(output).toContain(says);
    expect(output).not.toMatch(/^\s+at |node:internal/m);
  });
});
