/** Quizzes as GIFT, a text format of Moodle and others. https://docs.moodle.org/en/GIFT_format */
import type { Publication } from '../../site/publication.ts';
import { creditLine, creditOf } from '../kit/credit.ts';
import { categoryOf } from './category.ts';
import type { Lesson, Question } from './lessons.ts';

/** A category has no place for who made its questions: a comment says it. */
export function giftOf(publication: Publication, lessons: Lesson[]): string {
  return lessons
    .map(({ title, chapter, chapterUrl, quiz }) =>
      [
        `// ${creditLine(creditOf(publication, chapterUrl))}\n$CATEGORY: ${backslashes(categoryOf(publication.name, title))}`,
        ...quiz.map((question) => item(chapter, question)),
      ].join('\n\n'),
    )
    .join('\n\n')
    .concat('\n');
}

function item(chapter: string, { id, question, options, answer, why }: Question): string {
  const choices = Object.entries(options).map(
    ([letter, option]) => `\t${letter === answer ? '=' : '~'}${part(option)}`,
  );
  return [
    `::${escape(`${chapter}-${id}`)}::[plain]${escape(question)} {`,
    ...choices,
    `\t####${part(why)}`,
    '}',
  ].join('\n');
}

/** An option or an explanation, which is plain as its question is: only what looks like a format or a weight says so. */
function part(text: string): string {
  const escaped = escape(text);
  return /^[[%]/.test(escaped) ? `[plain]${escaped}` : escaped;
}

/** Escapes the characters of the syntax. An empty line would end the question. */
function escape(text: string): string {
  return text
    .trim()
    .replace(/[ \t\r\n]+/g, ' ')
    .replace(/[~=#{}:\\]/g, '\\$&');
}

/** Of the escapes, Moodle takes only this one back in a category. */
function backslashes(path: string): string {
  return path.replaceAll('\\', '\\\\');
}
