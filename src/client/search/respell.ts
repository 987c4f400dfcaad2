/** Corrects the spelling of a query. */
import { minHits, type Answer } from './find.ts';
import { wordsOf } from '../../shared/index-text.ts';
import { closestWord } from './spelling.ts';

/** A shorter word has too many similar ones to be corrected when it finds something. */
const minUnsureLength = 6;

/** The query with its doubtful words corrected; undefined when no similar words exist. */
export function correctedQuery(
  query: string,
  { words, unknown, unsure, hits }: Answer,
  vocabulary: string[],
): string | undefined {
  const misspelt = [...unknown, ...unsure.filter((word) => word.length >= minUnsureLength)];
  // A single word with few hits may be a misspelling that a source has too.
  const doubtful = hits.length < minHits && words.length === 1 ? words : misspelt;
  let replaced = 0;
  const tokens = query.split(/\s+/).map((token) => {
    const word = wordsOf(token)[0];
    const correction = word && doubtful.includes(word) && closestWord(word, vocabulary);
    if (correction) replaced++;
    return correction || token;
  });
  // When most words are unknown, spelling is not the reason.
  return replaced > 0 && replaced >= unknown.length / 2 ? tokens.join(' ') : undefined;
}
