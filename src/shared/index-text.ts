/**
 * Converts text to a form that Pagefind can index, and back. Pagefind splits words at ' but not at ’, does not treat œ
 * as oe, and turns no-break spaces into spaces.
 */

/** Marks a replaced ligature, which is "oe" in the index, and an apostrophe that was straight in the text. */
const joiner = '\u2060';
/** Replacements of no-break spaces, from the private use area, which no text uses. */
const glue = { '\u00a0': '\ue0a0', '\u202f': '\ue02f' } as const;

const ligatures: Record<string, string> = { œ: 'oe', Œ: 'OE', æ: 'ae', Æ: 'AE' };
const fromLigature = new Map(
  Object.entries(ligatures).map(([sign, letters]) => [letters[0] + joiner + letters[1], sign]),
);

/** The text for the index. `forReader` is the inverse. */
export function forIndex(text: string): string {
  return (
    text
      .replaceAll("'", `'${joiner}`)
      .replaceAll('’', "'")
      .replace(/[œŒæÆ]/g, (ligature) => ligatures[ligature]!.split('').join(joiner))
      // Keep a space between two words, so that they stay separate: "16 septembre".
      .replace(/(?<=[\p{L}\p{N}])[\u00a0\u202f](?=[\p{L}\p{N}])/gu, (space) => glueFor(space) + ' ')
      .replace(/[\u00a0\u202f]/g, glueFor)
  );
}

const glueFor = (space: string) => glue[space as keyof typeof glue];

/** The original of a text from the index. */
export function forReader(text: string): string {
  return text
    .replace(/'(\u2060?)/g, (_, straight) => (straight ? "'" : '’'))
    .replace(/[oaOA]\u2060[eE]/g, (letters) => fromLigature.get(letters)!)
    .replace(/\ue0a0 ?/g, '\u00a0')
    .replace(/\ue02f ?/g, '\u202f');
}

/** A French elision before a word: l’annonce, qu’elle. It does no harm in other languages. */
const elided = /^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu)'(?=\p{L})/iu;

/** The words of a query, spelled as in the index. */
export function wordsOf(query: string): string[] {
  return query
    .replaceAll('’', "'")
    .replace(/[œŒæÆ]/g, (one) => ligatures[one]!)
    .split(/[^\p{L}\p{N}\p{M}'&.-]+/u)
    .map((word) => word.replace(elided, '').replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}\p{M}]+$/gu, ''))
    .filter(Boolean);
}

/** The word without accents and capitals, for comparison. */
export function fold(word: string): string {
  return word
    .replace(/[œŒæÆ]/g, (one) => ligatures[one]!)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase();
}
