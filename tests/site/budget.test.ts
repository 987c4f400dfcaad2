import { expect, test } from 'vitest';
import { chapterBudget, measure, overBudget } from '../../src/site/budget.ts';
import { hashedFiles } from '../../src/site/files.ts';
import { dist } from './built.ts';
import { chapters } from './versions.ts';

const sizes = measure(dist, hashedFiles(dist));

test('a first round trip is ten segments of 1,460 bytes', () => {
  expect(chapterBudget).toBe(14_600);
});

test('every chapter is weighed', () => {
  expect([...sizes.chapters.keys()].toSorted()).toEqual(
    chapters.flatMap(({ addresses }) => Object.values(addresses)).toSorted(),
  );
});

test('every chapter fits a first round trip, with its style', () => {
  expect(overBudget(sizes)).toEqual([]);
});

test('a page that is too heavy is reported', () => {
  const heavy = { ...sizes, chapters: new Map([['fr/lourd.html', chapterBudget + 1]]) };
  expect(overBudget(heavy)).toEqual(['fr/lourd.html']);
});
