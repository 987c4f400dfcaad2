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

/** The text of a list as a program or an editor saved it: UTF-8 or UTF-16, with or without a byte order mark. */
export function decodeSums(content: Uint8Array): string {
  const [first, second] = content;
  const label = first === 0xff && second === 0xfe ? 'utf-16le' : 'utf-8';
  return new TextDecoder(label).decode(content);
}

/**
 * Parses a SHA256SUMS file, also as other programs write it: with "\r\n", "*" before the name, capital digits, "./",
 * backslashes, blank lines. Returns the checksums by path.
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
  for (const [index, line] of text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .entries()) {
    const [, sum, path] = /^([0-9a-f]{64})[ \t]+\*?(.+)$/i.exec(line) ?? [];
    if (sum && path) sums.set(pathOf(path), sum.toLowerCase());
    else if (line.trim() !== '') fail(line, index + 1);
  }
  return sums;
}

function pathOf(written: string): string {
  return written.replaceAll('\\', '/').replace(/^\.\//, '');
}
