/** The site as a ZIM file, for Kiwix. */
import { spawnSync } from 'node:child_process';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { copyOf } from '../kit/copy.ts';
import { choicesOf, fileName, type Edition } from '../kit/edition.ts';
import { findTool } from '../kit/tools/tool.ts';
import { libzim } from './libzim.ts';
import { planOf, type Plan } from './plan.ts';
import { makeDeterministic } from './make-deterministic.ts';

const writer = fileURLToPath(new URL('write.py', import.meta.url));

export const zim: Edition = {
  name: 'zim',
  downloads: (site) =>
    choicesOf(site).map((languages) => ({
      file: fileName(site, languages, '.zim'),
      languages,
      mediaType: 'application/x-zim',
      async write(path) {
        try {
          const python = findTool(libzim);
          run(python, planOf(copyOf(site, languages, { cannotBeSaved: true })), path);
          await writeFile(path, makeDeterministic(await readFile(path)));
        } finally {
          // A temporary file of libzim.
          await rm(`${path}.tmp`, { force: true });
        }
      },
    })),
};

function run(python: string, plan: Plan, path: string): void {
  const { status, stderr } = spawnSync(python, [writer, path], {
    input: JSON.stringify(plan),
  });
  if (status !== 0) throw new Error(`libzim could not write ${path}:\n${stderr.toString().trim()}`);
}
