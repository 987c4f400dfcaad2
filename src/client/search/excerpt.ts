/** The part of a record’s text with the most matches, in pieces of plain text. */
import { forReader, runsOn } from '../../shared/index-text.ts';

export interface Piece {
  text: string;
  marked: boolean;
}

/** Length of an excerpt in words, and how many of them come before the first match. */
const maxWords = 32;
const leadWords = 6;

/** @param locations positions of the matching words */
export function excerptOf(content: string, locations: number[]): Piece[] {
  const words = content.split(/\s+/);
  const marked = new Set(locations);
  const start = startOf(locations, words.length);
  const end = start + maxWords;
  const pieces = words
    .slice(start, end)
    .flatMap((word, index) => [
      ...piecesOf(forReader(word), marked.has(start + index)),
      plain(runsOn(word) ? '' : ' '),
    ]);
  pieces.pop();
  return [
    ...(start > 0 ? [plain('… ')] : []),
    ...pieces,
    ...(end < words.length ? [plain(' …')] : []),
  ];
}

/** Where most matches are close together; 0 when they are near the beginning. */
function startOf(locations: number[], total: number): number {
  const matchesFrom = (from: number) =>
    locations.filter((location) => location >= from && location < from + maxWords - leadWords)
      .length;
  const best = locations.toSorted((a, b) => matchesFrom(b) - matchesFrom(a) || a - b)[0] ?? 0;
  const start = Math.min(best - leadWords, total - maxWords);
  return start < leadWords ? 0 : start;
}

/** Marks a matching word, but not the punctuation around it: « haine ». */
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
