/**
 * What we are built on: each package proved by its sum, free to use, and silent when it is installed; and
 * the Node that runs it.
 */
import { spawnSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { write } from './helpers/files.ts';
import { newFolder } from './helpers/folder.ts';

interface Locked {
  integrity?: string;
  license?: string;
  hasInstallScript?: boolean;
}

const read = (path: string) => JSON.parse(readFileSync(path, 'utf8'));
const { packages } = read('package-lock.json') as { packages: Record<string, Locked> };
const { allowScripts, dependencies, devDependencies, engines, optionalDependencies, scripts } =
  read('package.json');
const locked = Object.entries(packages).filter(([path]) => path !== '');
const nameOf = (path: string) => path.replace(/.*node_modules\//, '');

/** Licences under which a package may be used here; each asks for no more than to be named, or to stay as it is. */
const allowed = new Set([
  ...'0BSD Apache-2.0 BSD-2-Clause BSD-3-Clause BlueOak-1.0.0 CC0-1.0 ISC'.split(' '),
  ...'LGPL-3.0-or-later MIT MPL-2.0 OFL-1.1 Python-2.0 Unlicense Zlib'.split(' '),
]);
/** Used to build or test only, unchanged, and in nothing that is published. “i” is under MIT, but does not say so in a field. */
const tools = new Set(['citeproc', 'i']);

test('every package has a checksum', () => {
  expect(locked.length).toBeGreaterThan(100);
  expect(locked.filter(([, { integrity }]) => !integrity?.startsWith('sha512-'))).toEqual([]);
});

test('every package has a licence under which it may be used', () => {
  const others = locked.filter(([path, { license = 'none' }]) => {
    const fine = license
      .replace(/[()]/g, '')
      .split(' OR ')
      .some((choice) => choice.split(' AND ').every((name) => allowed.has(name)));
    return !fine && !tools.has(nameOf(path));
  });
  expect(others.map(([path, { license }]) => `${path}: ${license}`)).toEqual([]);
});

test('only the packages that are named have an install script, and none of them runs', () => {
  const scripted = locked.filter(([, each]) => each.hasInstallScript).map(([path]) => nameOf(path));
  expect([...new Set(scripted)].toSorted()).toEqual(Object.keys(allowScripts).toSorted());
  expect(new Set(Object.values(allowScripts))).toEqual(new Set([false]));
});

test('every version is exact', () => {
  const all = { ...dependencies, ...devDependencies, ...optionalDependencies };
  const loose = Object.entries(all).filter(
    ([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version as string),
  );
  expect(loose).toEqual([]);
});

describe('Node', () => {
  const needed = /^>=(\d+)$/.exec(engines.node)![1]!;

  test('its version is the same in every file, and in the lockfile', () => {
    expect(readFileSync('.nvmrc', 'utf8').trim()).toBe(needed);
    expect(packages['']).toMatchObject({ engines });
    expect(Object.keys(optionalDependencies)).toHaveLength(3);
    for (const version of Object.values<string>(optionalDependencies))
      expect(version.split('.')[0]).toBe(needed);
  });

  /** A Node of this machine that is older than ours, if there is one. */
  const older = (process.env['PATH'] ?? '')
    .split(delimiter)
    .flatMap((folder) => globSync(join(folder, 'node')))
    .find((node) => {
      const { stdout } = spawnSync(node, ['--version'], { encoding: 'utf8' });
      return Number(/^v(\d+)/.exec(stdout ?? '')?.[1] ?? needed) < Number(needed);
    });

  // Where none was brought: what says that it is 20 instead, before anything of ours is read.
  const feign = write(
    join(newFolder(), 'feign.cjs'),
    "Object.defineProperty(process.versions, 'node', { value: '20.20.2', enumerable: true });",
  );
  const olds: [what: string, command: string[]][] = [
    ['a Node that reports an older version', [process.execPath, '-r', feign]],
    ...(older ? [['an older one of this machine', [older]] as [string, string[]]] : []),
  ];

  test.each(olds)(
    '%s is refused with the version that is needed, before anything of ours is loaded',
    (_, [node, ...options]) => {
      for (const words of [
        ['src/cli/node.cjs'],
        ['-r', './src/cli/node.cjs', 'src/cli/check.ts'],
      ]) {
        const { status, stdout, stderr } = spawnSync(node!, [...options, ...words], {
          encoding: 'utf8',
        });
        expect([status, stdout]).toEqual([1, '']);
        expect(stderr).toMatch(
          new RegExp(`^This needs Node ${needed} or later, and found \\d.*\\.\n$`),
        );
      }
    },
  );

  test.each(Object.entries<string>(scripts))('npm run %s asks for it first', (_, script) => {
    expect(script).toMatch(
      /^node (-r \.\/src\/cli\/node\.cjs [\w/-]+\.ts$|src\/cli\/node\.cjs && )/,
    );
  });
});

test('the bundler is the one that Vite brings', () => {
  expect(locked.filter(([path]) => nameOf(path) === 'rolldown')).toHaveLength(1);
});

describe('public hosts', () => {
  const readme = readFileSync('README.md', 'utf8');
  const command = /^npm ci && npm test(?= )/m.exec(readme)![0];
  const { on, jobs } = parse(readFileSync('.github/workflows/test.yml', 'utf8'));

  test('run the command of README, at every push, on the oldest Node that it promises', () => {
    expect(on).toEqual(['push', 'pull_request']);
    const { container, steps } = jobs.test as { container: string; steps: { run?: string }[] };
    expect(steps.at(-1)).toEqual({ run: command });
    expect(container).toBe(`node:${/Node (\d+) or later/.exec(readme)![1]}-bookworm`);
    expect(readFileSync('.ci/run', 'utf8').trim().split('\n').at(-1)).toBe(command);
  });

  test('take each action in one version', () => {
    const { steps } = jobs.test as { steps: { uses?: string }[] };
    const actions = steps.flatMap(({ uses }) => uses ?? []);
    expect(actions).not.toEqual([]);
    expect(actions.filter((action) => !/@v\d+\.\d+\.\d+$/.test(action))).toEqual([]);
  });

  test('propose new versions of all packages but those that are named, which we have', () => {
    const { updates } = parse(readFileSync('.github/dependabot.yml', 'utf8'));
    const [{ 'package-ecosystem': ecosystem, ignore }] = updates;
    expect(ecosystem).toBe('npm');
    const names = ignore.map((each: { 'dependency-name': string }) => each['dependency-name']);
    const ours = Object.keys({ ...dependencies, ...devDependencies, ...optionalDependencies });
    const node = ours.filter((name) => name.startsWith('node-'));
    expect(names).toEqual(['pagefind', 'rolldown', 'node-*', '@types/node']);
    expect(ours).toEqual(expect.arrayContaining(['pagefind', 'rolldown', '@types/node']));
    expect(node).toEqual(Object.keys(optionalDependencies));
  });
});

test('.npmrc names no registry', () => {
  expect(readFileSync('.npmrc', 'utf8')).not.toMatch(/registry|\/\//);
});
