/** What another language finds, where this one tells it: a section has the same id in every language. */
import type { TitleEntry } from './direct.ts';
import type { FoundHit } from './find.ts';

const maxEntries = 3;

/** The titles of this language for the best hits of another one. */
export async function sameHere(hits: FoundHit[], titles: TitleEntry[]): Promise<TitleEntry[]> {
  const told = hits.filter(({ kind }) => kind !== 'event' && kind !== 'source');
  const records = await Promise.all(told.slice(0, maxEntries).map((hit) => hit.data()));
  const ids = records.map(({ raw_url: url }) => url.split('#')[1]);
  return ids.flatMap((id) => titles.find(({ href }) => id && href.endsWith(`#${id}`)) ?? []);
}
