/** Measures the key of all quizzes: what a pupil could guess from without having read anything. */
import { tails } from '../lib/chance.ts';
import { drawnOrder, keyOf } from '../work/quiz.ts';
import type { Letter } from '../work/lesson.ts';
import type { Work } from '../work/work.ts';

/** A question as the measures see it. */
export interface Keyed {
  lesson: string;
  /** How many options it has. */
  options: number;
  /** The place of the right option as it is shown, from 0. */
  place: number;
  /** Which option is the longest, by language: the chance to hit the right one by it, and whether it is right. */
  longest: Record<string, { chance: number; right: boolean }>;
  /** Whether the cautious option is right; absent where there is none. */
  cautious?: boolean;
}

/** Something that was counted, and what chance gives. */
export interface Measure {
  what: string;
  count: number;
  expected: number;
  /** What an author can change about it: nothing about the order, which is drawn. */
  by: 'order' | 'length' | 'cautionRight' | 'cautionWrong';
  /** True when it is further from chance than a fair key is. */
  leans: boolean;
}

/** Fewer questions do not show whether a key leans. */
const enough = 30;
/**
 * A count that chance gives more rarely leans. What is drawn never fails of itself: one fair key in 50,000 would. Words
 * are chosen by authors, who can change them: one fair key in 200 is called leaning by its lengths.
 */
const rare = { order: 1e-5, length: 1 / 400 };
/** Of all questions, so many have a cautious option that is wrong: 15 of 63. */
const cautionWrong = 15 / 63;

/** Every question that has its words, lesson by lesson, in the order in which it is asked. */
export function keyedQuestions(work: Work): Keyed[] {
  const order = drawnOrder(work);
  return [...work.lessons.values()].flatMap(({ id: lesson, quiz }) =>
    quiz.flatMap(({ id, answer, cautious }) => {
      const shown = order.get(keyOf(lesson, id));
      if (!shown) return [];
      return {
        lesson,
        options: shown.length,
        place: shown.indexOf(answer),
        longest: longestIn(work, lesson, id, answer),
        ...(cautious && { cautious: cautious === answer }),
      };
    }),
  );
}

function longestIn(work: Work, lesson: string, id: string, answer: Letter): Keyed['longest'] {
  return Object.fromEntries(
    [...work.languages].flatMap(([language, { words }]) => {
      const options = words.lessons.get(lesson)?.quiz[id]?.options;
      if (!options?.[answer]) return [];
      const lengths = Object.values(options).map((option) => option.length);
      const most = Math.max(...lengths);
      const chance = lengths.filter((length) => length === most).length / lengths.length;
      return [[language, { chance, right: options[answer].length === most }]];
    }),
  );
}

/** What leans in a key, and what does not; nothing for a key of fewer than 30 questions. */
export function measure(key: Keyed[]): Measure[] {
  if (key.length < enough) return [];
  return [...places(key), repeats(key), ...longest(key), ...caution(key)];
}

/** Each place comes equally often, for each number of options. */
function places(key: Keyed[]): Measure[] {
  return [...new Set(key.map(({ options }) => options))].toSorted().flatMap((options) => {
    const same = key.filter((question) => question.options === options);
    return [...'abcd'].slice(0, options).map((letter, place) =>
      measured(
        `letter ${letter} of ${options} right`,
        same.map((question) => [question.place === place, 1 / options]),
        'order',
      ),
    );
  });
}

/** The same letter twice running. */
function repeats(key: Keyed[]): Measure {
  const pairs = key.slice(1).flatMap((question, before): [boolean, number][] => {
    const { lesson, place, options } = key[before]!;
    if (lesson !== question.lesson) return [];
    return [[place === question.place, 1 / Math.max(options, question.options)]];
  });
  return measured('same letter twice running', pairs, 'order');
}

function longest(key: Keyed[]): Measure[] {
  return [...new Set(key.flatMap((question) => Object.keys(question.longest)))].map((language) => {
    const trials = key.flatMap((question): [boolean, number][] => {
      const own = question.longest[language];
      return own ? [[own.right, own.chance]] : [];
    });
    return measured(`${language}: right one among the longest`, trials, 'length');
  });
}

/** Caution is no rule to go by: right in at most half, and wrong often enough. */
function caution(key: Keyed[]): Measure[] {
  const marked = key.filter(({ cautious }) => cautious !== undefined);
  const right = marked.filter(({ cautious }) => cautious).length;
  const wrong = marked.length - right;
  const atMost = Math.floor(marked.length / 2);
  const atLeast = Math.floor(key.length * cautionWrong);
  return [
    {
      what: 'cautious option right',
      count: right,
      expected: atMost,
      by: 'cautionRight',
      leans: right > atMost,
    },
    {
      what: 'cautious option wrong',
      count: wrong,
      expected: atLeast,
      by: 'cautionWrong',
      leans: wrong < atLeast,
    },
  ];
}

function measured(
  what: string,
  trials: [hit: boolean, chance: number][],
  by: keyof typeof rare,
): Measure {
  const count = trials.filter(([hit]) => hit).length;
  const chances = trials.map(([, chance]) => chance);
  const { atMost, atLeast } = tails(chances, count);
  const expected = Math.round(chances.reduce((total, chance) => total + chance, 0));
  return { what, count, expected, by, leans: Math.min(atMost, atLeast) < rare[by] };
}

/** The numbers of a key in one line, each with what chance or the rule gives; nothing for a small key. */
export function keyLine(work: Work): string | undefined {
  const key = keyedQuestions(work);
  const measures = measure(key);
  if (measures.length === 0) return undefined;
  const counted = measures.map(({ what, count, expected }) => `${what} ${count} (${expected})`);
  return `Key of ${key.length} questions, with what chance or the rule gives: ${counted.join(', ')}.`;
}
