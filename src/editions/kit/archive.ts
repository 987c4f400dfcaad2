/**
 * Deterministic ZIP files, the same byte for byte at any time and on any machine. Only one file at a time is in
 * memory, so that the size has no limit.
 */
import { createWriteStream } from 'node:fs';
import { Writable } from 'node:stream';
import {
  BlobReader,
  configure,
  Uint8ArrayReader,
  Uint8ArrayWriter,
  ZipReader,
  ZipWriter,
} from '@zip.js/zip.js';

// The library's own deflate: that of the platform differs between machines.
configure({ useWebWorkers: false, useCompressionStream: false });

export type Entry = readonly [path: string, content: Uint8Array];
type Stored = (path: string) => boolean;

/** The same entries in a folder. */
export function* inFolder(folder: string, entries: Iterable<Entry>): Generator<Entry> {
  for (const [path, content] of entries) yield [`${folder}/${path}`, content];
}

/** Writes a ZIP file. @param stored which files are not compressed, as some formats demand */
export async function writeZip(
  file: string,
  entries: Iterable<Entry>,
  date: Date,
  stored?: Stored,
): Promise<void> {
  const writable = Writable.toWeb(createWriteStream(file)) as WritableStream<Uint8Array>;
  await fill(new ZipWriter(writable, options), entries, date, stored);
}

/** A ZIP file in memory, for files inside of other files. */
export function zipOf(entries: Iterable<Entry>, date: Date, stored?: Stored): Promise<Uint8Array> {
  return fill(new ZipWriter(new Uint8ArrayWriter(), options), entries, date, stored);
}

/** Sizes come before each file, as formats based on ZIP demand; only the one time that every ZIP has. */
const options = {
  bufferedWrite: true,
  dataDescriptor: false,
  extendedTimestamp: false,
};

async function fill<T>(
  zip: ZipWriter<T>,
  entries: Iterable<Entry>,
  date: Date,
  stored: Stored = () => false,
): Promise<T> {
  for (const [path, content] of entries) {
    await zip.add(path, new Uint8ArrayReader(content), {
      level: stored(path) ? 0 : 9,
      rawLastModDate: clockOf(date),
    });
  }
  return zip.close();
}

/**
 * The files of a ZIP by path, each unpacked and compared with its checksum when it is read.
 * @throws Error when the ZIP is not whole
 */
export async function openZip(zip: Blob): Promise<Map<string, () => Promise<Uint8Array>>> {
  const entries = await new ZipReader(new BlobReader(zip)).getEntries();
  const files = entries.filter((entry) => !entry.directory);
  return new Map(
    files.map((file) => [
      file.filename,
      () => file.getData(new Uint8ArrayWriter(), { checkSignature: true }),
    ]),
  );
}

/**
 * A date as ZIP files have it: the numbers of a calendar and a clock without a zone, here those of UTC, in steps of two
 * seconds. They are not taken from a local date, because each zone lacks an hour of some year.
 * https://learn.microsoft.com/en-us/windows/win32/api/winbase/nf-winbase-dostimetofiletime
 */
export function clockOf(date: Date): number {
  // The first and the last date that fit.
  const [first, last] = [Date.UTC(1980, 0, 1), Date.UTC(2107, 11, 31, 23, 59, 58)];
  const at = new Date(Math.min(Math.max(date.getTime(), first), last));
  const day = ((at.getUTCFullYear() - 1980) << 9) | ((at.getUTCMonth() + 1) << 5) | at.getUTCDate();
  const time = (at.getUTCHours() << 11) | (at.getUTCMinutes() << 5) | (at.getUTCSeconds() >> 1);
  // Unsigned: from 2044 on, the highest bit is set.
  return ((day << 16) | time) >>> 0;
}
