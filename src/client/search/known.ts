/**
 * Whether the site has a word. Pagefind always answers: for "désinformaton", with the longest word with which it
 * begins.
 */
import { titleOf, type Index } from './load.ts';
import { fold } from '../../shared/index-text.ts';

/** How much of a word must match to count: "reader" matches "readership". */
const minShare = 0.6;

/** "unsure": only words with the same beginning exist, which may be inflected forms or misspellings. */
export type WordStatus = 'known' | 'unsure' | 'unknown';

export async function wordStatus(index: Index, word: string): Promise<WordStatus> {
  const [best] = await index.search(word);
  if (!best) return 'unknown';
  const record = await best.data();
  const text = record.content.split(/\s+/);
  const tokens = [titleOf(record), ...record.locations.map((location) => text[location] ?? '')];
  const candidates = tokens.flatMap((token) => [plain(token), ...parts(token)]);
  const wanted = plain(word);
  const start = wanted.slice(0, Math.max(Math.ceil(wanted.length * minShare), 2));
  const similar = candidates.filter((part) => part.startsWith(start));
  if (similar.length === 0) return 'unknown';
  return similar.some((part) => isInflected(part, wanted)) ? 'known' : 'unsure';
}

/** True when one word is the other with an ending added: "groupe", "groupes". */
export function isInflected(one: string, other: string): boolean {
  return one.startsWith(other) || other.startsWith(one);
}

/** As Pagefind indexes a word: without its hyphens and apostrophes. */
function plain(word: string): string {
  return fold(word).replace(/[^\p{L}\p{N}]/gu, '');
}

function parts(token: string): string[] {
  return fold(token).split(/[^\p{L}\p{N}]+/u);
}
