/** What we are built on: each package proved by its sum, free to use, and silent when it is installed. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

interface Locked {
  integrity?: string;
  license?: string;
  hasInstallScript?: boolean;
}

const read = (path: string) => JSON.parse(readFileSync(path, 'utf8'));
const { packages } = read('package-lock.json') as { packages: Record<string, Locked> };
const { allowScripts, dependencies, devDependencies } = read('package.json');
const locked = Object.entries(packages).filter(([path]) => path !== '');
const nameOf = (path: string) => path.replace(/.*node_modules\//, '');

/** Licences under which a package may be used here; each asks for no more than to be named, or to stay as it is. */
const allowed = new Set([
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
  'CC0-1.0',
  'ISC',
  'LGPL-3.0-or-later',
  'MIT',
  'MPL-2.0',
  'OFL-1.1',
  'Python-2.0',
  'Unlicense',
  'Zlib',
]);
/** Used to build only, unchanged, and in nothing that is published. */
const tools = new Set(['citeproc']);

test('every package is proved by a sum', () => {
  expect(locked.length).toBeGreaterThan(100);
  expect(locked.filter(([, { integrity }]) => !integrity?.startsWith('sha512-'))).toEqual([]);
});

test('every package has a licence under which it may be used', () => {
  const strange = locked.filter(([path, { license = 'none' }]) => {
    const fine = license
      .replace(/[()]/g, '')
      .split(' OR ')
      .some((choice) => choice.split(' AND ').every((name) => allowed.has(name)));
    return !fine && !tools.has(nameOf(path));
  });
  expect(strange.map(([path, { license }]) => `${path}: ${license}`)).toEqual([]);
});

test('only the packages that are named have an install script, and none of them runs', () => {
  const scripted = locked.filter(([, each]) => each.hasInstallScript).map(([path]) => nameOf(path));
  expect([...new Set(scripted)].toSorted()).toEqual(Object.keys(allowScripts).toSorted());
  expect(new Set(Object.values(allowScripts))).toEqual(new Set([false]));
});

test('every version is exact', () => {
  const loose = Object.entries({ ...dependencies, ...devDependencies }).filter(
    ([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version as string),
  );
  expect(loose).toEqual([]);
});
