/** Where the right option of a question stands is drawn, the same in every language. */
import { expect, test } from 'vitest';
import { drawnOrder, keyOf, shownQuiz } from '../../src/work/quiz.ts';
import type { Letter } from '../../src/work/lesson.ts';
import { work } from './work.ts';

const order = drawnOrder(work);
const questions = [...work.lessons.values()].flatMap(({ id, quiz }) =>
  quiz.map(({ id: question, answer }) => ({ answer, shown: order.get(keyOf(id, question))! })),
);

test('each place has the right option equally often, for each number of options', () => {
  for (const count of new Set(questions.map(({ shown }) => shown.length))) {
    const same = questions.filter(({ shown }) => shown.length === count);
    const often = Array.from(
      { length: count },
      (_, place) => same.filter(({ answer, shown }) => shown.indexOf(answer) === place).length,
    );
    expect(Math.max(...often) - Math.min(...often)).toBeLessThanOrEqual(1);
  }
});

test('every option is shown once, and the letter of the right one is given', () => {
  for (const lesson of work.lessons.values()) {
    for (const { words } of work.languages.values()) {
      const own = words.lessons.get(lesson.id)!;
      for (const [at, shown] of shownQuiz(work, lesson, own).entries()) {
        const { id, answer } = lesson.quiz[at]!;
        const { options } = own.quiz[id]!;
        expect(Object.values(shown.options).toSorted()).toEqual(Object.values(options).toSorted());
        expect(Object.keys(shown.options)).toEqual(
          [...'abcd'].slice(0, Object.keys(options).length),
        );
        expect(shown.options[shown.answer]).toBe(options[answer]);
      }
    }
  }
});

test('the letters that authors write decide nothing', () => {
  const swapped = (letter: Letter): Letter =>
    letter === 'a' ? 'b' : letter === 'b' ? 'a' : letter;
  const lessons = new Map(
    [...work.lessons].map(([id, lesson]) => [
      id,
      { ...lesson, quiz: lesson.quiz.map((each) => ({ ...each, answer: swapped(each.answer) })) },
    ]),
  );
  const again = drawnOrder({ ...work, lessons });
  for (const [key, shown] of order) {
    const [chapter, id] = key.split('/') as [string, string];
    const { answer } = work.lessons.get(chapter)!.quiz.find((each) => each.id === id)!;
    expect(again.get(key)!.indexOf(swapped(answer))).toBe(shown.indexOf(answer));
  }
});
