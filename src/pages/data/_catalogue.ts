/** The lessons as catalogues of teaching material list them: one row a lesson and language. */
import { csvFormat } from 'd3-dsv';
import { localizeAll } from '../../language/localize.ts';
import { languagesOfLesson } from '../../work/fallback.ts';
import { theWork } from '../../work/current.ts';
import { absolute } from '../../work/environment.ts';

export interface CataloguedLesson {
  /** Name of the whole work. */
  name: string;
  author: string;
  title: string;
  url: string;
  description: string;
  terms: string[];
  language: string;
}

/** A table (CSV) with the columns of one catalogue. */
export function catalogue(rowOf: (lesson: CataloguedLesson) => Record<string, string>): Response {
  const work = theWork();
  const languages = localizeAll(work);
  const rows = work.outline.flatMap(({ chapter }) =>
    languages
      .filter(({ language }) => languagesOfLesson(work, chapter).includes(language))
      .map(({ language, settings, author, addresses, words }) => {
        const { title, question, summary } = words('chapters', chapter).value;
        return rowOf({
          name: settings.title,
          author,
          title: `${title} · ${settings.title}`,
          url: absolute(addresses.lesson(chapter)),
          description: `${question} ${summary}`,
          terms: work.lessons.get(chapter)!.terms.map((id) => words('glossary', id).value.term),
          language,
        });
      }),
  );
  return new Response(csvFormat(rows));
}
