/**
 * ZIP files that are the same, byte for byte, whenever and wherever they are written: of any number of files
 * and any size, since the content of one alone is in memory at a time.
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

// Its own deflate: the platform's is not the same on every machine.
configure({ useWebWorkers: false, useCompressionStream: false });

export type Entry = readonly [path: string, content: Uint8Array];
type Stored = (path: string) => boolean;

/** Entries, as they lie in a folder. */
export function* inFolder(folder: string, entries: Iterable<Entry>): Generator<Entry> {
  for (const [path, content] of entries) yield [`${folder}/${path}`, content];
}

/** @param stored names that are not compressed, as some formats ask of their first file */
export async function writeZip(
  file: string,
  entries: Iterable<Entry>,
  date: Date,
  stored?: Stored,
): Promise<void> {
  const writable = Writable.toWeb(createWriteStream(file)) as WritableStream<Uint8Array>;
  await fill(new ZipWriter(writable, options), entries, date, stored);
}

/** A ZIP file in memory, for what stands inside of another. */
export function zipOf(entries: Iterable<Entry>, date: Date, stored?: Stored): Promise<Uint8Array> {
  return fill(new ZipWriter(new Uint8ArrayWriter(), options), entries, date, stored);
}

/** Sizes stand before each file, as formats ask that are ZIP files; no time but the one that every ZIP has. */
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
 * The files of a ZIP file by their paths, each unpacked when it is asked for.
 * @throws Error when it is not a whole one
 */
export async function openZip(zip: Blob): Promise<Map<string, () => Promise<Uint8Array>>> {
  const entries = await new ZipReader(new BlobReader(zip)).getEntries();
  const files = entries.filter((entry) => !entry.directory);
  return new Map(files.map((file) => [file.filename, () => file.getData(new Uint8ArrayWriter())]));
}

/** A ZIP knows no time zone and is written in the machine's: the same clock face everywhere. */
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
