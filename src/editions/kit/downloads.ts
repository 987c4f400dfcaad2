/** The folder of the downloads: those of a run are put there all together or not at all, and listed with their checksums. */
import { existsSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { mkdir, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { sha256OfFile } from '../../lib/hash.ts';
import type { Download, Edition, DownloadEntry } from './edition.ts';
import { listPage } from './list.ts';
import { readBack } from './read-back.ts';
import { filesOfKind, type Site } from './site.ts';
import { sumsOf } from './sums.ts';

export function downloadsFolder(site: Site): string {
  return join(site.root, 'downloads');
}

/** Where a download is now: one that was made in this run and is not yet listed, or else the one that is. */
export function placeOfDownload(site: Site, file: string): string {
  const target = join(downloadsFolder(site), file);
  const part = temporaryPath(target);
  return existsSync(part) ? part : target;
}

/**
 * Makes a download, and reads it back. It is put in its place together with all others of the run and their lists, by
 * `list`, so that readers find the former ones until the new ones are whole.
 * @returns its size, its CID, if it has one, and where it is until then
 */
export async function make(
  site: Site,
  { file, write, contentId }: Download,
): Promise<{ bytes: number; cid: string | undefined; part: string }> {
  const part = temporaryPath(join(downloadsFolder(site), file));
  await mkdir(dirname(part), { recursive: true });
  try {
    await rm(part, { recursive: true, force: true });
    await write(part);
    await readBack(part, file);
    return { bytes: (await stat(part)).size, cid: await contentId?.(part), part };
  } catch (error) {
    await rm(part, { recursive: true, force: true });
    throw error;
  }
}

/** Removes what a run has made and not put in its place. */
export function discard(site: Site, editions: readonly Edition[]): void {
  for (const edition of editions) {
    for (const { file } of edition.downloads(site)) {
      rmSync(temporaryPath(join(downloadsFolder(site), file)), { recursive: true, force: true });
    }
  }
}

/**
 * Lists the downloads in `editions.json` and on a page for each language, and all files in `SHA256SUMS`; and puts those
 * that were just made in their place, all at once.
 */
export async function list(site: Site, editions: readonly Edition[]): Promise<DownloadEntry[]> {
  const folder = downloadsFolder(site);
  const entries: DownloadEntry[] = [];
  for (const edition of editions) {
    for (const download of edition.downloads(site)) {
      const place = placeOfDownload(site, download.file);
      if (existsSync(place)) entries.push(await entryOf(site, edition.name, download, place));
    }
  }
  const lists: [file: string, content: Buffer][] = [
    ['editions.json', recordOf(site, entries)],
    ...site.publications.flatMap((publication) =>
      filesOfKind(publication, ['downloads-template']).map((template): [string, Buffer] => [
        basename(template),
        Buffer.from(listPage(String(site.read(template)), entries, publication.inLanguage)),
      ]),
    ),
  ];
  const sums = [...entries.map((each) => `${each.sha256}  ${each.file}\n`), sumsOf(lists)];
  const made = entries
    .map(({ file }) => file)
    .filter((file) => isPart(placeOfDownload(site, file)));
  replaceTogether(folder, made, [...lists, ['SHA256SUMS', Buffer.from(sums.join(''))]]);
  return entries;
}

/** A download as the lists have it. @param path of its file */
export async function entryOf(
  site: Site,
  edition: string,
  { file, title, languages, mediaType, contentId }: Download,
  path: string,
): Promise<DownloadEntry> {
  const names = site.publications
    .filter(({ inLanguage }) => languages.includes(inLanguage))
    .map(({ name }) => name);
  const cid = await contentId?.(path);
  return {
    edition,
    file,
    title: title ?? [...new Set(names)].join(' · '),
    languages,
    mediaType,
    bytes: (await stat(path)).size,
    sha256: await sha256OfFile(path),
    ...(cid && { cid }),
  };
}

/** `editions.json`: which edition of the work it is, from which commit, and its downloads. */
export function recordOf(site: Site, editions: DownloadEntry[]): Buffer {
  const [{ version, datePublished, identifier }] = site.publications as [
    Site['publications'][number],
  ];
  const record = {
    version,
    date: datePublished,
    commit: identifier,
    commitDate: site.date.toISOString(),
    editions,
  };
  return Buffer.from(`${JSON.stringify(record, undefined, 2)}\n`);
}

/**
 * Replaces several files at once: when one cannot be written, for instance on a full disk, none changes.
 * @param made files that are written already, in their temporary places
 */
function replaceTogether(
  folder: string,
  made: string[],
  lists: [file: string, content: Buffer][],
): void {
  const partOf = (file: string) => temporaryPath(join(folder, file));
  try {
    for (const [file, content] of lists) writeFileSync(partOf(file), content);
  } catch (error) {
    for (const [file] of lists) rmSync(partOf(file), { force: true });
    throw error;
  }
  for (const file of [...made, ...lists.map(([each]) => each)]) {
    renameSync(partOf(file), join(folder, file));
  }
}

/** Where a file is written until it is complete. The ending stays: some tools depend on it. */
function temporaryPath(path: string): string {
  return join(dirname(path), `.part-${basename(path)}`);
}

function isPart(path: string): boolean {
  return basename(path).startsWith('.part-');
}
