/** What readers ask, as authors list it: a line is one question, or several words with commas between them. */

/** The questions and words of a list, each by itself. */
export function phrasesOf(lines: string[]): string[] {
  return lines.flatMap((line) => line.split(',').map((phrase) => phrase.trim())).filter(Boolean);
}
