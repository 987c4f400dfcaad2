/** A lesson as a page of its language shows it. */
import { typeset } from '../../i18n/typography.ts';
import { chapterPage, lessonAddress } from '../../model/address.ts';
import type { Lesson, LessonWords } from '../../model/lesson.ts';
import { languagesOfLesson, wordsIn } from '../../model/voice.ts';
import { theWork } from '../../site.ts';
import { readingOf, type Reading } from '../reading.ts';

export interface Shown {
  reading: Reading;
  lesson: Lesson;
  words: LessonWords;
  /** The chapter's title. */
  title: string;
  /** Sets words by the language's rules. */
  said: (text: string) => string;
}

/** One path for each lesson in each language that has it. */
export function lessonPaths() {
  const work = theWork();
  return work.outline.flatMap(({ chapter }) =>
    languagesOfLesson(work, chapter).map((language) => ({
      params: { lang: language, chapter: chapterPage(work, language, chapter) },
      props: { language, chapter },
    })),
  );
}

export function shownLesson(
  language: string,
  chapter: string,
  sheet?: 'questions' | 'answers',
): Shown {
  const work = theWork();
  const said = (text: string) => typeset(text, language);
  return {
    reading: readingOf(work, language, lessonAddress(work, language, chapter, sheet)),
    lesson: work.lessons.get(chapter)!,
    words: wordsIn(work, language, 'lessons', chapter).value,
    title: said(wordsIn(work, language, 'chapters', chapter).value.title),
    said,
  };
}
