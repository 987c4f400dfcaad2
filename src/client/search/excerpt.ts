/** The part of a record’s text that answers best, in pieces: text, never markup. */
import { forReader } from '../../shared/plain.ts';

export interface Piece {
  text: string;
  marked: boolean;
}

/** Words that an excerpt shows, and how many of them may stand before the first match. */
const length = 32;
const before = 6;

/** @param locations positions of the matching words */
export function excerptOf(content: string, locations: number[]): Piece[] {
  const words = content.split(/\s+/).map(forReader);
  const marked = new Set(locations);
  const start = startOf(locations, words.length);
  const end = start + length;
  const pieces = words.slice(start, end).flatMap((word, index) => [
    ...piecesOf(word, marked.has(start + index)),
    // "16" has brought its no-break space with it.
    plain(/\s$/.test(word) ? '' : ' '),
  ]);
  pieces.pop();
  return [
    ...(start > 0 ? [plain('… ')] : []),
    ...pieces,
    ...(end < words.length ? [plain(' …')] : []),
  ];
}

/** Where the most matches are near each other; the beginning, if they are in reach of it. */
function startOf(locations: number[], total: number): number {
  const near = (from: number) =>
    locations.filter((location) => location >= from && location < from + length - before).length;
  const best = locations.toSorted((a, b) => near(b) - near(a) || a - b)[0] ?? 0;
  const start = Math.min(best - before, total - length);
  return start < before ? 0 : start;
}

/** The word with its punctuation unmarked: « haine ». */
function piecesOf(word: string, isMatch: boolean): Piece[] {
  if (!isMatch) return [plain(word)];
  const [, lead = '', core = '', tail = ''] = /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/su.exec(
    word,
  )!;
  return [plain(lead), { text: core, marked: true }, plain(tail)].filter(({ text }) => text);
}

function plain(text: string): Piece {
  return { text, marked: false };
}
