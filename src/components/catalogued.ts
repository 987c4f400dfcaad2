/** The lessons as catalogues of teaching material list them: one row a lesson and language. */
import { csvFormat } from 'd3-dsv';
import { typeset } from '../i18n/typography.ts';
import { lessonAddress } from '../model/address.ts';
import { languagesOfLesson, wordsIn } from '../model/voice.ts';
import { absolute, theWork } from '../site.ts';

export interface Catalogued {
  /** Name of the whole work. */
  name: string;
  title: string;
  url: string;
  description: string;
  terms: string[];
  language: string;
}

/** A table with the columns of one catalogue. */
export function catalogueOf(row: (lesson: Catalogued) => Record<string, string>): Response {
  const work = theWork();
  const rows = work.outline.flatMap(({ chapter }) =>
    languagesOfLesson(work, chapter).map((language) => {
      const said = (text: string) => typeset(text, language);
      const { title, question, summary } = wordsIn(work, language, 'chapters', chapter).value;
      const { title: name } = work.languages.get(language)!.language;
      return row({
        name,
        title: `${said(title)} · ${name}`,
        url: absolute(lessonAddress(work, language, chapter)),
        description: `${said(question)} ${said(summary)}`,
        terms: work.lessons
          .get(chapter)!
          .terms.map((id) => said(wordsIn(work, language, 'glossary', id).value.term)),
        language,
      });
    }),
  );
  return new Response(csvFormat(rows));
}
