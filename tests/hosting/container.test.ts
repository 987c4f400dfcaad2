/** The container: what its file says fits together. It was built and run by hand: docs/hosting.md tells how far. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { expect, inject, test } from 'vitest';

/** The instructions of the file, by name. */
const said = readFileSync('hosting/Containerfile', 'utf8')
  .split('\n')
  .filter((line) => /^[A-Z]/.test(line))
  .map((line) => /^([A-Z]+) (.*)$/.exec(line)!.slice(1) as [string, string]);
const all = (name: string) => said.filter(([each]) => each === name).map(([, words]) => words);
const one = (name: string) => {
  const [words, ...more] = all(name);
  if (!words || more.length > 0) throw new Error(`The container file says ${name} not once.`);
  return words;
};
const copies = new Map(
  all('COPY').map((words) => words.split(' ').toReversed() as [string, string]),
);
const command = JSON.parse(one('CMD')) as string[];

test('it begins with one version of one image', () => {
  expect(one('FROM')).toMatch(
    /^docker\.io\/library\/caddy:\d+\.\d+\.\d+-alpine$|@sha256:[0-9a-f]{64}$/,
  );
});

test('it takes the configuration that the tests try, and the folder that "npm run assemble" makes', () => {
  expect([...copies.values()]).toEqual(['hosting/Caddyfile', 'published']);
  expect(existsSync('hosting/Caddyfile')).toBe(true);
  expect(readFileSync('src/cli/assemble.ts', 'utf8')).toContain("?? 'published'");
});

test('Caddy takes its command, serves the folder that was copied, and listens where the container is open', () => {
  const [program, run, ...words] = command;
  expect([program, run]).toEqual(['caddy', 'run']);
  const config = words[words.indexOf('--config') + 1]!;
  const here = words.map((word) => (word === config ? copies.get(config)! : word));
  // As in the container, where neither SITE nor ROOT is set.
  const adapted = execFileSync(inject('caddy'), ['adapt', ...here], {
    env: { HOME: tmpdir() },
    encoding: 'utf8',
  });
  expect(adapted).toContain(`"listen":[":${one('EXPOSE')}"]`);
  const roots = [...adapted.matchAll(/"root":"([^"]+)"/g)].map(([, root]) => root!);
  expect(new Set(roots.map((root) => copies.get(root)))).toEqual(new Set(['published']));
});

test('nobody in it is root', () => {
  expect(Number(one('USER'))).toBeGreaterThan(0);
  // A port below 1024 is root's.
  expect(Number(one('EXPOSE'))).toBeGreaterThan(1023);
});
