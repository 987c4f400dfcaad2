/** Files as people save them, each by another habit: what passes the checks builds, and is the same site byte for byte. */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { constantFrom, sample } from 'fast-check';
import { parseHTML } from 'linkedom';
import { beforeAll, expect, test } from 'vitest';
import { listFiles } from '../../src/lib/files.ts';
import { newFolder } from '../helpers/folder.ts';
import { edit } from '../helpers/files.ts';
import { build } from './command.ts';
import { writeMiniature } from './miniature.ts';

const folder = newFolder();

const habits: ((text: string) => string)[] = [
  (text) => `\ufeff${text}`,
  (text) => text.replaceAll('\n', '\r\n'),
  (text) => text.replaceAll('\n', '\r'),
  (text) => text.normalize('NFD'),
  (text) => `\ufeff${text.normalize('NFD').replaceAll('\n', '\r\n')}`,
];

/** Titles that a reader of YAML might take for something else; each is a text when the checks take it. */
const titles = [
  '2020-09-16',
  '"12:30"',
  "'2020'",
  '"#StopHate"',
  'no',
  '"yes: no"',
  '"null"',
  'A<b>&c',
];

function write(name: string): string {
  const root = join(folder, name, 'content');
  writeMiniature(root, { withDraft: false });
  titles.forEach((title, index) => {
    const ids = ['facebook-silence', 'private-groups', 'posts-of-may', 'kenosha'];
    const kind = index < ids.length ? 'sections' : 'plain';
    const file = join(root, 'en', kind, `${ids[index % ids.length]!}.mdx`);
    edit(file, /^title: .*$/m, `title: ${title}`);
  });
  return root;
}

const hashes = (dist: string) =>
  new Map(
    listFiles(dist).map((file) => [
      file,
      createHash('sha256')
        .update(readFileSync(join(dist, file)))
        .digest('hex'),
    ]),
  );

const dist = (name: string) => join(folder, name, 'dist');

beforeAll(async () => {
  const root = write('saved');
  const files = listFiles(root).filter((file) => /\.(yaml|mdx|json|svg)$/.test(file));
  const drawn = sample(constantFrom(...habits), { numRuns: files.length, seed: 9 });
  files.forEach((file, index) => {
    const path = join(root, file);
    writeFileSync(path, drawn[index]!(readFileSync(path, 'utf8')));
  });
  for (const name of ['saved', 'plain']) {
    const { code, output } = await build(name === 'saved' ? root : write(name), dist(name));
    if (code !== 0) throw new Error(output);
  }
});

test('the site is the same, whatever the editor of each file did', () => {
  const plain = hashes(dist('plain'));
  expect(plain.size).toBeGreaterThan(500);
  expect(hashes(dist('saved'))).toEqual(plain);
});

test('a title is shown as it was written', () => {
  const shown = (page: string) =>
    parseHTML(readFileSync(join(dist('saved'), page), 'utf8')).document.body.textContent!;
  const bare = titles.map((title) => title.replaceAll(/^["']|["']$/g, ''));
  const chapter = shown('en/why-they-protested.html') + shown('en/the-freeze.html');
  for (const title of bare.slice(0, 4)) expect(chapter).toContain(title);
  const plain = shown('en/plain/why-they-protested.html') + shown('en/plain/the-freeze.html');
  for (const title of bare.slice(4)) expect(plain).toContain(title);
});
