import leven from 'leven';
import { primarySubtag } from '../../lib/language-tag.ts';
import type { Quote } from '../../work/records.ts';
import type { Finding, Rule } from '../finding.ts';
import { passagesOf, quoted } from '../typography/passage.ts';

/** Fewer words than these are no quotation of anybody. */
const minWords = 3;
/** Up to this share of other letters, words are meant to be those of a quote. */
const maxShare = 0.25;

/** Words between quotation marks that come close to a quote are the quote's own. */
export const quoteWords: Rule = (content) => {
  const quotes = [...content.work.quotes.values()];
  return passagesOf(content).flatMap(({ text, language, file, line }) =>
    [...text.matchAll(quoted)].flatMap((match): Finding[] => {
      const words = match[1] ?? match[2]!;
      const quote = quotes.find((each) => isMeant(each, language, words));
      if (!quote) return [];
      return [
        {
          code: 'QUOTE-CHANGED',
          file,
          line: line() + text.slice(0, match.index).split('\n').length - 1,
          message: `“${words}” is almost the quote "${quote.id}", whose words are “${quote.words}”.`,
          fix: 'Quote the words as they were said, or say them without quotation marks.',
        },
      ];
    }),
  );
};

/** True for words that are close to a part of the quote, and differ from every part. */
function isMeant({ words, language }: Quote, written: string | undefined, text: string): boolean {
  if (!written || primarySubtag(language) !== primarySubtag(written)) return false;
  const [said, typed] = [wordsOf(words), wordsOf(text)];
  if (typed.length < minWords || typed.length > said.length + 1) return false;
  const own = typed.join(' ');
  const parts = said
    .map((_, start) => said.slice(start, start + typed.length).join(' '))
    .filter((_, start) => start + typed.length <= said.length || start === 0);
  const distance = Math.min(...parts.map((part) => leven(own, part)));
  return distance > 0 && distance <= own.length * maxShare;
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}’'-]+/gu) ?? [];
}
