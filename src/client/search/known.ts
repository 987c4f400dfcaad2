/** Whether the site has a word: Pagefind always answers, for "désinformaton" with the longest word that begins it. */
import { titleOf, type Index } from './load.ts';
import { fold } from '../../shared/plain.ts';

/** How much of a word must be found for it to count: "readership" has "reader". */
const share = 0.6;

/** "unsure": there are words that begin alike, as inflected forms do, and misspelt ones. */
export type Knowledge = 'known' | 'unsure' | 'unknown';

export async function knowledgeOf(index: Index, word: string): Promise<Knowledge> {
  const [best] = await index.search(word);
  if (!best) return 'unknown';
  const record = await best.data();
  const text = record.content.split(/\s+/);
  const tokens = [titleOf(record), ...record.locations.map((location) => text[location] ?? '')];
  const found = tokens.flatMap((token) => [plain(token), ...parts(token)]);
  const sought = plain(word);
  const start = sought.slice(0, Math.max(Math.ceil(sought.length * share), 2));
  const like = found.filter((part) => part.startsWith(start));
  if (like.length === 0) return 'unknown';
  return like.some((part) => isInflected(part, sought)) ? 'known' : 'unsure';
}

/** True when one is the other with an ending, or without: "groupe", "groupes". */
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
