/** The corrections in one language, the latest first. */
import type { LocalizedWork } from '../../language/localize.ts';

export interface LocalizedCorrection {
  id: string;
  date: string;
  sections: { id: string; title: string }[];
  /** The wrong text and the right one; first the languages that had it, where not all had. */
  lines: string[];
}

/** The corrections with their words. */
export function correctionsIn(localized: LocalizedWork): LocalizedCorrection[] {
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
