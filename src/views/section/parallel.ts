/** Two versions of a text, block beside block. */
import { parseHTML } from 'linkedom';
import { figure, marker } from '../../shared/markup.ts';

export type Row = [left: string, right: string];

/**
 * The blocks of two texts in HTML, in rows. Lists, quotations and reservations stand beside each other, and
 * so do the paragraphs between them: one by one where there are as many, else together. Where these do not
 * come in the same order, each text stands whole, in one row.
 */
export function rowsOf(left: string, right: string): Row[] {
  const [one, other] = [stretchesOf(left), stretchesOf(right)];
  const alike =
    one.length === other.length && one.every(({ kind }, index) => kind === other[index]!.kind);
  if (!alike) return [[whole(one), whole(other)]];
  const rows: Row[] = [];
  one.forEach(({ blocks }, index) => {
    const beside = other[index]!.blocks;
    const last = rows.at(-1);
    if (blocks.length === beside.length) {
      rows.push(...blocks.map((block, at): Row => [block, beside[at]!]));
    } else if (last && (blocks.length === 0 || beside.length === 0)) {
      // Nothing stands beside it: it goes with what is before.
      last[0] += blocks.join('');
      last[1] += beside.join('');
    } else {
      rows.push([blocks.join(''), beside.join('')]);
    }
  });
  return rows.every((row) => row.every(Boolean)) ? rows : [[whole(one), whole(other)]];
}

/** A list or the like, or the paragraphs between two such, of which there may be none. */
interface Stretch {
  kind: string;
  blocks: string[];
}

const whole = (stretches: Stretch[]) => stretches.flatMap(({ blocks }) => blocks).join('');

/**
 * A text without what belongs to a page of its own: source numbers lead to notes, and figures have ids.
 * Links stay, since they lead to other pages.
 */
function stretchesOf(html: string): Stretch[] {
  const { document } = parseHTML(`<!doctype html><html><body>${html}</body></html>`);
  for (const part of document.querySelectorAll(`${marker}, ${figure}`)) part.remove();
  const stretches: Stretch[] = [{ kind: 'P', blocks: [] }];
  for (const { tagName, outerHTML } of document.body.children) {
    if (tagName === 'P') stretches.at(-1)!.blocks.push(outerHTML);
    else {
      const kind = /^[OU]L$/.test(tagName) ? 'list' : tagName;
      stretches.push({ kind, blocks: [outerHTML] }, { kind: 'P', blocks: [] });
    }
  }
  return stretches;
}
