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
      lastModDate: localTime(date),
    });
  }
  return zip.close();
}

/**
 * The files of a ZIP by path, each unpacked when it is read.
 * @param checkSignature whether a file whose checksum is wrong is an error
 * @throws Error when the ZIP is not whole
 */
export async function openZip(
  zip: Blob,
  checkSignature = false,
): Promise<Map<string, () => Promise<Uint8Array>>> {
  const entries = await new ZipReader(new BlobReader(zip)).getEntries();
  const files = entries.filter((entry) => !entry.directory);
  return new Map(
    files.map((file) => [
      file.filename,
      () => file.getData(new Uint8ArrayWriter(), { checkSignature }),
    ]),
  );
}

/** ZIP stores local time: this is the local time that shows the same clock everywhere. */
function localTime(date: Date): Date {
  return new Date(
    date.getUTCFullYear(),
    date.getUTCMonth(),
    date.getUTCDate(),
    date.getUTCHours(),
    date.getUTCMinutes(),
    date.getUTCSeconds(),
  );
}
