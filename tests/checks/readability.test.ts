/** How hard a text is, against what the formulas give by hand. */
import { expect, test } from 'vitest';
import { easeOf, longWords, sentencesOf } from '../../src/checks/readability.ts';
import { placeholder } from '../../src/work/blocks.ts';

test.each([
  // Six words of one syllable each.
  ['flesch', ['The cat sat on the mat.'], 206.835 - 1.015 * 6 - 84.6],
  // Five words of nine syllables in two sentences.
  ['flesch', ['Politics!', 'It is about money.'], 206.835 - 1.015 * 2.5 - 84.6 * (9 / 5)],
  // Of a block the words count, and the syllables are not known.
  ['flesch', [`The cat sat on ${placeholder}.`], 206.835 - 1.015 * 5 - 84.6],
  ['kandel-moles', ['Le chat dort.'], 207 - 1.015 * 3 - 73.6],
  ['kandel-moles', ['La politique.', 'Elle dort.'], 207 - 1.015 * 2 - 73.6 * (6 / 4)],
] as const)('by %s: %j', (formula, sentences, ease) => {
  expect(easeOf([...sentences], formula)!.ease).toBeCloseTo(ease, 6);
});

test('each formula has its limit for plain text, and without one nothing is measured', () => {
  expect(easeOf(['A cat.'], 'flesch')!.minEase).toBe(50);
  expect(easeOf(['Un chat.'], 'kandel-moles')!.minEase).toBe(65);
  expect(easeOf(['Un gato.'], undefined)).toBeUndefined();
  expect(easeOf([placeholder], 'flesch')).toBeUndefined();
});

test('sentences are separated by their ends, and need a word', () => {
  expect(sentencesOf('One. Two?  Three! … ', 'en')).toEqual(['One.', 'Two?', 'Three!']);
});

test('a long word has more syllables than that, and is no name', () => {
  const words = (limit: number) =>
    longWords('Nobody in Colorado saw a representative.', 'flesch', limit);
  expect(words(4)).toEqual(['representative']);
  expect(words(5)).toEqual([]);
  expect(longWords('La participation', 'kandel-moles', 4)).toEqual(['participation']);
  expect(longWords('La participation', 'kandel-moles', 5)).toEqual([]);
  expect(longWords('La representación', undefined, 0)).toEqual([]);
});
