/** The lessons of a language as data, whole: what learning platforms and other teachers make theirs of. */
import type { APIContext } from 'astro';
import { typeset } from '../../i18n/typography.ts';
import {
  chapterAddress,
  itemAddress,
  lessonAddress,
  permanentAddress,
  sectionAddress,
} from '../../model/address.ts';
import { languagesOfLesson, sectionIn, wordsIn } from '../../model/voice.ts';
import type { Work } from '../../model/work.ts';
import { absolute, theWork } from '../../site.ts';

export function getStaticPaths() {
  const { lessons, languages } = theWork();
  if (lessons.size === 0) return [];
  return [...languages.keys()].map((language) => ({ params: { language } }));
}

export function GET({ params }: APIContext) {
  const work = theWork();
  const language = params['language']!;
  return Response.json(
    work.outline
      .filter(({ chapter }) => languagesOfLesson(work, chapter).includes(language))
      .map(({ chapter, sections }) => lessonIn(work, language, chapter, sections)),
  );
}

function lessonIn(work: Work, language: string, chapter: string, sections: string[]) {
  const { minutes, terms, quiz } = work.lessons.get(chapter)!;
  const said = set(wordsIn(work, language, 'lessons', chapter).value, language);
  const { title, question, summary } = set(
    wordsIn(work, language, 'chapters', chapter).value,
    language,
  );
  const placeOf = (section: string) => absolute(sectionAddress(work, language, section));
  return {
    chapter,
    title,
    question,
    summary,
    minutes,
    url: absolute(lessonAddress(work, language, chapter)),
    chapterUrl: absolute(chapterAddress(work, language, chapter)),
    sections: sections.map((id) => ({
      id,
      title: typeset(sectionIn(work, language, id).value.title, language),
      url: placeOf(id),
      permanent: absolute(permanentAddress(id)),
    })),
    terms: terms.map((id) => ({
      ...set(wordsIn(work, language, 'glossary', id).value, language),
      url: absolute(itemAddress(work, language, 'glossary', id)),
    })),
    ...said,
    quiz: quiz.map(({ id, section, answer }) => ({
      id,
      section,
      url: placeOf(section),
      answer,
      ...said.quiz[id]!,
    })),
  };
}

/** The value with every text in it set by the language’s rules. */
function set<T>(value: T, language: string): T {
  if (typeof value === 'string') return typeset(value, language) as T;
  if (Array.isArray(value)) return value.map((each) => set(each, language)) as T;
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, each]) => [key, set(each, language)]);
  return Object.fromEntries(entries) as T;
}
