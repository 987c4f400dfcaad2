/** What the comparison of pictures sees: no reference is so pale that a page without anything on it would do. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PNG } from 'pngjs';
import { expect, test } from 'vitest';
import { allowed, difference } from './picture.ts';

const folder = join(import.meta.dirname, 'pictures');
const references = globSync('*.png', { cwd: folder }).map((name) => ({
  name,
  picture: readFileSync(join(folder, name)),
}));

/** A page of one grey, of the size of another. */
function blank(like: Buffer, grey: number): Buffer {
  const { width, height } = PNG.sync.read(like);
  const page = new PNG({ width, height });
  page.data.fill(grey);
  return PNG.sync.write(page);
}

test('there are pictures to compare with', () => {
  expect(references.length).toBeGreaterThan(30);
});

test.each(references)('$name is like itself, and like no blank page', ({ picture }) => {
  expect(difference(picture, picture)).toEqual({ grey: 0, ink: 0 });
  // Which grey, the ink does not tell: a page of one has no contrast anywhere.
  for (const grey of [0, 255]) {
    expect(difference(picture, blank(picture, grey)).ink).toBeGreaterThan(allowed.ink);
  }
});
