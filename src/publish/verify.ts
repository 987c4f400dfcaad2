/** Proves a copy against the sums that came with it: a folder, a bag, a built site, or a single download. */
import { existsSync, openAsBlob, readFileSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { listFiles } from '../lib/files.ts';
import { sha256, sha256OfFile } from '../lib/hash.ts';
import { isBesideSite } from '../site/publication.ts';
import { openZip } from '../editions/kit/archive.ts';
import { readPublications, resourcesOf } from '../editions/kit/site.ts';
import { parseDamagedSums, parseSums } from '../editions/kit/sums.ts';

export interface Verdict {
  /** What the sums were read from. */
  against: string;
  checked: number;
  missing: string[];
  changed: string[];
  added: string[];
}

/** A copy as the check sees it: its files by path. */
interface Held {
  paths: string[];
  read(path: string): Promise<Uint8Array>;
}

/**
 * Checks the copy at `path`.
 * @throws Error when there is nothing there, it cannot be read, or no sums came with it
 */
export async function verify(path: string): Promise<Verdict> {
  if (!existsSync(path)) throw new Error(`There is no file or folder ${path}.`);
  if (statSync(path).isDirectory()) return verifyHeld(heldIn(path), path);
  const beside = join(dirname(path), 'SHA256SUMS');
  if (existsSync(beside)) {
    const sum = parseSums(readFileSync(beside, 'utf8')).get(basename(path));
    if (sum) {
      const changed = (await sha256OfFile(path)) === sum ? [] : [basename(path)];
      return { against: beside, checked: 1, missing: [], changed, added: [] };
    }
  }
  return verifyHeld(await heldInZip(path), path);
}

async function verifyHeld(held: Held, where: string): Promise<Verdict> {
  const listed = await sumsWith(held);
  if (!listed) {
    throw new Error(
      `${where} came with no sums: no SHA256SUMS, no BagIt manifest, no publication.json.`,
    );
  }
  const { against, sums, own } = listed;
  const there = new Set(held.paths);
  const present = [...sums].filter(([path]) => there.has(path));
  const changed: string[] = [];
  for (const [path, sum] of present) {
    // What cannot be unpacked any more is not what it was, either.
    const content = await held.read(path).catch(() => undefined);
    if (!content || sha256(content) !== sum) changed.push(path);
  }
  return {
    against,
    checked: present.length,
    missing: [...sums.keys()].filter((path) => !there.has(path)),
    changed,
    added: held.paths.filter((path) => !sums.has(path) && !own.includes(path)),
  };
}

// The two lists of a bag.
const payloadList = 'manifest-sha256.txt';
const tagList = 'tagmanifest-sha256.txt';

/** The sums of a copy, and the files that they need not name. */
async function sumsWith(
  held: Held,
): Promise<{ against: string; sums: Map<string, string>; own: string[] } | undefined> {
  const text = async (path: string) => Buffer.from(await held.read(path)).toString();
  if (held.paths.includes('bagit.txt')) {
    const textIn = (list: string) => (held.paths.includes(list) ? text(list) : '');
    const tags = parseSums(await textIn(tagList), tagList);
    const payload = await textIn(payloadList);
    // The list of the tags tells whether this one is what it was: damaged, it is told like any other file.
    const isDamaged =
      tags.has(payloadList) && tags.get(payloadList) !== sha256(Buffer.from(payload));
    const listed = isDamaged ? parseDamagedSums(payload) : parseSums(payload, payloadList);
    const against = [payloadList, tagList].join(', ');
    return { against, sums: new Map([...listed, ...tags]), own: [tagList] };
  }
  if (held.paths.includes('SHA256SUMS')) {
    const sums = parseSums(await text('SHA256SUMS'));
    return { against: 'SHA256SUMS', sums, own: ['SHA256SUMS'] };
  }
  const manifests = held.paths.filter((path) => /^[^/]+\/publication\.json$/.test(path));
  if (manifests.length === 0) return undefined;
  const texts = await Promise.all(manifests.map(text));
  const sums = readPublications(manifests, (path) => texts[manifests.indexOf(path)]!)
    .flatMap(resourcesOf)
    .map(([path, { integrity }]): [string, string] => [
      path,
      Buffer.from(integrity.slice('sha256-'.length), 'base64').toString('hex'),
    ]);
  const own = [...manifests, ...held.paths.filter(isBesideSite)];
  return { against: manifests.join(', '), sums: new Map(sums), own };
}

function heldIn(folder: string): Held {
  return { paths: listFiles(folder), read: (path) => readFile(join(folder, path)) };
}

/** The one folder that our ZIP files have inside. @throws Error when it is not a whole ZIP */
async function heldInZip(file: string): Promise<Held> {
  const files = await openAsBlob(file)
    .then(openZip)
    .catch((cause: unknown) => {
      throw new Error(
        `${file} is no ZIP, or not a whole one: fetch it again, or lay the SHA256SUMS of the downloads beside it.`,
        { cause },
      );
    });
  const inner = new Map([...files].map(([path, read]) => [path.replace(/^[^/]+\//, ''), read]));
  return { paths: [...inner.keys()].toSorted(), read: (path) => inner.get(path)!() };
}
