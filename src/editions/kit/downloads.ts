/** The folder of the downloads: each file is written as a whole or not at all, and listed with its checksum. */
import { existsSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { mkdir, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { sha256OfFile } from '../../lib/hash.ts';
import type { Download, Edition, DownloadEntry } from './edition.ts';
import { listPage } from './list.ts';
import { filesOfKind, type Site } from './site.ts';
import { sumsOf } from './sums.ts';

export function downloadsFolder(site: Site): string {
  return join(site.root, 'downloads');
}

/** Makes a download and puts it in its place when it is complete. Returns its size and its CID, if it has one. */
export async function make(
  site: Site,
  { file, write, contentId }: Download,
): Promise<{ bytes: number; cid: string | undefined }> {
  const target = join(downloadsFolder(site), file);
  const part = temporaryPath(target);
  await mkdir(dirname(target), { recursive: true });
  try {
    await rm(part, { recursive: true, force: true });
    await write(part);
    const result = { bytes: (await stat(part)).size, cid: await contentId?.(part) };
    await rename(part, target);
    return result;
  } catch (error) {
    await rm(part, { recursive: true, force: true });
    throw error;
  }
}

/** Lists the existing downloads in `editions.json` and on a page for each language, and all files in `SHA256SUMS`. */
export async function list(site: Site, editions: readonly Edition[]): Promise<DownloadEntry[]> {
  const folder = downloadsFolder(site);
  const entries: DownloadEntry[] = [];
  for (const edition of editions) {
    for (const download of edition.downloads(site)) {
      const path = join(folder, download.file);
      if (existsSync(path)) entries.push(await entryOf(site, edition.name, download, path));
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
  replaceTogether(folder, [...lists, ['SHA256SUMS', Buffer.from(sums.join(''))]]);
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

/** Replaces several files at once: when one cannot be written, for instance on a full disk, none changes. */
function replaceTogether(folder: string, files: [file: string, content: Buffer][]): void {
  const parts = files.map(([file, content]) => {
    const path = join(folder, file);
    return { path, content, part: temporaryPath(path) };
  });
  try {
    for (const { part, content } of parts) writeFileSync(part, content);
    for (const { part, path } of parts) renameSync(part, path);
  } catch (error) {
    for (const { part } of parts) rmSync(part, { force: true });
    throw error;
  }
}

/** Where a file is written until it is complete. The ending stays: some tools depend on it. */
function temporaryPath(path: string): string {
  return join(dirname(path), `.part-${basename(path)}`);
}
