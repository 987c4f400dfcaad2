/**
 * Words, in the index and in a query alike. Pagefind takes what stands between spaces for one word, and leaves out
 * whatever is neither letter nor number. So a text goes into the index with a space wherever a word ends for us, and
 * comes back to the reader as it was: the signs that we add are from the private use area, which no text uses.
 */

/** Marks a replaced ligature: "œ" is "oe" in the index. */
const joiner = '\u2060';
/** A word ends here, though no space stands in the text: États-Unis, l’annonce. */
const cut = '\ue001';
/** Replacements of no-break spaces, with which the word ends or a number goes on. */
const glue = { '\u00a0': '\ue0a0', '\u202f': '\ue02f' } as const;

const ligatures: Record<string, string> = {
  œ: 'oe',
  Œ: 'OE',
  æ: 'ae',
  Æ: 'AE',
  ﬁ: 'fi',
  ﬂ: 'fl',
  ﬀ: 'ff',
  ß: 'ss',
};
const ligature = new RegExp(`[${Object.keys(ligatures).join('')}]`, 'g');
const fromLigature = new Map(
  Object.entries(ligatures).map(([sign, letters]) => [letters[0] + joiner + letters[1], sign]),
);
const joined = new RegExp([...fromLigature.keys()].join('|'), 'g');

/** What separates the digits of one number: 5 000, 5,000, 5'000, 18.7. */
const inNumber = /(?<=\d)(?:[.,'’](?=\d)|[\u00a0\u202f](?=\d{3}(?!\d)))/gu;
/** Letters with points are one word: U.S. */
const abbreviation = /(?<![\p{L}\p{N}])(?:\p{L}\.){2,}(?:\p{L}(?![\p{L}\p{N}]))?/gu;
/** Soft hyphens, marks of direction and the like; those that change how letters join stay. */
const invisible = /[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;
/** Signs between two words without a space. */
const between =
  /(?<=[\p{L}\p{N}\p{M}])(?:(?![ \t\n\r\u2060\ue000-\uf8ff]|\u200c|\u200d)[^\p{L}\p{N}\p{M}])+(?=[\p{L}\p{N}])/gu;
const spaces = /[\u00a0\u202f]/g;

/**
 * The text for the index. `forReader` is the inverse, up to what no reader sees.
 * @param before the text before it, where it is a piece of one: in 1<sup>er</sup> mai the last piece begins a word
 * @param after the text after it
 */
export function forIndex(text: string, before = '', after = ''): string {
  const [start, end] = [standIn(before.at(-1)), standIn(after[0])];
  const whole = separated(start + text + end);
  return whole.slice(start.length, whole.length - end.length);
}

/** A sign of the same kind, which stays as it is. */
function standIn(sign = ''): string {
  if (/\p{N}/u.test(sign)) return '0';
  return /[\p{L}\p{M}]/u.test(sign) ? 'x' : '';
}

function separated(text: string): string {
  const kept = text
    .normalize('NFC')
    .replace(invisible, '')
    .replace(ligature, (sign) => ligatures[sign]!.split('').join(joiner))
    .replace(inNumber, (sign) => glueFor(sign) ?? sign);
  const whole = [kept.matchAll(inNumber), kept.matchAll(abbreviation)].flatMap((found) =>
    [...found].map(({ index, 0: { length } }) => [index, index + length] as const),
  );
  const isWhole = (at: number) => whole.some(([from, to]) => at >= from && at < to);
  return kept
    .replace(between, (signs, at: number) => {
      if (isWhole(at)) return signs;
      return signs.replace(spaces, glueSpace) + (/[\u00a0\u202f]$/.test(signs) ? ' ' : `${cut} `);
    })
    .replace(spaces, glueSpace);
}

const glueFor = (space: string): string | undefined => glue[space as keyof typeof glue];
const glueSpace = (space: string) => glueFor(space)!;

/** The original of a text from the index. */
export function forReader(text: string): string {
  return text
    .replace(joined, (letters) => fromLigature.get(letters)!)
    .replace(/\ue001 ?/g, '')
    .replace(/\ue0a0 ?/g, '\u00a0')
    .replace(/\ue02f ?/g, '\u202f');
}

/** Whether no space follows a word of the index in the text as it is read. */
export function runsOn(word: string): boolean {
  return /[\ue001\ue0a0\ue02f]$/.test(word);
}

/** A number with its groups of three digits, as it is typed: 5 000. */
const typedNumber = /(?<![\p{L}\p{N}])\d{1,3}(?: \d{3})+(?![\p{L}\p{N}])/gu;

/** The words of a text or of a query, as the index has them: lower case, no accents, no signs. */
export function wordsOf(text: string): string[] {
  const typed = text.normalize('NFKC').replace(invisible, '');
  return forIndex(typed.replace(typedNumber, (number) => number.replaceAll(' ', '')))
    .split(/\s+/)
    .map(fold)
    .filter(Boolean);
}

/** One word of the index, for comparison. */
export function fold(word: string): string {
  return word
    .replace(ligature, (sign) => ligatures[sign]!)
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}
