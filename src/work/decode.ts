/** From the bytes of a file to its text: strictly UTF-8, as editors on any system save it. */
import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { listOdd, oddness } from '../lib/files.ts';
import { unusableCharacter } from './characters.ts';
import type { Problem } from './problem.ts';

/**
 * The text of a file with "\n" as line ends, without a byte order mark, and with composed accents (NFC), so that a text
 * is the same whichever system it was typed on. A file that is missing, no file, or no text is a problem.
 */
export function textOf(root: string, file: string, problems: Problem[]): string | undefined {
  const bytes = bytesOf(root, file, problems);
  if (bytes === undefined) return undefined;
  const decoded = decode(bytes);
  if (decoded === undefined) {
    problems.push({ kind: 'encoding', file, ...encodingFault(bytes) });
    return undefined;
  }
  const text = decoded.replace(/\r\n?/g, '\n').normalize('NFC');
  const conflict = text.search(conflictMark);
  if (conflict >= 0) {
    problems.push({ kind: 'syntax', file, line: lineAt(text, conflict), ...unfinishedMerge });
    return undefined;
  }
  const fault = unusableCharacter(text);
  if (!fault) return text;
  const { index, message, fix } = fault;
  problems.push({ kind: 'character', file, line: lineAt(text, index), message, fix });
  return undefined;
}

function bytesOf(root: string, file: string, problems: Problem[]): Buffer | undefined {
  const path = join(root, file);
  try {
    const found = lstatSync(path);
    const what = found.isDirectory() ? 'is a folder' : oddness(found);
    if (what === undefined) return readFileSync(path);
    problems.push(oddProblem(file, what));
  } catch (error) {
    problems.push(unreadable(file, error));
  }
  return undefined;
}

/** The names in a folder; none where there is no such folder. What stands there and is no folder is a problem. */
export function namesIn(root: string, folder: string, problems: Problem[]): string[] {
  try {
    return readdirSync(join(root, folder));
  } catch (error) {
    const problem = unreadable(folder, error);
    if (problem.kind !== 'missing') problems.push(problem);
    return [];
  }
}

/** What in a content is neither a file nor a folder and was not read; hidden files are an editor's. */
export function oddProblems(root: string, told: readonly Problem[]): Problem[] {
  const known = new Set(told.filter(({ kind }) => kind === 'odd').map(({ file }) => file));
  return [...listOdd(root)]
    .filter(([path]) => !known.has(path) && !/(^|\/)\./.test(path))
    .map(([path, what]) => oddProblem(path, what));
}

function oddProblem(file: string, what: string): Problem {
  const message = `this ${what}, and no file`;
  const fix = 'Put the file itself there, or take away what is there.';
  return { kind: 'odd', file, line: 1, message, fix };
}

function unreadable(file: string, error: unknown): Problem {
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT') return { kind: 'missing', file, line: 1, message: 'this file is missing' };
  if (code === 'ENOTDIR') {
    const message = 'a file stands where a folder belongs';
    return { kind: 'odd', file, line: 1, message, fix: 'Put the folder there.' };
  }
  const message = `this cannot be read (${code})`;
  const fix = 'Give yourself the right to read it, or save it again.';
  return { kind: 'odd', file, line: 1, message, fix };
}
/** A line that git writes where two versions of a file differ. */
const conflictMark = /^(?:[<>|]{7}(?: .*)?|={7})$/m;

const unfinishedMerge = {
  message: 'an unfinished merge: from this line on, git shows two versions',
  fix: 'Keep the lines of one version, or make one of both, and remove the lines that begin with <<<<<<<, |||||||, ======= and >>>>>>>.',
};

/** The line on which a position of a text stands. */
export function lineAt(text: string, index: number): number {
  return text.slice(0, index).split('\n').length;
}

/** The text, without a byte order mark; undefined when the bytes are no UTF-8. */
function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

const saveAgain = 'Save the file again with the encoding UTF-8.';

function encodingFault(bytes: Buffer): { line: number; message: string; fix: string } {
  const mark = bytes.subarray(0, 2).toString('hex');
  if (mark === 'fffe' || mark === 'feff') {
    return { line: 1, message: 'this file is UTF-16, and not UTF-8', fix: saveAgain };
  }
  const at = firstInvalidByte(bytes);
  const before = bytes
    .subarray(0, at)
    .toString('utf8')
    .split(/\r\n?|\n/);
  const code = bytes[at]!;
  // What most editors that do not write UTF-8 would have meant.
  const meant = new TextDecoder('windows-1252').decode(bytes.subarray(at, at + 1));
  const name = `0x${code.toString(16).toUpperCase()}`;
  return {
    line: before.length,
    message: `byte ${at + 1} of the file, ${name} after "${before.at(-1)!.slice(-20)}", is no UTF-8; in Windows-1252 it is "${meant}"`,
    fix: saveAgain,
  };
}

/** The index of the first byte that ends what is UTF-8. */
function firstInvalidByte(bytes: Uint8Array): number {
  let [valid, invalid] = [0, bytes.length];
  while (valid + 1 < invalid) {
    const middle = Math.floor((valid + invalid) / 2);
    if (isBeginning(bytes.subarray(0, middle))) valid = middle;
    else invalid = middle;
  }
  return startOfCharacter(bytes, valid);
}

/** True for bytes that are UTF-8 but for a last character that may still be whole later. */
function isBeginning(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

/** A character that is broken off is wrong at its first byte. */
function startOfCharacter(bytes: Uint8Array, index: number): number {
  let start = index;
  while (start > 0 && !isWhole(bytes.subarray(0, start))) start--;
  return start;
}

function isWhole(bytes: Uint8Array): boolean {
  return decode(bytes) !== undefined;
}
