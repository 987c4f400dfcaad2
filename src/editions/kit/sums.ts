/** Checksums in the format of `sha256sum`. */
import { posix } from 'node:path';
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
 * @throws Error that names the line with a wrong format, or a path out of the folder; or that says that there is no line
 */
export function parseSums(text: string, file = 'SHA256SUMS'): Map<string, string> {
  const sums = sumsFrom(text, (line, number) => {
    throw new Error(`${file}:${number} is no sum and path: "${line}"`);
  });
  const leaving = [...sums.keys()].find(isOutside);
  if (leaving !== undefined) throw outside(file, leaving);
  return provesSomething(sums, file);
}

/** The sums of a list. @throws Error when it has none: as it names no file, all files would be as it says */
export function provesSomething(sums: Map<string, string>, file: string): Map<string, string> {
  if (sums.size > 0) return sums;
  throw new Error(`${file} names no file, so it proves nothing: fetch that list again.`);
}

/** Whether a path of a list leads out of the folder that the list is about. */
export function isOutside(path: string): boolean {
  return /^(\.\.(\/|$)|\/|[a-z]:\/)/i.test(posix.normalize(path));
}

export function outside(file: string, path: string): Error {
  return new Error(
    `${file} names "${path}", which is outside of its folder: no list of ours does, so nothing was checked. Fetch that list again.`,
  );
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
