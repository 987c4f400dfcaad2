/**
 * Marks what is not in the structure of the document as artifact: running heads, page numbers, lines, backgrounds. Chromium
 * leaves them unmarked, so that a screen reader may read the head of each page into the text. ISO 32000-1, 14.8.2.2
 */
import type { Operation } from './operations.ts';
import { markOf } from './shown.ts';

const builds = /^(?:m|re|l|c|v|y|h|W\*?)$/;
const paints = /^(?:[fFbB]\*?|[sS])$/;
const shows = /^(?:Tj|TJ|'|")$/;

/** The operations, with all that is drawn outside of the structure marked. */
export function* markArtifacts(operations: Iterable<Operation>): Generator<Operation> {
  /** For each mark around the operation, whether it puts it in the structure or outside of it. */
  const placed: boolean[] = [];
  /** A path or a text that is not over. */
  let held: Operation[] = [];
  for (const operation of operations) {
    const { name } = operation;
    const inText = held[0]?.name === 'BT';
    if (name === 'BDC' || name === 'BMC') placed.push(isPlaced(operation));
    if (inText) {
      held.push(operation);
      if (name === 'ET') {
        yield* held.some(isPlaced) ? piecewise(held) : artifact('text', held);
        held = [];
      }
    } else if (placed.includes(true)) yield operation;
    else if (name === 'BT' || builds.test(name)) held.push(operation);
    else if (held.length > 0) {
      const path = [...held, operation];
      held = [];
      yield* paints.test(name) ? artifact('lines', path) : path;
    } else if (name === 'Do' || name === 'sh') yield* artifact('lines', [operation]);
    else yield operation;
    if (name === 'EMC') placed.pop();
  }
}

/** A text that is partly in the structure: what is not is marked piece by piece. */
function* piecewise(operations: Operation[]): Generator<Operation> {
  const placed: boolean[] = [];
  for (const operation of operations) {
    if (operation.name === 'BDC' || operation.name === 'BMC') placed.push(isPlaced(operation));
    const isOutside = shows.test(operation.name) && !placed.includes(true);
    yield* isOutside ? artifact('text', [operation]) : [operation];
    if (operation.name === 'EMC') placed.pop();
  }
}

function isPlaced(operation: Operation): boolean {
  if (operation.name !== 'BDC' && operation.name !== 'BMC') return false;
  const { id, isArtifact } = markOf(operation);
  return isArtifact || id !== undefined;
}

const tag = { type: 'name' as const, value: 'Artifact' };
const begin = {
  text: {
    name: 'BDC',
    args: [tag, { Type: { type: 'name' as const, value: 'Pagination' } }],
  },
  lines: { name: 'BMC', args: [tag] },
};

function artifact(kind: keyof typeof begin, operations: Operation[]): Operation[] {
  return [begin[kind], ...operations, { name: 'EMC', args: [] }];
}
