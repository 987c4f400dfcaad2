/** Sums as `sha256sum` writes and checks them. */
import { sha256 } from '../../lib/hash.ts';

type Summed = readonly [path: string, content: Uint8Array];

/** The text of a SHA256SUMS file. */
export function sumsOf(files: Iterable<Summed>): string {
  return [...files].map(([path, content]) => `${sha256(content)}  ${path}\n`).join('');
}

/** Files one after the other, and after them the sums of all. */
export function* withSums(files: Iterable<Summed>): Generator<Summed> {
  let sums = '';
  for (const file of files) {
    sums += sumsOf([file]);
    yield file;
  }
  yield ['SHA256SUMS', Buffer.from(sums)];
}

/**
 * The sums that such a text lists, by path.
 * @param file name of the list, for the message
 * @throws Error that names the line that is none
 */
export function parseSums(text: string, file = 'SHA256SUMS'): Map<string, string> {
  return sumsFrom(text, (line, number) => {
    throw new Error(`${file}:${number} is no sum and path: "${line}"`);
  });
}

/** The same of a list that is known to be damaged: what is left of it. */
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
