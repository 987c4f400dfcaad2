/** A title in any language makes a name that every system takes, and no two in a folder are one. */
import { array, assert, constantFrom, oneof, property, string } from 'fast-check';
import { expect, test } from 'vitest';
import { nameFrom, namer } from '../../src/editions/kit/file-name.ts';

const titles = array(
  oneof(
    constantFrom(
      'con',
      'NUL',
      'com1',
      'Aux.',
      '..',
      '.',
      ' ',
      ':',
      '/',
      '\\',
      '?',
      '*',
      '"',
      '<',
      '|',
    ),
    constantFrom(
      'Le gel : questions',
      'été',
      'e\u0301te\u0301',
      'ÉTÉ',
      'ß',
      'SS',
      'ﬁn',
      '\u202e',
      '\u200f',
    ),
    constantFrom(
      '👩‍👩‍👧',
      'سؤال',
      '質問',
      'x'.repeat(90),
      'a word '.repeat(20),
      '\u00a0',
      '\u202f',
      '\n',
    ),
    string({ unit: 'binary', maxLength: 6 }),
  ),
  { maxLength: 5 },
).map((parts) => parts.join(''));

/** What Windows, which asks for most, says of a name. */
function faultOf(name: string): string | undefined {
  if (name === '') return 'is empty';
  if (/[<>:"/\\|?*\p{Cc}]/u.test(name)) return 'has a sign that is not allowed';
  if (/[ .]$|^[ .]/.test(name)) return 'begins or ends with a dot or a space';
  if (/^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\..*)?$/i.test(name)) return 'is a device';
  if (Buffer.byteLength(name) > 90) return 'is too long';
  return /\p{Cf}|\p{Cc}|[\ud800-\udfff](?![\udc00-\udfff])/u.test(name)
    ? 'has a sign that is not seen'
    : undefined;
}

test('every name is allowed', () => {
  assert(
    property(titles, (title) => {
      expect(faultOf(nameFrom(title))).toBeUndefined();
      expect(faultOf(`${nameFrom(title)}.docx`)).toBeUndefined();
    }),
    { numRuns: 1000 },
  );
});

test('names in a folder differ, whatever a file system takes for the same', () => {
  assert(
    property(array(titles, { maxLength: 12 }), (some) => {
      const name = namer();
      const names = some.map(name);
      for (const fold of [
        (text: string) => text.normalize('NFD').toLowerCase(),
        (text: string) => text.normalize('NFC').toUpperCase(),
      ]) {
        expect(new Set(names.map(fold)).size).toBe(names.length);
      }
      expect(names.map(faultOf).filter(Boolean)).toEqual([]);
    }),
  );
});

test('a title keeps its words', () => {
  expect(nameFrom('Le gel\u00a0: questions')).toBe('Le gel - questions');
  expect(nameFrom('L’été à l’école, « oui » ?')).toBe('L’été à l’école, « oui »');
  expect(nameFrom('../../etc/passwd')).toBe('etc passwd');
  expect(nameFrom('Nul')).toBe('Nul-');
});
