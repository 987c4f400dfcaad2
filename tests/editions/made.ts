/** Copies of the built site to try editions on, in folders of their own. */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import type { Edition } from '../../src/editions/edition.ts';
import { fillShelf } from '../../src/editions/downloads.ts';
import { isApart, openSite } from '../../src/editions/site.ts';
import { run, type Outcome } from '../site/command.ts';
import { dist } from '../site/built.ts';

/** The built site, as editions read it. */
export const site = openSite(dist);

/** A new folder, removed when the tests of the file are done. */
export function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'editions-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A copy of the built site, without downloads, on the shelf or beside it. */
export function builtCopy(): string {
  const folder = join(newFolder(), 'dist');
  cpSync(dist, folder, {
    recursive: true,
    filter: (from) => from === dist || !isApart(`${from.slice(dist.length + 1)}/`),
  });
  const copy = openSite(folder);
  for (const { inLanguage } of copy.publications) fillShelf(copy, inLanguage, []);
  return folder;
}

/** Runs `npm run editions -- …words` on a built site. */
export function makeEditions(
  folder: string,
  words: string[],
  environment: Record<string, string> = {},
): Promise<Outcome> {
  return run('src/cli/editions.ts', { DIST: folder, ...environment }, { words });
}

/**
 * Makes the files of an edition. Returns their paths, each by the languages that it holds: "fr", "en fr".
 * @param only those to make, by the languages that they hold
 */
export async function make(
  edition: Edition,
  into: string,
  only?: string[],
): Promise<Record<string, string>> {
  const made: Record<string, string> = {};
  for (const { file, languages, write } of edition.downloads(site)) {
    if (only && !only.includes(languages.join(' '))) continue;
    const path = join(into, file);
    await write(path);
    made[languages.join(' ')] = path;
  }
  return made;
}

const shared = newFolder();

/** Makes one file of an edition. Returns its path. */
export async function makeOne(edition: Edition, file: string, as = file): Promise<string> {
  const download = edition.downloads(site).find((each) => each.file === file)!;
  const path = join(shared, as);
  await download.write(path);
  return path;
}
