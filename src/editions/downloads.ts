/** The folder of the downloads: what is made goes in whole or not at all, and is listed with its sum. */
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { mkdir, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Download, Edition } from './edition.ts';
import { withShelf } from './shelf.ts';
import { integrityOf, pathIn, type Site } from './site.ts';
import { sha256Of, sumsOf } from './sums.ts';

/** A download as `editions.json` and the shelf tell it. */
export interface Listed {
  edition: string;
  file: string;
  languages: string[];
  mediaType: string;
  bytes: number;
  sha256: string;
  /** The root of a CAR file, by which IPFS finds its content. */
  cid?: string;
}

export function downloadsFolder(site: Site): string {
  return join(site.root, 'downloads');
}

/** Makes a download and puts it in its place when it is whole. Returns its size in bytes, and what it calls its content. */
export async function make(
  site: Site,
  { file, write, contentId }: Download,
): Promise<{ bytes: number; cid: string | undefined }> {
  const target = join(downloadsFolder(site), file);
  const part = partOf(target);
  await mkdir(dirname(target), { recursive: true });
  try {
    await rm(part, { recursive: true, force: true });
    await write(part);
    const made = { bytes: (await stat(part)).size, cid: await contentId?.(part) };
    await rename(part, target);
    return made;
  } catch (error) {
    await rm(part, { recursive: true, force: true });
    throw error;
  }
}

/** Lists what is there in `editions.json` and `SHA256SUMS`, and on the shelf of each language. */
export async function list(site: Site, editions: readonly Edition[]): Promise<Listed[]> {
  const folder = downloadsFolder(site);
  const listed: Listed[] = [];
  for (const edition of editions) {
    for (const { file, languages, mediaType, contentId } of edition.downloads(site)) {
      if (!existsSync(join(folder, file))) continue;
      const { size } = await stat(join(folder, file));
      const sum = await sha256Of(join(folder, file));
      const cid = await contentId?.(join(folder, file));
      listed.push({
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
  const record = { version, commit: identifier, date: site.date.toISOString(), editions: listed };
  const json = Buffer.from(`${JSON.stringify(record, undefined, 2)}\n`);
  const lines = [
    ...listed.map((each) => `${each.sha256}  ${each.file}\n`),
    sumsOf([['editions.json', json]]),
  ];
  putTogether([
    [join(folder, 'editions.json'), json],
    [join(folder, 'SHA256SUMS'), Buffer.from(lines.join(''))],
    ...site.publications.flatMap(({ inLanguage }) => filledShelf(site, inLanguage, listed)),
  ]);
  return listed;
}

/** Puts what is listed on a language’s shelf. */
export function fillShelf(site: Site, language: string, listed: Listed[]): void {
  putTogether(filledShelf(site, language, listed));
}

/** The page with what is listed on its shelf, and the manifest that vouches for it again as it stands then. */
function filledShelf(site: Site, language: string, listed: Listed[]): Content[] {
  const place = join(site.root, language, 'publication.json');
  const manifest = JSON.parse(readFileSync(place, 'utf8'));
  const resource = manifest.readingOrder.find(
    ({ additionalType }: { additionalType?: string }) => additionalType === 'offline',
  );
  if (!resource) return [];
  const page = join(site.root, pathIn(language, resource.url));
  const filled = Buffer.from(
    withShelf(readFileSync(page, 'utf8'), listed, language, '../downloads/'),
  );
  resource.integrity = integrityOf(filled);
  return [
    [page, filled],
    [place, Buffer.from(`${JSON.stringify(manifest, undefined, 2)}\n`)],
  ];
}

type Content = [path: string, content: Buffer];

/** Writes files that vouch for each other: on a full disk, all stay as they were. */
function putTogether(files: Content[]): void {
  const parts = files.map(([path, content]) => ({ path, content, part: partOf(path) }));
  try {
    for (const { part, content } of parts) writeFileSync(part, content);
    for (const { part, path } of parts) renameSync(part, path);
  } catch (error) {
    for (const { part } of parts) rmSync(part, { force: true });
    throw error;
  }
}

/** Where a file is written until it is whole. The ending is kept: some tools go by it. */
function partOf(path: string): string {
  return join(dirname(path), `.part-${basename(path)}`);
}
