/** What is suggested to an author who wrote a name that does not exist. */
import { expect, test } from 'vitest';
import { suggest } from '../../src/checks/closest.ts';

const far = (count: number) => Array.from({ length: count }, (_, index) => `xxxxxxx-${index}`);

test.each<[what: string, name: string, names: string[], expected: string]>([
  ['letters that changed places', 'freeze-dya', ['boycott', 'freeze-day'], 'freeze-day'],
  ['a letter too many', 'boycottt', ['freeze-day', 'boycott'], 'boycott'],
  ['a letter too few', 'boyctt', ['freeze-day', 'boycott'], 'boycott'],
  ['the nearer of two', 'colour', ['colours-of', 'colors', 'color'], 'color'],
  ['the first of two as near', 'cat', ['car', 'cab'], 'car'],
  ['a third of a long name', 'abcdefghi', ['abcdefxyz'], 'abcdefxyz'],
  ['two letters of a short one', 'abc', ['a'], 'a'],
])('%s', (_, name, names, right) => {
  expect(suggest(name, names)).toBe(`Did you mean "${right}"?`);
});

test.each<[what: string, name: string, names: string[], expected: string]>([
  [
    'more than a third of a long name is another',
    'abcdefghi',
    ['abcdewxyz'],
    'Write one of: abcdewxyz.',
  ],
  ['three letters of a short one are, too', 'abc', ['xyz'], 'Write one of: xyz.'],
  ['of no names', 'abc', [], 'There is none yet.'],
  ['of few', 'abc', far(12), `Write one of: ${far(12).join(', ')}.`],
  ['of many', 'abc', far(21), 'No name comes close: look for the right one, or add it.'],
])('where none is near: %s', (_, name, names, expected) => {
  expect(suggest(name, names)).toBe(expected);
});
