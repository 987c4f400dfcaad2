/** The folder of the downloads: each file is written as a whole or not at all, and listed with its checksum. */
import { existsSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { mkdir, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { sha256OfFile } from '../../lib/hash.ts';
import type { Download, Edition, DownloadEntry } from './edition.ts';
import { listPage } from './list.ts';
import { filesOfKind, type Site } from './site.ts';
import { assertReadable } from './readable.ts';
import { sumsOf } from './sums.ts';

export function downloadsFolder(site: Site): string {
  return join(site.root, 'downloads');
}

/** Makes a download, and puts it in its place when it is complete and can be read back. Returns its size and its CID, if it has one. */
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
    await assertReadable(part, file);
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
    for (const { file, languages, mediaType, contentId } of edition.downloads(site)) {
      if (!existsSync(join(folder, file))) continue;
      const { size } = await stat(join(folder, file));
      const sum = await sha256OfFile(join(folder, file));
      const cid = await contentId?.(join(folder, file));
      entries.push({
        edition: edition.name,
        file,
        languages,
        mediaType,
        bytes: size,
        sha256: sum,
        ...(cid && { cid }),
      });
    }
  }
  const [{ version, identifier }] = site.publications as [Site['publications'][number]];
  const record = { version, commit: identifier, date: site.date.toISOString(), editions: entries };
  const lists: [file: string, content: Buffer][] = [
    ['editions.json', Buffer.from(`${JSON.stringify(record, undefined, 2)}\n`)],
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
