/** The corrections as a language tells them, the latest first. */
import { languageName, type Translate } from '../i18n/translate.ts';
import { typeset } from '../i18n/typography.ts';
import { sectionIn, wordsIn } from '../model/voice.ts';
import type { Work } from '../model/work.ts';

export interface ToldCorrection {
  id: string;
  date: string;
  sections: { id: string; title: string }[];
  /** What it said and what is right, and which languages had it when not all had. */
  lines: string[];
}

export function correctionsIn(work: Work, language: string, t: Translate): ToldCorrection[] {
  return [...work.corrections.values()].toReversed().map(({ id, date, sections, languages }) => {
    const { value: words, language: written } = wordsIn(work, language, 'corrections', id);
    const names = languages?.map((tag) => languageName(work, tag, language)).join(', ');
    return {
      id,
      date,
      sections: sections.map((section) => {
        const said = sectionIn(work, language, section);
        return { id: section, title: typeset(said.value.title, said.language) };
      }),
      lines: [
        ...(names ? [t('corrections.only', { languages: names })] : []),
        t('corrections.wrong', { text: typeset(words.wrong, written) }),
        t('corrections.right', { text: typeset(words.right, written) }),
      ],
    };
  });
}
