/** The corrections in one language, the latest first. */
import type { LanguageAttributes, LocalizedWork } from '../../language/localize.ts';

export interface LocalizedCorrection {
  id: string;
  date: string;
  sections: { id: string; title: string; borrowed: LanguageAttributes }[];
  /** The languages that had it, where not all had. */
  only: string | undefined;
  wrong: string;
  right: string;
  /** The attributes of these texts. */
  borrowed: LanguageAttributes;
}

/** The corrections with their words. */
export function correctionsIn(localized: LocalizedWork): LocalizedCorrection[] {
  const { work, t, languageName } = localized;
  return [...work.corrections.values()].toReversed().map(({ id, date, sections, languages }) => {
    const { value, borrowed } = localized.words('corrections', id);
    return {
      id,
      date,
      sections: sections.map((section) => {
        const told = localized.section(section);
        return { id: section, title: told.value.title, borrowed: told.borrowed };
      }),
      only:
        languages && t('corrections.only', { languages: languages.map(languageName).join(', ') }),
      ...value,
      borrowed,
    };
  });
}
