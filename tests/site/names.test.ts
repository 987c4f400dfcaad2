/** Names that an author may choose, drawn by chance and built whole: every address that the work has is a file. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sample } from 'fast-check';
import { expect, test } from 'vitest';
import { checkContent } from '../../src/checks/check.ts';
import { listFiles } from '../../src/lib/files.ts';
import { takenAddresses } from '../../src/work/taken.ts';
import { readWork } from '../../src/work/work.ts';
import { newFolder } from '../helpers/folder.ts';
import { build } from './command.ts';
import { names, writeNamed } from './names.ts';

const folder = newFolder();

/** How many of the drawn names that the checks take are built. */
const builds = 2;

const drawn = sample(names, { numRuns: 200, seed: 12 });

/** The work of the first names, from one in the list, that have no finding. */
function nextSound(root: string, from: number): number {
  for (let index = from; index < drawn.length; index++) {
    writeNamed(root, drawn[index]!);
    if (checkContent(root).length === 0) return index;
  }
  throw new Error('No drawn name passes the checks.');
}

test('every address of drawn names is built, and every page that is built is known', async () => {
  let index = -1;
  for (let count = 0; count < builds; count++) {
    const root = join(folder, String(count), 'content');
    const dist = join(folder, String(count), 'dist');
    index = nextSound(root, index + 1);
    const { code, output } = await build(root, dist);
    expect(code, `${JSON.stringify(drawn[index])}\n${output}`).toBe(0);
    const addresses = takenAddresses(readWork(root)).map(({ address }) => address);
    const files = addresses.filter((address) => /\.[a-z]+(#|$)/.test(address));
    for (const address of files) {
      const [path, id] = address.split('#');
      const file = join(dist, path!);
      expect({ address, exists: existsSync(file) }).toEqual({ address, exists: true });
      // Cards are drawn where a chapter needs them.
      if (!id || /^[te]-/.test(id)) continue;
      const isThere = new RegExp(` id="?${id}["\\s>]`).test(readFileSync(file, 'utf8'));
      expect({ address, isThere }).toEqual({ address, isThere: true });
    }
    const known = new Set(files.map((address) => address.split('#')[0]));
    const unknown = listFiles(dist).filter(
      (path) => path.endsWith('.html') && path.includes('/') && !known.has(path),
    );
    expect(unknown.filter((path) => !/^(downloads|templates)\//.test(path))).toEqual([]);
  }
}, 300_000);
