/** The whole lessons of a language as JSON, for learning platforms and reuse. */
import type { APIContext } from 'astro';
import { localize, type LocalizedWork } from '../../language/localize.ts';
import { permanentAddress } from '../../work/address.ts';
import { languagesOfLesson } from '../../work/fallback.ts';
import { shownQuiz } from '../../work/quiz.ts';
import { theWork } from '../../work/current.ts';
import { absolute } from '../../work/environment.ts';

export function getStaticPaths() {
  const { lessons, languages } = theWork();
  if (lessons.size === 0) return [];
  return [...languages.keys()].map((language) => ({ params: { language } }));
}

export function GET({ params }: APIContext) {
  const localized = localize(theWork(), params['language']!);
  const { work, language } = localized;
  return Response.json(
    work.outline
      .filter(({ chapter }) => languagesOfLesson(work, chapter).includes(language))
      .map(({ chapter, sections }) => lessonIn(localized, chapter, sections)),
  );
}

function lessonIn(localized: LocalizedWork, chapter: string, sections: string[]) {
  const { work, addresses, words } = localized;
  const record = work.lessons.get(chapter)!;
  const { minutes, phases, terms } = record;
  const lesson = words('lessons', chapter).value;
  const { title, question, summary } = words('chapters', chapter).value;
  const urlOf = (section: string) => absolute(addresses.section(section));
  return {
    chapter,
    title,
    question,
    summary,
    minutes,
    phases,
    url: absolute(addresses.lesson(chapter)),
    chapterUrl: absolute(addresses.chapter(chapter)),
    sections: sections.map((id) => ({
      id,
      title: localized.section(id).value.title,
      url: urlOf(id),
      permanent: absolute(permanentAddress(id)),
    })),
    terms: terms.map((id) => ({
      ...words('glossary', id).value,
      url: absolute(addresses.item('glossary', id)),
    })),
    ...lesson,
    quiz: shownQuiz(work, record, lesson).map((asked) => ({
      ...asked,
      url: urlOf(asked.section),
    })),
  };
}
