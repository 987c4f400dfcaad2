/** Reads a written download back, each file in it by the parser of its format, before the download is kept. */
import { createReadStream, openAsBlob } from 'node:fs';
import { open, readFile } from 'node:fs/promises';
import { createHash } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import { decodePDFRawStream, PDFDocument, PDFName, PDFRawStream } from '@cantoo/pdf-lib';
import { CarBlockIterator } from '@ipld/car/iterator';
import { WARCParser } from 'warcio';
import { sha256 } from '../../lib/hash.ts';
import { openZip } from './archive.ts';
import { readXml } from './read-back.ts';

type Reader = (content: Uint8Array, name: string) => unknown;

const zipped = /\.(?:zip|epub|wacz|docx|imscc)$/;

/** The reader of each kind of file, by the ending of its name. */
const readers: [ending: RegExp, read: Reader][] = [
  [zipped, (content, name) => readZip(new Blob([content as BlobPart]), name)],
  [/\.(?:xml|xhtml|opf|svg|rels|qti)$/, (content, name) => readXml(name, textOf(content))],
  [/\.(?:json|webmanifest)$/, (content) => JSON.parse(textOf(content))],
  [
    /\.jsonl$/,
    (content) =>
      textOf(content)
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line)),
  ],
  [/\.pdf$/, readPdf],
  [/\.warc\.gz$/, readWarc],
  [/\.(?:html|css|js|md|txt|csv|gift|ics|bib|ris)$/, textOf],
];

/**
 * Reads a whole download. @param name its file name, by whose ending the parser is chosen
 * @throws Error that names the file, or the file in it, that cannot be read
 */
export async function assertReadable(path: string, name: string): Promise<void> {
  if (zipped.test(name)) await readZip(await openAsBlob(path), name);
  else if (name.endsWith('.car')) await named(name, () => readCar(path));
  else if (name.endsWith('.zim')) await named(name, () => readZim(path));
  else await read(await readFile(path), name);
}

async function readZip(zip: Blob, name: string): Promise<void> {
  const files = await named(name, () => openZip(zip));
  if (files.size === 0) throw new Error(`${name} was written without a file in it.`);
  for (const [inside, unpack] of files) {
    const path = `${name}: ${inside}`;
    await read(await named(path, unpack), path);
  }
}

async function read(content: Uint8Array, name: string): Promise<void> {
  const reader = readers.find(([ending]) => ending.test(name))?.[1];
  if (reader) await named(name, () => reader(content, name));
}

/** Does something, and names the file when it fails. */
async function named<T>(name: string, task: () => T | Promise<T>): Promise<T> {
  try {
    return await task();
  } catch (cause) {
    const { message } = cause as Error;
    const text = message.includes(name) ? message : `${name} cannot be read back: ${message}`;
    throw new Error(text, { cause });
  }
}

function textOf(content: Uint8Array): string {
  return new TextDecoder('utf-8', { fatal: true }).decode(content);
}

async function readPdf(content: Uint8Array): Promise<void> {
  const options = { updateMetadata: false, throwOnInvalidObject: true };
  const { catalog } = await PDFDocument.load(content, options);
  if (!catalog) throw new Error('it has no catalogue');
  const metadata = catalog.lookup(PDFName.of('Metadata'));
  if (metadata instanceof PDFRawStream)
    readXml('its XMP', textOf(decodePDFRawStream(metadata).decode()));
}

/** Every record of a WARC file, whose members are compressed one by one. */
async function readWarc(content: Uint8Array): Promise<void> {
  const whole = [new Uint8Array(gunzipSync(content))];
  for await (const record of WARCParser.iterRecords(whole)) await record.readFully(false);
}

/** Every block, by the hash that names it. */
async function readCar(path: string): Promise<void> {
  const file = createReadStream(path);
  try {
    for await (const { cid, bytes } of await CarBlockIterator.fromIterable(file)) {
      const digest = Buffer.from(cid.multihash.digest).toString('hex');
      if (sha256(bytes) !== digest) throw new Error(`block ${cid} is not what its hash says`);
    }
  } finally {
    file.destroy();
  }
}

/** The checksum at its end. https://wiki.openzim.org/wiki/ZIM_file_format */
async function readZim(path: string): Promise<void> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    const hash = createHash('md5');
    const end = size - 16;
    if (end < 80) throw new Error('it is too short');
    for await (const part of file.createReadStream({ end: end - 1, autoClose: false })) {
      hash.update(part as Buffer);
    }
    const sum = Buffer.alloc(16);
    await file.read(sum, 0, 16, end);
    if (!hash.digest().equals(sum)) throw new Error('its checksum is of another file');
  } finally {
    await file.close();
  }
}
