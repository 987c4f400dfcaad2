import { primarySubtag } from '../../lib/language-tag.ts';
import { completeLanguages, languageIn } from '../../work/fallback.ts';
import type { Rule } from '../finding.ts';

/** A quote is shown in its own words; readers of another language get a translation beside it. */
export const quoteTranslation: Rule = ({ work }) =>
  completeLanguages(work).flatMap((language) =>
    [...work.quotes.values()].flatMap((quote) => {
      const translated = languageIn(work, language).words.quotes.get(quote.id);
      // Without any words, the quote is another rule's finding.
      if (
        !translated ||
        translated.words ||
        primarySubtag(quote.language) === primarySubtag(language)
      )
        return [];
      return {
        code: 'QUOTE-UNTRANSLATED',
        ...work.places.get(`${language}/quotes/${quote.id}`)!,
        message: `"${quote.id}" was said in "${quote.language}" and has no translation here.`,
        fix: 'Add "words:" with a translation.',
      };
    }),
  );
