/** The tiny work in `content/` beside this file: one of everything, in two languages, without a finding. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { listFiles } from '../../src/lib/files.ts';
import { write } from '../helpers/files.ts';

/**
 * What a test changes in a file: replaces `from`; writes the whole file (`from` is null); or removes it
 * (`to` is null). "*" in the file's name stands for both languages.
 */
export type Change = [file: string, from: string | RegExp | null, to: string | null];

const folders: string[] = [];

const original = resolve('tests/checks/content');
const files: Record<string, string> = {
  ...Object.fromEntries(
    listFiles(original).map((path) => [
      `content/${path}`,
      readFileSync(join(original, path), 'utf8'),
    ]),
  ),
  'code/strings.ts': "t('site.skip'); t('search.results'); t(`unit.${unit}`); t('site.edition');\n",
};

/** Writes the tiny work, changed, into a new folder. */
export function writeContent(changes: Change[] = []): { root: string; code: string } {
  const folder = mkdtempSync(join(tmpdir(), 'checks-'));
  folders.push(folder);
  const changed = changes
    .flatMap(([file, from, to]) => both(file).map((each): Change => [each, from, to]))
    .reduce(apply, files);
  for (const [file, text] of Object.entries(changed)) write(join(folder, file), text);
  return { root: join(folder, 'content'), code: join(folder, 'code') };
}

/** To be called when the tests are done. */
export function removeContents(): void {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
}

/** Paths begin at the content's folder, except those of code. */
function both(file: string): string[] {
  const path = file.startsWith('code/') ? file : `content/${file}`;
  return path.includes('*') ? ['en', 'fr'].map((language) => path.replace('*', language)) : [path];
}

function apply(before: Record<string, string>, [file, from, to]: Change): Record<string, string> {
  const { [file]: text = '', ...others } = before;
  if (to === null) return others;
  if (from === null) return { ...others, [file]: to };
  const changed = from instanceof RegExp ? text.replace(from, to) : text.replace(from, () => to);
  if (changed === text) throw new Error(`${file} does not contain "${from}".`);
  return { ...others, [file]: changed };
}
