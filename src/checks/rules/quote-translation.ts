import { primarySubtag } from '../../lib/language-tag.ts';
import { completeLanguages, languageIn } from '../../work/fallback.ts';
import type { Rule } from '../finding.ts';

/** A quote in another language has a translation. */
export const quoteTranslation: Rule = ({ work }) =>
  completeLanguages(work).flatMap((language) =>
    [...work.quotes.values()].flatMap((quote) => {
      const entry = languageIn(work, language).words.quotes.get(quote.id);
      const isForeign = primarySubtag(quote.language) !== primarySubtag(language);
      // A quote without an entry is a finding of another rule.
      if (!isForeign || !entry || entry.words) return [];
      return {
        code: 'QUOTE-UNTRANSLATED',
        ...work.places.get(`${language}/quotes/${quote.id}`)!,
        message: `"${quote.id}" was said in "${quote.language}" and has no translation here.`,
        fix: 'Add "words:" with a translation.',
      };
    }),
  );
