import { createInstance, type i18n, type TFunction } from 'i18next';
import { withDigits } from '../lib/language-tag.ts';
import { memo } from '../lib/memo.ts';
import { once } from '../work/reads.ts';
import { languageChain, languageIn, settingsIn } from '../work/fallback.ts';
import type { Work } from '../work/work.ts';
import { typeset } from './typography.ts';

export type Translate = TFunction<'ui'>;

/**
 * The interface strings of a language, with plural forms, dates and typography.
 * A draft borrows strings that it lacks from its fallback.
 * @throws Error when a string is missing there, too
 */
export function translator(work: Work, language: string): Translate {
  return once(work, `translator/${language}`, () => createTranslator(work, language))
    .t as Translate;
}

/** The locale in which a language writes numbers and dates, in digits of one kind. */
export function localeOf(work: Work, language: string): string {
  return withDigits(settingsIn(work, language).locale ?? language);
}

/** Formats whole numbers in the digits of a locale, without separators. */
export const digitsOf = memo(
  (locale: string) => new Intl.NumberFormat(locale, { useGrouping: false }),
);

/** Cached, because they are slow to construct. */
const displayNames = memo((locale: string) => new Intl.DisplayNames(locale, { type: 'language' }));

/** The name of a language in another language, for running text. */
export function languageName(work: Work, language: string, inLanguage: string): string {
  return displayNames(localeOf(work, inLanguage)).of(language) ?? language;
}

function createTranslator(work: Work, language: string): i18n {
  const instance = createInstance();
  const lng = localeOf(work, language);
  const chain = languageChain(work, language);
  const missing = (key: string): never => {
    throw new Error(`content/${language}/ui.json has no string "${key}".`);
  };
  instance.use({
    type: 'postProcessor',
    name: 'typeset',
    process: (value: string) => typeset(value, language, work),
  });
  void instance.init({
    lng,
    fallbackLng: chain.slice(1).map((tag) => localeOf(work, tag)),
    load: 'currentOnly',
    ns: 'ui',
    defaultNS: 'ui',
    // A language's own strings last: its locale may be that of its fallback.
    resources: Object.fromEntries(
      chain.toReversed().map((tag) => [localeOf(work, tag), { ui: languageIn(work, tag).strings }]),
    ),
    initAsync: false,
    // Called for each value of a placeholder: a number gets the digits of the language.
    interpolation: {
      escape: (value: unknown) =>
        typeof value === 'number' ? digitsOf(lng).format(value) : String(value),
      useRawValueToEscape: true,
    },
    parseMissingKeyHandler: missing,
    returnEmptyString: false,
    postProcess: ['typeset'],
  });
  return instance;
}
