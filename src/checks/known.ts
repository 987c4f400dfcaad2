/** Which ids exist. A record that could not be read may exist too: its own finding is enough. */
import { textOf } from '../work/read.ts';
import type { WordsKind } from '../work/words.ts';
import type { RecordKind } from '../work/work.ts';
import type { Content } from './content.ts';
import { languageIn } from '../work/fallback.ts';

/** Whatever has an id that others refer to. */
export type Noun = RecordKind | 'sections' | 'chapters';

/** The ids of a noun, as far as they could be read. */
export function idsOf({ work }: Content, noun: Noun): string[] {
  if (noun === 'sections') return work.outline.flatMap(({ sections }) => sections);
  if (noun === 'chapters') return work.outline.map(({ chapter }) => chapter);
  return [...work[noun].keys()];
}

/** The noun for one of them. */
export function singular(noun: Noun): string {
  return noun === 'entities' ? 'entity' : noun.slice(0, -1);
}

export function knows(content: Content, noun: Noun, id: string): boolean {
  const file = noun === 'sections' || noun === 'chapters' ? 'outline.yaml' : `data/${noun}.yaml`;
  const ids = idsOf(content, noun);
  return ids.includes(id) || isUnreadable(content, file, id, ids.length === 0);
}

/** True when a language has words for a record, or may have them in a file that could not be read. */
export function knowsWords(
  content: Content,
  language: string,
  kind: WordsKind,
  id: string,
): boolean {
  const { words } = languageIn(content.work, language);
  const file = `${language}/${kind}.yaml`;
  return words[kind].has(id) || isUnreadable(content, file, id, words[kind].size === 0);
}

/** True when a file has a problem and names the id; of a file that gave nothing, nothing can be said. */
function isUnreadable(content: Content, file: string, id: string, gaveNothing: boolean): boolean {
  if (!content.problems.some((found) => found.file === file)) return false;
  if (gaveNothing) return true;
  return (textOf(content.root, file, []) ?? '').match(/[a-z0-9-]+/g)?.includes(id) ?? false;
}
