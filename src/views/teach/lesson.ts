/** A lesson as a page of its language shows it. */
import type { Lesson, LessonWords } from '../../work/lesson.ts';
import type { PageContext } from '../page-context.ts';

export interface ShownLesson {
  lesson: Lesson;
  words: LessonWords;
  /** The chapter's title. */
  title: string;
}

export function lessonOf({ work, words }: PageContext, chapter: string): ShownLesson {
  return {
    lesson: work.lessons.get(chapter)!,
    words: words('lessons', chapter).value,
    title: words('chapters', chapter).value.title,
  };
}
