/** Words that a reader may begin a search with: those that most sections mention. */
import { mentionsByRecord } from '../reference/mentions.ts';
import type { PageContext } from '../page-context.ts';

/** So many terms, and so many names. */
const ofEach = 3;

/** The words in the language of the page; fewer where it borrows its words from another language. */
export function wordsToTry(page: PageContext): string[] {
  const most = (mentioned: Map<string, string[]>) =>
    [...mentioned].toSorted(([, a], [, b]) => b.length - a.length).map(([id]) => id);
  const terms = most(mentionsByRecord(page, 'Term'))
    .map((id) => page.words('glossary', id))
    .filter(({ borrowed }) => borrowed.lang === undefined)
    .map(({ value }) => value.term);
  const names = most(mentionsByRecord(page, 'Entity')).map((id) => page.localizedName(id).value);
  return [terms, names].flatMap((words) => words.slice(0, ofEach));
}
