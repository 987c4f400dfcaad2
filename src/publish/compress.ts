/** Compresses text files in advance: hosts look for the result beside the file. */
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';
import { addToSums, sumsOfFolder } from './all-sums.ts';
import type { compressedEndings } from '../site/compressed.ts';
import { foreignFiles } from '../site/own-files.ts';
import { isText, nameOfMediaType } from '../site/media-type.ts';

/** By file ending. No Zstandard: every client that accepts it accepts Brotli, which is smaller. */
const compressors: Record<
  (typeof compressedEndings)[number],
  (content: Buffer) => Promise<Buffer>
> = {
  '.br': promisify(brotliCompress),
  '.gz': (content: Buffer) => promisify(gzip)(content, { level: 9 }),
};

/** Smaller files gain nothing: headers are most of their response. */
const minBytes = 1_000;

/** Whether a folder holds a site of ours: nothing is written beside the files of somebody else. */
export function isPublishable(folder: string): boolean {
  return foreignFiles(folder, true) !== undefined;
}

/**
 * Compresses text files in `folder` where that is not done yet, and adds them to its list of checksums. Returns how many
 * files it wrote.
 */
export async function compress(folder: string, paths: readonly string[]): Promise<number> {
  const written: string[] = [];
  const listed = sumsOfFolder(folder);
  const texts = paths.filter((path) => isText(nameOfMediaType(path)));
  for (const path of texts) {
    const missing = Object.entries(compressors).filter(
      ([ending]) =>
        !existsSync(join(folder, path + ending)) || (listed.size > 0 && !listed.has(path + ending)),
    );
    const content = await readFile(join(folder, path));
    if (content.length < minBytes) continue;
    for (const [ending, shrink] of missing) {
      await writeFile(join(folder, path + ending), await shrink(content));
      written.push(path + ending);
    }
  }
  await addToSums(folder, written);
  return written.length;
}
