import { translator, type Translate } from '../i18n/translate.ts';
import type { Language } from '../model/language.ts';
import type { Work } from '../model/work.ts';

/** The languages that a reader is offered before one is chosen, each with its own voice. */
export function languageChoices(work: Work): (Language & { t: Translate })[] {
  return [...work.languages.values()].map(({ language }) => ({
    ...language,
    t: translator(work, language.tag),
  }));
}
