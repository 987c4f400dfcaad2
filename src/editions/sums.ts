/** Sums as `sha256sum` writes and checks them. */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';

/** The text of a SHA256SUMS file. */
export function sumsOf(files: Iterable<readonly [path: string, content: Uint8Array]>): string {
  return [...files].map(([path, content]) => `${sha256(content)}  ${path}\n`).join('');
}

/** The sums that such a text lists, by path. @throws Error that names the line that is none */
export function parseSums(text: string): Map<string, string> {
  const lines = text.split('\n').filter((line) => line !== '');
  return new Map(
    lines.map((line, index) => {
      const [, sum, path] = /^([0-9a-f]{64}) [ *](.+)$/.exec(line) ?? [];
      if (sum && path) return [path, sum];
      throw new Error(`SHA256SUMS:${index + 1} is no sum and path: "${line}"`);
    }),
  );
}

export function sha256(content: Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

/** The sum of a file of any size. */
export async function sha256Of(file: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return hash.digest('hex');
}
