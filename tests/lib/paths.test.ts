/** Paths have slashes on every machine, and say what lies where. */
import { posix, win32 } from 'node:path';
import { assert, array, constantFrom, property, stringMatching } from 'fast-check';
import { expect, test } from 'vitest';
import { globFiles, listAll, listFiles, listOdd } from '../../src/lib/files.ts';
import { isInside, slashed } from '../../src/lib/paths.ts';
import { write } from '../helpers/files.ts';
import { newFolder } from '../helpers/folder.ts';
import { join } from 'node:path';
import { mkdirSync, readFileSync, globSync, symlinkSync } from 'node:fs';

const name = stringMatching(/^[a-zé #?%"'.-]{1,8}$/u).filter((each) => !/^\.*$/.test(each));
const names = array(name, { minLength: 1, maxLength: 4 });

test('a path of Windows and of Linux is the same with slashes', () => {
  assert(
    property(names, (parts) => {
      expect(slashed(win32.join(...parts), win32)).toBe(posix.join(...parts));
      expect(slashed(posix.join(...parts), posix)).toBe(posix.join(...parts));
    }),
  );
  // A backslash is a letter of a name where it separates nothing.
  expect(slashed('a\\b/c', posix)).toBe('a\\b/c');
});

test('what lies in a folder is told from what only begins with its name, on each system', () => {
  const systems = [
    { system: posix, root: '/work/site' },
    { system: win32, root: 'C:\\work\\site' },
  ];
  assert(
    property(constantFrom(...systems), names, ({ system, root }, parts) => {
      expect(isInside(system.join(root, ...parts), root, system)).toBe(true);
      expect(isInside(root, system.join(root, ...parts), system)).toBe(false);
      expect(isInside(`${root}-dist`, root, system)).toBe(false);
      expect(isInside(root, root, system)).toBe(true);
    }),
  );
  expect(isInside('D:\\work\\site', 'C:\\work\\site', win32)).toBe(false);
  expect(isInside('/work/site/..x', '/work/site', posix)).toBe(true);
});

test('files are listed by whatever names they have, with slashes, in one order', () => {
  const folder = newFolder();
  let round = 0;
  assert(
    property(array(names, { minLength: 1, maxLength: 5 }), (paths) => {
      const root = join(folder, `${round++} #1 ?`);
      const written = new Set<string>();
      for (const parts of paths) {
        // A name is a folder's or a file's.
        const path = parts.map((part, at) => (at < parts.length - 1 ? `${part}d` : `${part}f`));
        write(join(root, ...path), '');
        written.add(path.join('/'));
      }
      expect(listFiles(root)).toEqual([...written].toSorted());
      expect(globFiles('**/*f', root)).toEqual(
        [...written].filter((path) => !/(^|\/)\./.test(path)).toSorted(),
      );
    }),
    { numRuns: 30 },
  );
});

test('a link is no file of a folder, but something that lies in it', () => {
  const folder = newFolder();
  mkdirSync(join(folder, 'a'));
  symlinkSync('/', join(folder, 'a/link'));
  expect(listFiles(folder)).toEqual([]);
  expect(listAll(folder)).toEqual(['a/link']);
  expect([...listOdd(folder)]).toEqual([['a/link', 'is a link']]);
});

test('a folder that is gone, or is a file, is told in a sentence with its path', () => {
  const folder = newFolder();
  write(join(folder, 'file'), '');
  for (const list of [listFiles, listAll, listOdd]) {
    for (const each of ['gone', 'file']) {
      const path = join(folder, each);
      expect(() => list(path)).toThrow(`The folder ${path} cannot be read (`);
    }
  }
});

test('what Node returns for a path is turned in one place, before it is listed or an address', () => {
  const strays = globSync('src/**/*.{ts,astro}').filter((file) => {
    const text = readFileSync(file, 'utf8');
    return (
      !slashed(file).startsWith('src/lib/') &&
      (/globSync\(/.test(text) || /replaceAll\((sep|'\\\\\\\\'),/.test(text))
    );
  });
  // Looks for a program of this machine.
  expect(strays.map((file) => slashed(file))).toEqual(['src/editions/kit/tools/chromium.ts']);
});
