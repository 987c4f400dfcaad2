/** Aligns two versions of a text, block by block. */
import { parseHTML } from 'linkedom';
import { figure, marker } from '../../shared/markup.ts';

export type Row = [left: string, right: string];

/**
 * The blocks of two texts in HTML, in rows. Lists, quotations and the like are aligned with each other, and so are
 * the paragraphs between them: one by one where both texts have as many, else together. Where the texts have not
 * the same blocks in the same order, there is one row with both texts whole.
 */
export function rowsOf(left: string, right: string): Row[] {
  const [one, other] = [groupsOf(left), groupsOf(right)];
  const sameOrder =
    one.length === other.length && one.every(({ kind }, index) => kind === other[index]!.kind);
  if (!sameOrder) return [[whole(one), whole(other)]];
  const rows: Row[] = [];
  one.forEach(({ blocks }, index) => {
    const otherBlocks = other[index]!.blocks;
    const last = rows.at(-1);
    if (blocks.length === otherBlocks.length) {
      rows.push(...blocks.map((block, at): Row => [block, otherBlocks[at]!]));
    } else if (last && (blocks.length === 0 || otherBlocks.length === 0)) {
      // One side is empty: the other's blocks go to the row before.
      last[0] += blocks.join('');
      last[1] += otherBlocks.join('');
    } else {
      rows.push([blocks.join(''), otherBlocks.join('')]);
    }
  });
  return rows.every((row) => row.every(Boolean)) ? rows : [[whole(one), whole(other)]];
}

/** One block such as a list, or the paragraphs between two of these, perhaps none. */
interface BlockGroup {
  kind: string;
  blocks: string[];
}

const whole = (groups: BlockGroup[]) => groups.flatMap(({ blocks }) => blocks).join('');

/** Source numbers and figures are removed: this page has no notes, and each text would repeat the figures' ids. */
function groupsOf(html: string): BlockGroup[] {
  const { document } = parseHTML(`<!doctype html><html><body>${html}</body></html>`);
  for (const part of document.querySelectorAll(`${marker}, ${figure}`)) part.remove();
  const groups: BlockGroup[] = [{ kind: 'P', blocks: [] }];
  for (const { tagName, outerHTML } of document.body.children) {
    if (tagName === 'P') groups.at(-1)!.blocks.push(outerHTML);
    else {
      const kind = /^[OU]L$/.test(tagName) ? 'list' : tagName;
      groups.push({ kind, blocks: [outerHTML] }, { kind: 'P', blocks: [] });
    }
  }
  return groups;
}
