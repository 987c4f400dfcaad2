import type { Lesson, LessonWords } from '../../work/lesson.ts';
import type { Code } from '../codes.ts';
import { suggest } from '../closest.ts';
import type { Content } from '../content.ts';
import type { Finding, Rule } from '../finding.ts';

/** A lesson has the same goals, questions and options in every language, and an answer to each question. */
export const quiz: Rule = (content) => {
  const { work } = content;
  return [...work.lessons.values()].flatMap((lesson) => {
    const versions = [...work.languages].flatMap(([language, { words }]) => {
      const own = words.lessons.get(lesson.id);
      return own ? [{ language, words: own }] : [];
    });
    const letters = (question: string) =>
      new Set(versions.flatMap(({ words }) => Object.keys(words.quiz[question]?.options ?? {})));
    const goals = Math.max(...versions.map(({ words }) => words.goals.length));
    return versions.flatMap(({ language, words }) => {
      const finding = findingIn(content, language, lesson.id);
      return [
        ...goalFaults(words, goals, finding),
        ...answerFaults(words, finding),
        ...unknownQuestions(lesson, words, finding),
        ...lesson.quiz.flatMap((question) =>
          optionFaults(words, question, [...letters(question.id)].toSorted(), finding),
        ),
      ];
    });
  });
};

type NewFinding = (code: Code, path: string[], message: string, fix: string) => Finding;

function findingIn({ lines }: Content, language: string, chapter: string): NewFinding {
  const file = `${language}/lessons.yaml`;
  return (code, path, message, fix) => {
    return { code, file, line: lines.at(file, [chapter, ...path]), message, fix };
  };
}

function goalFaults({ goals }: LessonWords, count: number, finding: NewFinding): Finding[] {
  if (goals.length === count) return [];
  const message = `There are ${goals.length} goals here, and ${count} in another language.`;
  return [finding('LESSON-GOALS', ['goals'], message, 'Add the goal here, or remove it there.')];
}

function answerFaults({ questions, answers }: LessonWords, finding: NewFinding): Finding[] {
  if (questions.length === answers.length) return [];
  const message = `There are ${questions.length} questions to discuss, and ${answers.length} answers.`;
  const fix = 'Write one answer for each question, in the same order.';
  return [finding('LESSON-ANSWERS', ['answers'], message, fix)];
}

function unknownQuestions(
  { quiz: questions }: Lesson,
  words: LessonWords,
  finding: NewFinding,
): Finding[] {
  const ids = questions.map(({ id }) => id);
  return Object.keys(words.quiz)
    .filter((id) => !ids.includes(id))
    .map((id) =>
      finding('QUIZ-WORDS', ['quiz', id], `No quiz asks the question "${id}".`, suggest(id, ids)),
    );
}

function optionFaults(
  words: LessonWords,
  { id, answer, cautious }: Lesson['quiz'][number],
  letters: string[],
  finding: NewFinding,
): Finding[] {
  const question = words.quiz[id];
  if (!question) {
    const message = `The question "${id}" has no words here.`;
    return [finding('QUIZ-WORDS', ['quiz'], message, `Add "${id}:" with its words.`)];
  }
  const path = ['quiz', id, 'options'];
  if (!letters.includes(answer)) {
    const message = `The answer to "${id}" is "${answer}", and no option has this letter.`;
    return [finding('QUIZ-ANSWER', path, message, `The options are: ${letters.join(', ')}.`)];
  }
  if (cautious && !letters.includes(cautious)) {
    const message = `The cautious option of "${id}" is "${cautious}", and no option has this letter.`;
    return [finding('QUIZ-ANSWER', path, message, `The options are: ${letters.join(', ')}.`)];
  }
  return letters
    .filter((letter) => !(letter in question.options))
    .map((letter) =>
      finding(
        'QUIZ-OPTION',
        path,
        `The question "${id}" lacks the option "${letter}", which another language has.`,
        'Add it here, or remove it there.',
      ),
    );
}
