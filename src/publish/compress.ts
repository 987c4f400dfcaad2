/** Texts compressed beforehand, beside themselves, as hosts look for them. */
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';
import type { compressedEndings } from '../site/compressed.ts';
import { isText, nameOfMediaType } from '../site/media-type.ts';

/** By ending. Whatever takes Zstandard takes Brotli, which is smaller: a third form would never be sent. */
const forms: Record<(typeof compressedEndings)[number], (content: Buffer) => Promise<Buffer>> = {
  '.br': promisify(brotliCompress),
  '.gz': (content: Buffer) => promisify(gzip)(content, { level: 9 }),
};

/** Below this a header is most of the answer. */
const least = 1_000;

/** Compresses those of the files in `folder` that gain by it; what is there already stays. */
export async function compress(folder: string, paths: readonly string[]): Promise<number> {
  let made = 0;
  const texts = paths.filter((path) => isText(nameOfMediaType(path)));
  for (const path of texts) {
    const missing = Object.entries(forms).filter(
      ([ending]) => !existsSync(join(folder, path + ending)),
    );
    const content = await readFile(join(folder, path));
    if (content.length < least) continue;
    for (const [ending, shrink] of missing) {
      await writeFile(join(folder, path + ending), await shrink(content));
      made += 1;
    }
  }
  return made;
}
