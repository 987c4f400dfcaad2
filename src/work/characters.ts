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
  if (!match) return undefined;
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
