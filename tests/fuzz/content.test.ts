/** Anything that an author writes is read, or reported as wrong with file and line. */
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { constantFrom, tuple } from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { checkContent } from '../../src/checks/check.ts';
import { codes } from '../../src/checks/codes.ts';
import { openWork } from '../../src/work/work.ts';
import { removeContents, writeContent } from '../checks/content.ts';
import examples from './examples.json' with { type: 'json' };
import { change, changed, holds } from './fuzz.ts';

/** Milliseconds for all inputs of a property, on a busy machine. */
const limit = 300_000;

afterAll(removeContents);

const { root, code } = writeContent();
const files = globSync('**/*.*', { cwd: root }).toSorted();
const originals = new Map(files.map((file) => [file, readFileSync(join(root, file), 'utf8')]));

/** Reads the content with one file changed, and expects nothing but findings that can be followed. */
function survives(file: string, content: string): void {
  writeFileSync(join(root, file), content);
  try {
    for (const found of checkContent(root, code)) {
      expect(codes).toHaveProperty(found.code);
      expect(found.message).toMatch(/\S/);
      expect(found.fix).toMatch(/\S/);
      const path = join(dirname(root), found.file);
      const lines = existsSync(path) ? readFileSync(path, 'utf8').split('\n').length : 1;
      expect(found.line).toBeGreaterThan(0);
      expect(found.line).toBeLessThanOrEqual(lines);
    }
  } finally {
    writeFileSync(join(root, file), originals.get(file)!);
  }
}

test(
  'any file of the content, changed anyhow, ends in findings at most',
  () =>
    holds(150, tuple(constantFrom(...files), change), ([file, how]) =>
      survives(file, changed(originals.get(file)!, how)),
    ),
  limit,
);

test(
  'any file is read, or reported as wrong with its line',
  () =>
    holds(
      600,
      tuple(constantFrom(...files.filter((file) => !file.includes('ui.json'))), change),
      ([file, how]) => {
        writeFileSync(join(root, file), changed(originals.get(file)!, how));
        try {
          for (const problem of openWork(root).problems) expect(problem.line).toBeGreaterThan(0);
        } finally {
          writeFileSync(join(root, file), originals.get(file)!);
        }
      },
    ),
  limit,
);

test.each(examples.content)('what once broke the checks does so no more: %j', ({ file, text }) => {
  survives(file, text);
});
