/** How much a query is like a question that an author has foreseen. */

/** The weight of the words that only join a question together: they tell “when” from “why”. */
const joining = 0.3;

/** Between 0, no word in common, and 1. @param isLarge whether a word does more than join a question together */
export function likeness(
  query: string[],
  question: string[],
  isLarge: (word: string) => boolean,
): number {
  const whole = shared(query, question);
  const [asked, foreseen] = [query.filter(isLarge), question.filter(isLarge)];
  if (asked.length === 0 && foreseen.length === 0) return whole;
  return shared(asked, foreseen) * (1 - joining) + whole * joining;
}

/** The share of words that two lists have in common (Dice). */
function shared(one: string[], other: string[]): number {
  const left = [...other];
  const common = one.filter((word) => {
    const at = left.findIndex((candidate) => isSameWord(word, candidate));
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  });
  return (2 * common.length) / (one.length + other.length || 1);
}

/** True for two forms of one word: "brand", "brands". */
function isSameWord(one: string, other: string): boolean {
  if (one === other) return true;
  const longer = Math.max(one.length, other.length);
  return commonStart(one, other) >= Math.max(4, longer * 0.65);
}

/** The number of letters with which two words begin alike. */
export function commonStart(one: string, other: string): number {
  let length = 0;
  while (length < one.length && one[length] === other[length]) length += 1;
  return length;
}
