/** Quizzes as GIFT, a text format of Moodle and others. https://docs.moodle.org/en/GIFT_format */
import type { Lesson, Question } from './lessons.ts';

export function giftOf(lessons: Lesson[]): string {
  return lessons
    .map(({ title, chapter, quiz }) =>
      [`$CATEGORY: ${title}`, ...quiz.map((question) => item(chapter, question))].join('\n\n'),
    )
    .join('\n\n')
    .concat('\n');
}

function item(chapter: string, { id, question, options, answer, why }: Question): string {
  const choices = Object.entries(options).map(
    ([letter, option]) => `\t${letter === answer ? '=' : '~'}${escape(option)}`,
  );
  return [
    `::${chapter}-${id}::${escape(question)} {`,
    ...choices,
    `\t####${escape(why)}`,
    '}',
  ].join('\n');
}

/** Escapes the characters of the syntax. */
function escape(text: string): string {
  return text.replace(/[~=#{}:\\]/g, '\\$&');
}
