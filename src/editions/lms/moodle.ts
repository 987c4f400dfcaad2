/** Quizzes as Moodle XML. https://docs.moodle.org/en/Moodle_XML_format */
import { xml, type Xml } from '../../lib/xml.ts';
import { categoryOf } from './category.ts';
import type { Lesson, Question } from './lessons.ts';

export function moodleOf(name: string, lessons: Lesson[]): string {
  const questions = lessons.flatMap(({ title, chapter, quiz }) => [
    xml`<question type="category"><category>${text(categoryOf(name, title))}</category></question>`,
    ...quiz.map((question) => multichoice(chapter, question)),
  ]);
  return xml`<?xml version="1.0" encoding="UTF-8"?>
<quiz>
${questions}
</quiz>
`.text;
}

function multichoice(chapter: string, { id, question, options, answer, why }: Question): Xml {
  const answers = Object.entries(options).map(
    ([letter, option]) =>
      xml`<answer fraction="${letter === answer ? 100 : 0}" format="plain_text">${text(option)}</answer>`,
  );
  return xml`<question type="multichoice">
<name>${text(`${chapter}-${id}`)}</name>
<questiontext format="plain_text">${text(question)}</questiontext>
<generalfeedback format="plain_text">${text(why)}</generalfeedback>
<defaultgrade>1</defaultgrade><single>true</single><shuffleanswers>true</shuffleanswers><answernumbering>abc</answernumbering>
${answers}
</question>`;
}

function text(words: string): Xml {
  return xml`<text>${words}</text>`;
}
