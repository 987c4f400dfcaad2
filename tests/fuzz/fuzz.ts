/** How the fuzzing tests draw: the same inputs in every run, others with `npm run fuzz`. */
import { readFileSync } from 'node:fs';
import {
  array,
  assert,
  asyncProperty,
  constantFrom,
  double,
  oneof,
  record,
  string,
  type Arbitrary,
} from 'fast-check';
import kept from './seeds.json' with { type: 'json' };

/** Not imported: Vite refuses half a surrogate pair in JSON. */
const hostile = JSON.parse(
  readFileSync(new URL('hostile.json', import.meta.url), 'utf8'),
) as string[];

/** `npm run fuzz` draws anew, and so many times more. */
const more = Number(process.env['FUZZ'] ?? 0);
/** A seed that has found something is kept, and its input in examples.json. */
const seeds = more ? [Date.now() % 2 ** 31] : kept;

/** Holds for many inputs. A failure reports its seed, its path and the smallest input that fails. */
export async function holds<T>(
  runs: number,
  inputs: Arbitrary<T>,
  property: (input: T) => void | Promise<void>,
): Promise<void> {
  for (const seed of seeds) {
    const numRuns = Math.ceil((runs * (more || 1)) / seeds.length);
    // What takes longer hangs.
    const timeout = 20_000;
    await assert(
      asyncProperty(inputs, async (input) => property(input)),
      { seed, numRuns, timeout },
    );
  }
}

/** A text of any kind: random, or of what has broken parsers and pages before (hostile.json). */
export const text = oneof(
  constantFrom(...hostile),
  string({ unit: 'binary', maxLength: 40 }),
  array(constantFrom(...hostile, ' ', '\n', 'a', ': ', '- '), { maxLength: 6 }).map((all) =>
    all.join(''),
  ),
);

/** A change of a text: something put in, taken out, written over, or said twice. */
export const change: Arbitrary<Change> = record({
  how: constantFrom('insert', 'delete', 'value', 'line', 'repeat', 'whole'),
  where: double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
  with: text,
});

interface Change {
  how: string;
  where: number;
  with: string;
}

export function changed(before: string, { how, where, with: put }: Change): string {
  if (how === 'whole') return put;
  const at = Math.floor(before.length * where);
  if (how === 'insert') return before.slice(0, at) + put + before.slice(at);
  if (how === 'delete') return before.slice(0, at) + before.slice(at + put.length);
  const lines = before.split('\n');
  const line = Math.floor(lines.length * where);
  const old = lines[line]!;
  if (how === 'value') lines[line] = old.includes(':') ? `${old.replace(/:.*/s, '')}: ${put}` : put;
  if (how === 'line') lines[line] = put;
  if (how === 'repeat') lines.splice(line, 0, old, put);
  return lines.join('\n');
}
