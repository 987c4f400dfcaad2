/** Two versions of a text, block beside block. */
import { parseHTML } from 'linkedom';

export type Row = [left: string, right: string];

/**
 * The blocks of two texts in HTML, in rows: paragraph by paragraph where the counts agree,
 * else each text whole, in one row.
 */
export function rowsOf(left: string, right: string): Row[] {
  const [one, other] = [blocksOf(left), blocksOf(right)];
  return one.length === other.length
    ? one.map((block, index) => [block, other[index]!])
    : [[one.join(''), other.join('')]];
}

/**
 * The blocks of a text, without what belongs to a page of its own: source numbers lead to notes, and
 * figures have ids. Links stay, since they lead to other pages.
 */
function blocksOf(html: string): string[] {
  const { document } = parseHTML(`<!doctype html><html><body>${html}</body></html>`);
  for (const part of document.querySelectorAll('.marker, .figure')) part.remove();
  return [...document.body.children].map(({ outerHTML }) => outerHTML);
}
