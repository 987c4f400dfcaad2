/**
 * Which ids exist. An id in a file that could not be read counts as existing, because that file has its own finding.
 */
import { textOf } from '../work/decode.ts';
import type { WordsKind } from '../work/words.ts';
import type { RecordKind } from '../work/work.ts';
import type { Content } from './content.ts';
import { isUnread } from './unread.ts';
import { languageIn } from '../work/fallback.ts';

/** Everything with ids that the content can refer to. */
export type Noun = RecordKind | 'sections' | 'chapters';

/** All ids that could be read. */
export function idsOf({ work }: Content, noun: Noun): string[] {
  if (noun === 'sections') return work.outline.flatMap(({ sections }) => sections);
  if (noun === 'chapters') return work.outline.map(({ chapter }) => chapter);
  return [...work[noun].keys()];
}

/** "fact" for "facts". */
export function singular(noun: Noun): string {
  return noun === 'entities' ? 'entity' : noun.slice(0, -1);
}

/** True if the id exists, or may exist in a file that could not be read. */
export function idExists(content: Content, noun: Noun, id: string): boolean {
  const file = noun === 'sections' || noun === 'chapters' ? 'outline.yaml' : `data/${noun}.yaml`;
  const ids = idsOf(content, noun);
  return ids.includes(id) || isUnreadable(content, file, id, ids.length === 0);
}

/** True if a language has words for a record, or may have them in a file that could not be read. */
export function wordsExist(content: Content, language: string, kind: WordsKind, id: string) {
  const { words } = languageIn(content.work, language);
  const file = `${language}/${kind}.yaml`;
  return words[kind].has(id) || isUnreadable(content, file, id, words[kind].size === 0);
}

/** True if the file could not be read and contains the id, or could not be parsed at all. */
function isUnreadable(content: Content, file: string, id: string, isEmpty: boolean): boolean {
  if (!isUnread(content, file)) return false;
  if (isEmpty) return true;
  return (textOf(content.root, file, []) ?? '').match(/[a-z0-9-]+/g)?.includes(id) ?? false;
}
