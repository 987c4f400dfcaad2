/** Items and records of a YAML file that stand in another column than their neighbours. */
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

/**
 * A record, keyed by its id, that stands too far right for the ones before it.
 * @returns undefined when the line, or the one after it, is no such record
 */
export function misplacedField(text: string, position: number): Wording | undefined {
  const lines = text.split('\n');
  const at = text.slice(0, position).split('\n').length - 1;
  const columns = lines.map((line) => /^( *)[\w-]+:(?= |$)/.exec(line)?.[1]!.length);
  const first = columns.find((column) => column !== undefined);
  // The parser stops at the record, or at the value before it.
  const wrong = [at, at + 1].find((line) => columns[line] !== undefined && columns[line] !== first);
  const before = lines.slice(0, wrong).findLastIndex((line) => line.trim() !== '');
  if (first === undefined || wrong === undefined || columns[before] !== first) return undefined;
  // What follows a name without a value belongs to it.
  if (/:\s*(?:#.*)?$/.test(lines[before]!)) return undefined;
  return {
    message: `this begins in column ${columns[wrong]! + 1}, the record before it in column ${first + 1}`,
    fix: `Begin it in column ${first + 1}, with ${first === 0 ? 'no space' : `${first} spaces`} before it, and move the lines that belong to it as far.`,
  };
}

function itemOf(line: string): Item | undefined {
  const match = /^( *)- +(?:([\w-]+):(?= |$))?/.exec(line);
  return match ? { column: match[1]!.length + 1, field: match[2] ?? '' } : undefined;
}
