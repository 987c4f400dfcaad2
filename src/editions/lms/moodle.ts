/** Quizzes as Moodle XML. https://docs.moodle.org/en/Moodle_XML_format */
import { xml, type Xml } from '../../lib/xml.ts';
import { creditLine, creditOf } from '../kit/credit.ts';
import { categoryOf } from './category.ts';
import type { Publication } from '../../site/publication.ts';
import type { Lesson, Question } from './lessons.ts';

export function moodleOf(publication: Publication, lessons: Lesson[]): string {
  const questions = lessons.flatMap(({ title, chapter, chapterUrl, quiz }) => [
    xml`<question type="category"><category>${text(categoryOf(publication.name, title))}</category><info format="plain_text">${text(creditLine(creditOf(publication, chapterUrl)))}</info></question>`,
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
