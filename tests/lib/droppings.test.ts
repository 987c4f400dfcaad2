/** What file managers leave behind is told apart from what an author made. */
import { execFileSync } from 'node:child_process';
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { constantFrom, assert, property, stringMatching } from 'fast-check';
import { expect, test } from 'vitest';
import { isDropping } from '../../src/lib/droppings.ts';
import { listFiles } from '../../src/lib/files.ts';
import { readContent, filesOf } from '../../src/checks/content.ts';
import { write } from '../helpers/files.ts';
import { newFolder } from '../helpers/folder.ts';

const dropped = ['.DS_Store', '._en.mdx', 'Thumbs.db', 'desktop.ini', '.Trash-1000/files/x.mdx'];

test('the same on every system, in every case, at any depth', () => {
  const around = stringMatching(/^([a-z]{1,5}\/){0,3}$/);
  const check = property(around, constantFrom(...dropped), (folder, name) => {
    for (const path of [name, name.toLowerCase(), name.toUpperCase()])
      expect(isDropping(folder + path)).toBe(true);
  });
  assert(check);
});

test('no file of this project is one', () => {
  const tracked = execFileSync('git', ['ls-files', '-z'], { encoding: 'utf8' }).split('\0');
  expect(tracked.filter((path) => path && isDropping(path))).toEqual([]);
});

test('in the content they are neither read nor reported', () => {
  const content = join(newFolder(), 'content');
  cpSync('tests/stories/library', content, { recursive: true });
  const before = { files: filesOf(content), texts: readContent(content).texts.length };
  for (const folder of ['', 'data', 'en', 'en/sections', 'en/pages', 'mark'])
    for (const name of [...dropped, 'System Volume Information/x'])
      write(join(content, folder, name), Buffer.from([0, 5, 22, 7]));
  expect(listFiles(content)).toEqual(before.files);
  const { texts, problems } = readContent(content);
  expect([texts.length, problems]).toEqual([before.texts, []]);
});
