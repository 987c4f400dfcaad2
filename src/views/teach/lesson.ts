/** A lesson as a page of its language shows it. */
import type { LanguageAttributes } from '../../language/localize.ts';
import { parallelAddress } from '../../work/address.ts';
import { languagesOfPlain, pairsOf } from '../../work/fallback.ts';
import type { Lesson, LessonWords } from '../../work/lesson.ts';
import type { PageContext } from '../page-context.ts';

export interface ShownLesson {
  lesson: Lesson;
  words: LessonWords;
  /** The chapter's title. */
  title: string;
  /** The attributes of the title. */
  borrowed: LanguageAttributes;
}

/** A lesson with its words. */
export function lessonOf({ work, words }: PageContext, chapter: string): ShownLesson {
  const { value, borrowed } = words('chapters', chapter);
  return {
    lesson: work.lessons.get(chapter)!,
    words: words('lessons', chapter).value,
    title: value.title,
    borrowed,
  };
}

/** Links to the other forms of a chapter: in plain language, and beside another language. */
export function chapterForms({ work, language, addresses, t }: PageContext, chapter: string) {
  const hasPlain = languagesOfPlain(work, chapter).includes(language);
  return [
    ...(hasPlain ? [{ text: t('plain.name'), target: addresses.plain(chapter) }] : []),
    ...pairsOf(work).map((pair) => {
      return { text: t('parallel.name'), target: parallelAddress(pair, chapter) };
    }),
  ];
}

/** Links to the printable sheets of a lesson. */
export const sheetLinks = ({ addresses, t }: PageContext, chapter: string) => [
  { text: t('teach.materials'), target: addresses.lesson(chapter, 'materials') },
  { text: t('teach.sheet'), target: addresses.lesson(chapter, 'questions') },
  { text: t('teach.key'), target: addresses.lesson(chapter, 'answers') },
];
