/** Quizzes as Moodle XML. https://docs.moodle.org/en/Moodle_XML_format */
import type { Lesson, Question } from './lessons.ts';
import { declaration, escapeXml } from './xml.ts';

export function moodleOf(name: string, lessons: Lesson[]): string {
  const questions = lessons.flatMap(({ title, chapter, quiz }) => [
    `<question type="category"><category><text>$course$/${escapeXml(`${name}/${title}`)}</text></category></question>`,
    ...quiz.map((question) => multichoice(chapter, question)),
  ]);
  return `${declaration}<quiz>\n${questions.join('\n')}\n</quiz>\n`;
}

function multichoice(chapter: string, { id, question, options, answer, why }: Question): string {
  const answers = Object.entries(options).map(
    ([letter, option]) =>
      `<answer fraction="${letter === answer ? 100 : 0}" format="plain_text">${text(option)}</answer>`,
  );
  return `<question type="multichoice">
<name>${text(`${chapter}-${id}`)}</name>
<questiontext format="plain_text">${text(question)}</questiontext>
<generalfeedback format="plain_text">${text(why)}</generalfeedback>
<defaultgrade>1</defaultgrade><single>true</single><shuffleanswers>true</shuffleanswers><answernumbering>abc</answernumbering>
${answers.join('\n')}
</question>`;
}

function text(words: string): string {
  return `<text>${escapeXml(words)}</text>`;
}
