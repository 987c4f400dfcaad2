/** Checksums in the format of `sha256sum`. */
import { sha256 } from '../../lib/hash.ts';

type Summed = readonly [path: string, content: Uint8Array];

/** The text of a SHA256SUMS file. */
export function sumsOf(files: Iterable<Summed>): string {
  return [...files].map(([path, content]) => `${sha256(content)}  ${path}\n`).join('');
}

/** The files, followed by a SHA256SUMS file. */
export function* withSums(files: Iterable<Summed>): Generator<Summed> {
  let sums = '';
  for (const file of files) {
    sums += sumsOf([file]);
    yield file;
  }
  yield ['SHA256SUMS', Buffer.from(sums)];
}

/**
 * Parses a SHA256SUMS file. Returns the checksums by path.
 * @param file name of the list, for the message
 * @throws Error that names the line with a wrong format
 */
export function parseSums(text: string, file = 'SHA256SUMS'): Map<string, string> {
  return sumsFrom(text, (line, number) => {
    throw new Error(`${file}:${number} is no sum and path: "${line}"`);
  });
}

/** Parses a list that is known to be damaged: lines with a wrong format are ignored. */
export function parseDamagedSums(text: string): Map<string, string> {
  return sumsFrom(text, () => {});
}

function sumsFrom(text: string, fail: (line: string, number: number) => void): Map<string, string> {
  const sums = new Map<string, string>();
  for (const [index, line] of text.split('\n').entries()) {
    const [, sum, path] = /^([0-9a-f]{64}) [ *](.+)$/.exec(line) ?? [];
    if (sum && path) sums.set(path, sum);
    else if (line !== '') fail(line, index + 1);
  }
  return sums;
}
