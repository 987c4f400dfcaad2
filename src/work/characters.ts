/** Characters that no text of the work can hold: they are invisible, and XML, a browser or a reader's machine refuses them. */

/**
 * Control characters but the tab and the end of a line, half surrogate pairs, private use, the mark of a byte order inside
 * a text, the sign that stands for a lost character, separators and notes that no format keeps, and code points that are
 * no characters.
 */
const unusable =
  /[[\p{Cc}--[\t\n]]\u2028\u2029\ufeff\ufff9-\ufffd\p{Cs}\p{Co}\p{Noncharacter_Code_Point}]/v;

/** What opens a direction of writing until it is closed, by what closes it. */
const directions = [
  { open: /[\u202a\u202b\u202d\u202e]/g, close: /\u202c/g, closing: 'U+202C' },
  { open: /[\u2066-\u2068]/g, close: /\u2069/g, closing: 'U+2069' },
];

export interface CharacterFault {
  /** Where it stands in the text. */
  index: number;
  message: string;
  fix: string;
}

/** The first character that cannot be published; undefined when there is none. */
export function unusableCharacter(text: string): CharacterFault | undefined {
  const match = unusable.exec(text);
  if (!match) return garbled(text);
  const [character] = match;
  const isLost = character === '\ufffd';
  return {
    index: match.index,
    message: isLost
      ? 'here stands "\ufffd" (U+FFFD), in the place of a character that was lost'
      : `here stands ${nameOf(character)}, a character that no reader sees and that some formats refuse`,
    fix: isLost
      ? 'Type the character that belongs here.'
      : 'Remove it: select the text around it, and type that again.',
  };
}

/** What the bytes 80 to 9F are in Windows' Western encoding, in their order; where it has nothing, a stand-in. */
const windows =
  '\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178';
/** Any byte that goes on in a character of UTF-8, as that encoding shows it. */
const next = `[${windows}\u00a0-\u00bf]`;
/**
 * UTF-8 that was read as Windows' Western encoding: “Ã©”, “â€™”. Only the beginnings that stand for letters and signs
 * of the languages in it; after a capital, “Ã” and a no-break space are the end of a word.
 */
const misread = new RegExp(
  `(?<!\\p{Lu})\u00c3${next}|(?<!\\p{L})\u00c2[\u00a0-\u00bf]|(?<=\\p{Ll})\u00c2[\u00a0-\u00bf]|\u00c5[\u2019\u201c]|\u00e2[\u20ac\u201a\u2020\u2021]${next}|\u00f0\u0178${next}{2}`,
  'u',
);

/** Letters that were read in another encoding than they were written in. */
function garbled(text: string): CharacterFault | undefined {
  const match = misread.exec(text);
  if (!match) return undefined;
  const [found] = match;
  const bytes = [...found].map((sign) => {
    const at = windows.indexOf(sign);
    return at < 0 ? sign.codePointAt(0)! : 0x80 + at;
  });
  const meant = new TextDecoder().decode(Uint8Array.from(bytes));
  return {
    index: match.index,
    message: `here stands “${found}”, in the place of “${meant}”: the text was read in another encoding than it was written in`,
    fix: `Type “${meant}”, or copy the text again from where it was right, and save the file as UTF-8.`,
  };
}

/** The first direction mark of a text that is never closed; it would turn what follows on the page. */
export function openDirection(text: string): CharacterFault | undefined {
  for (const { open, close, closing } of directions) {
    const opened = [...text.matchAll(open)];
    const left = opened.length - [...text.matchAll(close)].length;
    if (left <= 0) continue;
    const { 0: character, index } = opened.at(-left)!;
    return {
      index,
      message: `${nameOf(character)} turns the direction of writing here and is never closed`,
      fix: `Remove it, or close it with ${closing} in the same paragraph.`,
    };
  }
  return undefined;
}

function nameOf(character: string): string {
  return `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
}
