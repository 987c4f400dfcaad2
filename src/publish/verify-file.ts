/** Proves one download without the list of the downloads: by what its format holds to prove itself. */
import { createHash } from 'node:crypto';
import { createReadStream, openAsBlob } from 'node:fs';
import { open, readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { decode } from '@ipld/dag-pb';
import { z } from 'zod';
import { isDropping } from '../lib/droppings.ts';
import { sha256 } from '../lib/hash.ts';
import { openZip } from '../editions/kit/archive.ts';
import { eachBlock, rootOf } from '../editions/kit/car-blocks.ts';
import { countPages } from '../editions/pdf/count-pages.ts';
import type { Verdict } from './verdict.ts';
import { verifyFolder, type Files } from './verify-folder.ts';

/** What a check by a format's own means can tell, and no more. */
const findsDamage =
  'It finds damage, but not a change that somebody hid: for that, lay the SHA256SUMS of the downloads beside it.';
const showsForm =
  'Its form is whole, but nothing in it proves its text: for that, lay the SHA256SUMS of the downloads beside it.';

interface Kind {
  begins: RegExp;
  /** A damaged file may begin otherwise. */
  named: RegExp;
  prove(file: string): Promise<Verdict>;
}

const kinds: Kind[] = [
  { begins: /^PK/, named: /\.(zip|epub|wacz|imscc|docx)$/i, prove: proveZip },
  { begins: /^ZIM/, named: /\.zim$/i, prove: proveZim },
  { begins: /^.{1,2}\xa2eroots/s, named: /\.car$/i, prove: proveCar },
  { begins: /^%PDF-/, named: /\.pdf$/i, prove: provePdf },
  { begins: /^<!doctype html>/i, named: /\.html$/i, prove: (file) => proveEnd(file, '</html>') },
  { begins: /^<\?xml/, named: /\.moodle\.xml$/i, prove: (file) => proveEnd(file, '</quiz>') },
];

/** @throws Error when the file is of no kind that is known, or cut off */
export async function verifyFile(file: string): Promise<Verdict> {
  const start = await startOf(file);
  const kind =
    kinds.find(({ begins }) => begins.test(start)) ?? kinds.find(({ named }) => named.test(file));
  if (!kind) {
    throw new Error(`Nothing in ${file} proves it: lay the SHA256SUMS of the downloads beside it.`);
  }
  return kind.prove(file).catch((cause: unknown) => {
    throw new Error(
      `${file} is not a whole one: fetch it again, or lay the SHA256SUMS of the downloads beside it.`,
      { cause },
    );
  });
}

async function startOf(file: string): Promise<string> {
  const handle = await open(file);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(64), 0, 64, 0);
    return buffer.toString('latin1', 0, bytesRead);
  } finally {
    await handle.close();
  }
}

const intact = { missing: [], changed: [], added: [], unproved: [] };

/** A ZIP, and what is made of it: by the lists in it, the digests of a web archive, or the checksum of each entry. */
async function proveZip(file: string): Promise<Verdict> {
  const entries = await openZip(await openAsBlob(file));
  const files = filesOf(entries);
  if (entries.has('datapackage-digest.json')) return proveWacz(files);
  const hasList = files.paths.some((path) =>
    /(^|\/)(SHA256SUMS|bagit\.txt|[^/]+\/publication\.json)$/.test(path),
  );
  if (hasList) return verifyFolder(files, file);
  const changed = await unlike(files.paths, (path) => files.read(path).then(() => true));
  const { length } = files.paths;
  return {
    ...intact,
    against: 'the checksum (CRC-32) that the ZIP has of each file in it',
    checked: length,
    parts: [['files in it', length]],
    changed,
    limit: findsDamage,
  };
}

/** The files of a ZIP, without the one folder that may be around them all. */
function filesOf(entries: Map<string, () => Promise<Uint8Array>>): Files {
  const all = [...entries].filter(([path]) => !isDropping(path));
  const [first] = all[0]?.[0].split('/') ?? [''];
  const isAround = all.every(([path]) => path.startsWith(`${first}/`));
  const inner = new Map(
    all.map(([path, read]) => [isAround ? path.slice(first!.length + 1) : path, read]),
  );
  const read = (path: string) => inner.get(path)!();
  return {
    paths: [...inner.keys()].toSorted(),
    read,
    sum: async (path) => sha256(await read(path)),
  };
}

const digest = z.object({ path: z.string(), hash: z.string() });
const resources = z.object({ resources: z.array(digest) });

/** https://specs.webrecorder.net/wacz/1.1.1/#datapackage-digest-json */
async function proveWacz(files: Files): Promise<Verdict> {
  const json = async (path: string) => JSON.parse(Buffer.from(await files.read(path)).toString());
  const own = 'datapackage-digest.json';
  const about = digest.parse(await json(own));
  const listed = [about, ...resources.parse(await json(about.path)).resources];
  const there = new Set(files.paths);
  const present = listed.filter(({ path }) => there.has(path));
  const hashes = new Map(present.map(({ path, hash }) => [path, hash]));
  return {
    against: own,
    checked: present.length,
    parts: [['files in it', present.length]],
    missing: listed.map(({ path }) => path).filter((path) => !there.has(path)),
    changed: await unlike(
      [...hashes.keys()],
      async (path) => `sha256:${await files.sum(path)}` === hashes.get(path),
    ),
    added: files.paths.filter((path) => path !== own && !hashes.has(path)),
    unproved: [own],
  };
}

/** Every block against the hash in its name, and whether all are there that lead from the root to its files. */
async function proveCar(file: string): Promise<Verdict> {
  const root = String(await rootOf(file));
  const links = new Map<string, string[]>();
  const changed: string[] = [];
  await eachBlock(file, ({ cid, bytes, isSame }) => {
    const name = cid.toString();
    if (!isSame) changed.push(name);
    const isNode = isSame && cid.code === dagPb;
    links.set(name, isNode ? decode(bytes).Links.map(({ Hash }) => Hash.toString()) : []);
  });
  const reached = new Set<string>();
  const waiting = [root];
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    if (reached.has(name)) continue;
    reached.add(name);
    waiting.push(...(links.get(name) ?? []));
  }
  return {
    ...intact,
    against: `the address made from its content, ${root}`,
    checked: links.size,
    parts: [['blocks', links.size]],
    missing: [...reached].filter((name) => !links.has(name)),
    changed,
    // Below a damaged node nothing is reached.
    added: changed.length > 0 ? [] : [...links.keys()].filter((name) => !reached.has(name)),
  };
}

/** The codec of nodes in a CID: https://ipld.io/specs/codecs/dag-pb/spec/ */
const dagPb = 0x70;

/** The MD5 that stands at its end, of everything before. https://wiki.openzim.org/wiki/ZIM_file_format */
async function proveZim(file: string): Promise<Verdict> {
  const { size } = await stat(file);
  const sum = createHash('md5');
  await pipeline(createReadStream(file, { end: size - 17 }), sum);
  const own: Buffer[] = await createReadStream(file, { start: size - 16 }).toArray();
  return {
    ...whole('the MD5 at its end'),
    changed: sum.digest().equals(Buffer.concat(own)) ? [] : [basename(file)],
    limit: findsDamage,
  };
}

/** A PDF has no checksums: it can only be read whole. */
async function provePdf(file: string): Promise<Verdict> {
  const pages = await countPages(await readFile(file));
  return { ...whole('the PDF’s own index'), parts: [['pages', pages]], limit: showsForm };
}

/** A text whose end shows that it is not cut off. */
async function proveEnd(file: string, end: string): Promise<Verdict> {
  const text = await readFile(file, 'utf8');
  if (!text.trimEnd().endsWith(end)) throw new Error(`no ${end} at its end`);
  return { ...whole('its own end'), limit: showsForm };
}

function whole(against: string): Verdict {
  return { ...intact, against, checked: 1, parts: [['file', 1]] };
}

/** Those that are not the same, or cannot be read. */
async function unlike(
  paths: string[],
  same: (path: string) => Promise<boolean>,
): Promise<string[]> {
  const faults: string[] = [];
  for (const path of paths) if (!(await same(path).catch(() => false))) faults.push(path);
  return faults;
}
