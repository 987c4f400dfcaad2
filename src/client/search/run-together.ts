/** Words that are typed as one: “dabonnés”, “didnt”, “stophateforprofit”. */

/** A shorter piece that is no small word would be found in too many words. */
const minPiece = 3;

/**
 * The words of which one consists, the fewest that there are; undefined where it is none of these.
 * @param known the words of the texts, folded
 * @param small words that only join others together; a single letter of them stands before another word: l’annonce
 */
export function takenApart(
  word: string,
  known: { has(word: string): boolean },
  small: ReadonlySet<string>,
): string[] | undefined {
  const isPiece = (piece: string) =>
    small.has(piece) || (piece.length >= minPiece && known.has(piece));
  /** The fewest pieces of each end of the word, from its end. */
  const ends: (string[] | undefined)[] = Array.from({ length: word.length });
  ends.push([]);
  for (let from = word.length - 1; from >= 0; from -= 1) {
    for (let to = from + 1; to <= word.length; to += 1) {
      const rest = ends[to];
      const piece = word.slice(from, to);
      if (!rest || !isPiece(piece) || (piece.length === 1 && !mayBeAlone(from, to, word))) continue;
      if (!ends[from] || ends[from]!.length > rest.length + 1) ends[from] = [piece, ...rest];
    }
  }
  const pieces = ends[0];
  return pieces && pieces.length > 1 && pieces.length <= maxPieces ? pieces : undefined;
}

const maxPieces = 5;

/** A letter alone begins the word, or ends it: l’annonce, didn’t. */
const mayBeAlone = (from: number, to: number, word: string) => from === 0 || to === word.length;
