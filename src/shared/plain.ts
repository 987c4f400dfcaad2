/**
 * Text as Pagefind can read it, and back. Pagefind splits a word at ' but not at ’, does not know
 * that œ is oe, and turns every no-break space into a space.
 */

/** Marks what was written otherwise: a ligature, so that the index has "coeur", and a straight apostrophe. */
const joiner = '\u2060';
/** Stand for U+00A0 and U+202F, from the private use area: no text has them. */
const glue = { '\u00a0': '\ue0a0', '\u202f': '\ue02f' } as const;

const ligatures: Record<string, string> = { œ: 'oe', Œ: 'OE', æ: 'ae', Æ: 'AE' };
const fromLigature = new Map(
  Object.entries(ligatures).map(([one, two]) => [two[0] + joiner + two[1], one]),
);

/** The text for the index; `forReader` undoes it. */
export function forIndex(text: string): string {
  return (
    text
      .replaceAll("'", `'${joiner}`)
      .replaceAll('’', "'")
      .replace(/[œŒæÆ]/g, (one) => ligatures[one]!.split('').join(joiner))
      // Between two words there must still be a space: "16 septembre".
      .replace(/(?<=[\p{L}\p{N}])[\u00a0\u202f](?=[\p{L}\p{N}])/gu, (space) => glueFor(space) + ' ')
      .replace(/[\u00a0\u202f]/g, glueFor)
  );
}

const glueFor = (space: string) => glue[space as keyof typeof glue];

/** What the index returns, as it was written. */
export function forReader(text: string): string {
  return text
    .replace(/'(\u2060?)/g, (_, straight) => (straight ? "'" : '’'))
    .replace(/[oaOA]\u2060[eE]/g, (two) => fromLigature.get(two)!)
    .replace(/\ue0a0 ?/g, '\u00a0')
    .replace(/\ue02f ?/g, '\u202f');
}

/** Elided words before the one that is meant: l’annonce, qu’elle. A French habit that harms no other language. */
const elided = /^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu)'(?=\p{L})/iu;

/** The words of a query, as the index spells them. */
export function wordsOf(query: string): string[] {
  return query
    .replaceAll('’', "'")
    .replace(/[œŒæÆ]/g, (one) => ligatures[one]!)
    .split(/[^\p{L}\p{N}\p{M}'&.-]+/u)
    .map((word) => word.replace(elided, '').replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}\p{M}]+$/gu, ''))
    .filter(Boolean);
}

/** The word without accents and capitals, for comparing. */
export function fold(word: string): string {
  return word
    .replace(/[œŒæÆ]/g, (one) => ligatures[one]!)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase();
}
