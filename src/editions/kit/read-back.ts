/**
 * Reads a written download before it is kept, by the parser of its format: and each file in it, and each file in
 * those, by that of its own.
 */
import { spawnSync } from 'node:child_process';
import { openAsBlob } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { XmlDocument } from 'libxml2-wasm';
import { WARCParser } from 'warcio';
import { sha256 } from '../../lib/hash.ts';
import { countPages } from '../pdf/count-pages.ts';
import { xmpOf } from '../pdf/metadata.ts';
import { libzim } from '../zim/libzim.ts';
import { openZip } from './archive.ts';
import { eachBlock } from './car-blocks.ts';
import { parseSums } from './sums.ts';
import { findTool } from './tools/tool.ts';

type Reader = (content: Uint8Array, name: string) => unknown;

const zipped = /\.(?:zip|epub|wacz|docx|imscc)$/;

/** The reader of each kind of file, by the ending of its name. */
const readers: [ending: RegExp, read: Reader][] = [
  [zipped, (content, name) => readZip(new Blob([content as BlobPart]), name)],
  [/\.(?:xml|xhtml|opf|svg|rels|qti)$/, (content) => readXml(textOf(content))],
  [/\.(?:json|webmanifest)$/, (content) => JSON.parse(textOf(content))],
  [/\.jsonl$/, readLines],
  [/\.pdf$/, (content) => readPdf(Buffer.from(content))],
  [/\.warc\.gz$/, readWarc],
  [/\.(?:html|css|js|md|txt|csv|gift|ics|bib|ris)$/, textOf],
];

/**
 * Reads a whole download. @param name its file name, by whose ending the parser is chosen
 * @throws Error that names the file, or the file in it, that cannot be read
 */
export async function readBack(path: string, name: string): Promise<void> {
  if (zipped.test(name)) await readZip(await openAsBlob(path), name);
  else if (name.endsWith('.car')) await named(name, () => readCar(path));
  else if (name.endsWith('.zim')) await named(name, () => readZim(path));
  else await read(await readFile(path), name);
}

async function readZip(zip: Blob, name: string): Promise<void> {
  const files = await named(name, () => openZip(zip));
  if (files.size === 0) throw new Error(`${name} was written without a file in it.`);
  const sums = new Map<string, string>();
  for (const [inside, unpack] of files) {
    const path = `${name}: ${inside}`;
    const content = await named(path, unpack);
    await read(content, path);
    const [, folder] = /^(.*\/|)(?:SHA256SUMS|(?:tag)?manifest-sha256\.txt)$/.exec(inside) ?? [];
    if (folder === undefined) continue;
    const listed = await named(path, () => parseSums(textOf(content), inside));
    for (const [file, sum] of listed) sums.set(folder + file, sum);
  }
  for (const [inside, sum] of sums) {
    const path = `${name}: ${inside}`;
    const unpack = files.get(inside);
    if (!unpack) throw new Error(`${path} is in a list of checksums, and was not written.`);
    if (sha256(await unpack()) !== sum) throw new Error(`${path} is not what its checksum says.`);
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

function readXml(text: string): void {
  XmlDocument.fromString(text).dispose();
}

function readLines(content: Uint8Array): void {
  for (const line of textOf(content).trim().split('\n')) JSON.parse(line);
}

async function readPdf(content: Buffer): Promise<void> {
  await countPages(content);
  const xmp = await xmpOf(content);
  if (xmp) readXml(textOf(xmp));
}

/** Every record of a WARC file, whose members are compressed one by one. */
async function readWarc(content: Uint8Array): Promise<void> {
  const whole = [new Uint8Array(gunzipSync(content))];
  for await (const record of WARCParser.iterRecords(whole)) await record.readFully(false);
}

function readCar(path: string): Promise<void> {
  return eachBlock(path, ({ cid, isSame }) => {
    if (!isSame) throw new Error(`block ${cid} is not what its hash says`);
  });
}

const zimReader = fileURLToPath(new URL('../zim/read.py', import.meta.url));

function readZim(path: string): void {
  const { status, stderr } = spawnSync(findTool(libzim), [zimReader, path]);
  if (status !== 0) throw new Error(stderr.toString().trim());
}
