import type { Lesson, LessonWords } from '../../work/lesson.ts';
import type { Code } from '../codes.ts';
import { suggest } from '../closest.ts';
import type { Content } from '../content.ts';
import type { Finding, Rule } from '../finding.ts';

/** A lesson aims at and asks the same in every language, offers the same letters, and answers what it asks. */
export const quiz: Rule = (content) => {
  const { work } = content;
  return [...work.lessons.values()].flatMap((lesson) => {
    const versions = [...work.languages].flatMap(([language, { words }]) => {
      const said = words.lessons.get(lesson.id);
      return said ? [{ language, said }] : [];
    });
    const letters = (question: string) =>
      new Set(versions.flatMap(({ said }) => Object.keys(said.quiz[question]?.options ?? {})));
    const goals = Math.max(...versions.map(({ said }) => said.goals.length));
    return versions.flatMap(({ language, said }) => {
      const found = finder(content, language, lesson.id);
      return [
        ...aimless(said, goals, found),
        ...unanswered(said, found),
        ...strangers(lesson, said, found),
        ...lesson.quiz.flatMap(({ id, answer }) =>
          options(said, id, answer, [...letters(id)].toSorted(), found),
        ),
      ];
    });
  });
};

type Find = (code: Code, path: string[], message: string, fix: string) => Finding;

function finder({ lines }: Content, language: string, chapter: string): Find {
  const file = `${language}/lessons.yaml`;
  return (code, path, message, fix) => ({
    code,
    file,
    line: lines.at(file, [chapter, ...path]),
    message,
    fix,
  });
}

function aimless({ goals }: LessonWords, most: number, found: Find): Finding[] {
  if (goals.length === most) return [];
  const message = `There are ${goals.length} goals here, and ${most} in another language.`;
  return [found('LESSON-GOALS', ['goals'], message, 'Add the goal here, or remove it there.')];
}

function unanswered({ questions, answers }: LessonWords, found: Find): Finding[] {
  if (questions.length === answers.length) return [];
  const message = `There are ${questions.length} questions to discuss, and ${answers.length} answers.`;
  const fix = 'Write one answer for each question, in the same order.';
  return [found('LESSON-ANSWERS', ['answers'], message, fix)];
}

function strangers({ quiz: asked }: Lesson, said: LessonWords, found: Find): Finding[] {
  const ids = asked.map(({ id }) => id);
  return Object.keys(said.quiz)
    .filter((id) => !ids.includes(id))
    .map((id) =>
      found('QUIZ-WORDS', ['quiz', id], `No quiz asks the question "${id}".`, suggest(id, ids)),
    );
}

function options(
  said: LessonWords,
  id: string,
  answer: string,
  letters: string[],
  found: Find,
): Finding[] {
  const words = said.quiz[id];
  if (!words) {
    const message = `The question "${id}" has no words here.`;
    return [found('QUIZ-WORDS', ['quiz'], message, `Add "${id}:" with its words.`)];
  }
  const path = ['quiz', id, 'options'];
  if (!letters.includes(answer)) {
    const message = `The answer to "${id}" is "${answer}", and no option has this letter.`;
    return [found('QUIZ-ANSWER', path, message, `The options are: ${letters.join(', ')}.`)];
  }
  return letters
    .filter((letter) => !(letter in words.options))
    .map((letter) =>
      found(
        'QUIZ-OPTION',
        path,
        `The question "${id}" lacks the option "${letter}", which another language has.`,
        'Add it here, or remove it there.',
      ),
    );
}
