/** Items of a YAML list that stand in another column than their neighbours. */
import type { Wording } from './wording.ts';

interface Item {
  column: number;
  /** The field that the item begins with; empty for a single value. */
  field: string;
}

/** @returns undefined when no list item begins at this position, or no other item stands in another column */
export function misplacedItem(text: string, position: number): Wording | undefined {
  const start = text.lastIndexOf('\n', position - 1) + 1;
  const item = itemOf(text.slice(start).split('\n', 1)[0]!);
  if (!item || start + item.column - 1 !== position) return undefined;
  const before = text
    .slice(0, start)
    .split('\n')
    .flatMap((line) => itemOf(line) ?? [])
    .filter(({ field }) => field === item.field);
  const neighbour = before.at(-1);
  if (!neighbour || neighbour.column === item.column) return undefined;
  const { column } = neighbour;
  return {
    message: `this list item begins in column ${item.column}, its neighbours in column ${column}`,
    fix: `Begin it in column ${column}, with ${column === 1 ? 'no space' : `${column - 1} spaces`} before the "-", and move the lines that belong to it as far.`,
  };
}

function itemOf(line: string): Item | undefined {
  const match = /^( *)- +(?:([\w-]+):(?= |$))?/.exec(line);
  return match ? { column: match[1]!.length + 1, field: match[2] ?? '' } : undefined;
}
