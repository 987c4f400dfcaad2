/** What leans in a key is found, and a fair key never does, but for one in hundreds by its lengths. */
import { assert, infiniteStream, nat, property, sample } from 'fast-check';
import { expect, test } from 'vitest';
import { keyedQuestions, keyLine, measure, type Keyed } from '../../src/checks/quiz-key.ts';
import { work } from '../work/work.ts';

const lessonSizes = [8, 7, 6, 7, 7, 7, 7, 7, 7];
const lessonOf = (at: number) => {
  let end = 0;
  return String(lessonSizes.findIndex((size) => at < (end += size)));
};
const optionsAt = (at: number) => (at % 8 < 3 ? 3 : 4);

/** @param draw a number from 0 up to the one given */
function fairKey(draw: (below: number) => number): Keyed[] {
  return Array.from({ length: 63 }, (_, at) => {
    const options = optionsAt(at);
    const place = draw(options);
    return {
      lesson: lessonOf(at),
      options,
      place,
      longest: { en: { chance: 1 / options, right: draw(options) === 0 } },
      // Thirty have a cautious option, half of which are right.
      ...(at < 30 && { cautious: at % 2 === 0 }),
    };
  });
}

const leaning = (key: Keyed[]) =>
  measure(key)
    .filter(({ leans }) => leans)
    .map(({ what }) => what);

const keys = infiniteStream(nat({ max: 11 })).map((stream) =>
  // Twelve is a multiple of both numbers of options.
  fairKey((below) => stream.next().value! % below),
);

test('a key that is drawn leans by no letter and no repeat', () => {
  assert(
    property(keys, (key) => {
      expect(leaning(key).filter((what) => !what.includes('longest'))).toEqual([]);
    }),
    { numRuns: 2000, seed: 1 },
  );
});

test('of fair keys, lengths call one in some hundreds leaning', () => {
  const all = sample(keys, { numRuns: 2000, seed: 2 });
  expect(all.filter((key) => leaning(key).length > 0).length).toBeLessThan(20);
});

test('the key that was once written by hand leans: the same letter came twice running once in 54', () => {
  // The letters of each lesson, and how many options each question had.
  const answers = 'cabdbaca adbcbda cbacdb bcadbca bcadbac cabdcab cabbdca badcabc bdcadcb'.split(
    ' ',
  );
  const counts = '43343434 3444343 433343 4334343 4334333 4444434 4344444 4344444 4444444'.split(
    ' ',
  );
  const former = answers.flatMap((letters, lesson) =>
    [...letters].map((letter, at) => ({
      lesson: String(lesson),
      options: Number(counts[lesson]![at]),
      place: 'abcd'.indexOf(letter),
      longest: {},
    })),
  );
  expect(leaning(former)).toContain('same letter twice running');
});

test('a key in which a letter hardly ever repeats leans', () => {
  const key = fairKey(() => 0).map((question, at) => ({ ...question, place: at % 3 }));
  expect(leaning(key)).toContain('same letter twice running');
});

test('a key whose right option is mostly the longest leans, and one in which it never is', () => {
  for (const right of [true, false]) {
    const key = fairKey(() => 1).map((question) => ({
      ...question,
      longest: { en: { chance: 0.3, right } },
    }));
    expect(leaning(key)).toContain('en: right one among the longest');
  }
});

test('a key whose cautious options are mostly right leans, and one that marks too few', () => {
  const [bold, ...rest] = fairKey(() => 1).map((question) => ({ ...question, cautious: true }));
  expect(leaning([{ ...bold!, cautious: false }, ...rest])).toEqual(
    expect.arrayContaining(['cautious option right', 'cautious option wrong']),
  );
});

test('a few questions do not show whether a key leans', () => {
  expect(measure(keyedQuestions(work).slice(0, 29))).toEqual([]);
});

test('the key of this work does not lean, and its numbers are told', () => {
  expect(leaning(keyedQuestions(work))).toEqual([]);
  expect(keyLine(work)).toMatch(/^Key of \d+ questions, .*same letter twice running \d+ \(\d+\)/);
});
