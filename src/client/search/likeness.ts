/** How much a query is like a question that an author has foreseen. */
import { wordsOf } from '../../shared/index-text.ts';

/** The weight of a word that only joins a question together, beside another that is as rare: “when” is not “why”. */
const joining = 0.4;

/**
 * How much each word tells: the fewer records have it among their questions, the more.
 * @param questions those of each record
 * @param isLarge whether a word does more than join a question together
 */
export function weights(
  questions: string[][],
  isLarge: (word: string) => boolean,
): (word: string) => number {
  const counts = new Map<string, number>();
  for (const phrases of questions) {
    for (const word of new Set(phrases.flatMap((phrase) => wordsOf(phrase))))
      counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return (word) =>
    Math.log(1 + questions.length / (counts.get(word) ?? 1)) * (isLarge(word) ? 1 : joining);
}

/** Between 0, no word in common, and 1 (Dice, with the weight of each word). */
export function likeness(
  query: string[],
  question: string[],
  weightOf: (word: string) => number,
): number {
  const left = [...question];
  const common = query.map((word) => {
    const at = left.findIndex((candidate) => isSameWord(word, candidate));
    return at < 0 ? 0 : weightOf(word) + weightOf(left.splice(at, 1)[0]!);
  });
  const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0);
  return sum(common) / (sum([...query, ...question].map(weightOf)) || 1);
}

/** True for two forms of one word: "brand", "brands". */
function isSameWord(one: string, other: string): boolean {
  if (one === other) return true;
  const longer = Math.max(one.length, other.length);
  return commonStart(one, other) >= Math.max(4, longer * 0.6);
}

/** The number of letters with which two words begin alike. */
export function commonStart(one: string, other: string): number {
  let length = 0;
  while (length < one.length && one[length] === other[length]) length += 1;
  return length;
}
