/**
 * A quiz as it is shown. Nobody chooses where the right option stands: for questions with equally many options the
 * places are dealt like cards, so that each comes equally often, in an order that only the ids decide. The same
 * content gives the same order in every language and every edition.
 */
import { sha256 } from '../lib/hash.ts';
import type { Lesson, LessonWords, Letter } from './lesson.ts';
import { once } from './reads.ts';
import type { Work } from './work.ts';

export interface ShownQuestion {
  id: string;
  /** The section that has the answer. */
  section: string;
  question: string;
  /** By the letter that is shown, in order. */
  options: Partial<Record<Letter, string>>;
  /** The letter that is shown before the right option. */
  answer: Letter;
  why: string;
}

/** The letters of the content in the order in which they are shown, by "chapter/question". */
export type Order = Map<string, Letter[]>;

const letters = ['a', 'b', 'c', 'd'] as const satisfies Letter[];

/** The questions of a lesson, each option under the letter that is shown. @param words in one language */
export function shownQuiz(work: Work, lesson: Lesson, words: LessonWords): ShownQuestion[] {
  const order = drawnOrder(work);
  return lesson.quiz.map(({ id, section, answer }) => {
    const { question, options, why } = words.quiz[id]!;
    const shown = order.get(keyOf(lesson.id, id))!;
    return {
      id,
      section,
      question,
      options: Object.fromEntries(shown.map((letter, at) => [letters[at]!, options[letter]!])),
      answer: letters[shown.indexOf(answer)]!,
      why,
    };
  });
}

/** The order of the options of every question that has words; one whose right option has none is left out. */
export function drawnOrder(work: Work): Order {
  return once(work, 'drawnOrder', () => draw(work));
}

function draw(work: Work): Order {
  const decks = new Map<number, { key: string; answer: Letter; options: Letter[] }[]>();
  for (const { id: chapter, quiz } of work.lessons.values()) {
    for (const { id, answer } of quiz) {
      const options = optionsOf(work, chapter, id);
      if (!options.includes(answer)) continue;
      const deck = decks.get(options.length) ?? [];
      decks.set(options.length, [...deck, { key: keyOf(chapter, id), answer, options }]);
    }
  }
  return new Map(
    [...decks].flatMap(([count, deck]) =>
      byHash(deck, ({ key }) => key).map(({ key, answer, options }, at) => {
        const others = options.filter((letter) => letter !== answer);
        const drawn = byHash(others, (letter) => `${key}/${letter}`);
        return [key, drawn.toSpliced(at % count, 0, answer)] as const;
      }),
    ),
  );
}

/** A question's name in the whole work. */
export const keyOf = (chapter: string, question: string) => `${chapter}/${question}`;

/** The letters of a question, which are the same in every language. */
function optionsOf(work: Work, chapter: string, question: string): Letter[] {
  for (const { words } of work.languages.values()) {
    const options = words.lessons.get(chapter)?.quiz[question]?.options;
    if (options) return letters.filter((letter) => letter in options);
  }
  return [];
}

function byHash<T>(items: T[], nameOf: (item: T) => string): T[] {
  return items
    .map((item) => ({ item, hash: sha256(nameOf(item)) }))
    .toSorted((a, b) => (a.hash < b.hash ? -1 : 1))
    .map(({ item }) => item);
}
