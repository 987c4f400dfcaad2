/** The corrections as a language tells them, the latest first. */
import type { LocalizedWork } from '../../language/localize.ts';

export interface ToldCorrection {
  id: string;
  date: string;
  sections: { id: string; title: string }[];
  /** What it said and what is right, and which languages had it when not all had. */
  lines: string[];
}

export function correctionsIn(localized: LocalizedWork): ToldCorrection[] {
  const { work, t, languageName } = localized;
  return [...work.corrections.values()].toReversed().map(({ id, date, sections, languages }) => {
    const { wrong, right } = localized.words('corrections', id).value;
    return {
      id,
      date,
      sections: sections.map((section) => ({
        id: section,
        title: localized.section(section).value.title,
      })),
      lines: [
        ...(languages
          ? [t('corrections.only', { languages: languages.map(languageName).join(', ') })]
          : []),
        t('corrections.wrong', { text: wrong }),
        t('corrections.right', { text: right }),
      ],
    };
  });
}
