/** A query in its probable spelling. */
import { few, type Answer } from './find.ts';
import { wordsOf } from '../../shared/plain.ts';
import { closestWord } from './spelling.ts';

/** A shorter word has too many others near it to be doubted when it finds something. */
const shortestUnsure = 6;

/** The query with its words in doubt put right; undefined when nothing comes near them. */
export function respelled(
  query: string,
  { words, unknown, unsure, hits }: Answer,
  vocabulary: string[],
): string | undefined {
  const misspelt = [...unknown, ...unsure.filter((word) => word.length >= shortestUnsure)];
  // A word alone that finds little may be a slip that someone else has made too.
  const doubtful = hits.length < few && words.length === 1 ? words : misspelt;
  let replaced = 0;
  const tokens = query.split(/\s+/).map((token) => {
    const word = wordsOf(token)[0];
    const right = word && doubtful.includes(word) && closestWord(word, vocabulary);
    if (right) replaced++;
    return right || token;
  });
  // Where most words are strange, it is not the spelling.
  return replaced > 0 && replaced >= unknown.length / 2 ? tokens.join(' ') : undefined;
}
