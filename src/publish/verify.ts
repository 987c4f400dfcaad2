/** Verifies a copy against the checksums that came with it: a folder, a bag, a built site, or one download. */
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
  /** The file with the checksums. */
  against: string;
  checked: number;
  missing: string[];
  changed: string[];
  added: string[];
}

/** The files of a copy, from a folder or a ZIP. */
interface Files {
  paths: string[];
  read(path: string): Promise<Uint8Array>;
}

/**
 * Verifies the copy at `path`.
 * @throws Error when nothing is there, it cannot be read, or no checksums came with it
 */
export async function verify(path: string): Promise<Verdict> {
  if (!existsSync(path)) throw new Error(`There is no file or folder ${path}.`);
  if (statSync(path).isDirectory()) return verifyFiles(filesIn(path), path);
  const beside = join(dirname(path), 'SHA256SUMS');
  if (existsSync(beside)) {
    const sum = parseSums(readFileSync(beside, 'utf8')).get(basename(path));
    if (sum) {
      const changed = (await sha256OfFile(path)) === sum ? [] : [basename(path)];
      return { against: beside, checked: 1, missing: [], changed, added: [] };
    }
  }
  return verifyFiles(await filesInZip(path), path);
}

async function verifyFiles(files: Files, where: string): Promise<Verdict> {
  const found = await sumsOf(files);
  if (!found) {
    throw new Error(
      `${where} came with no sums: no SHA256SUMS, no BagIt manifest, no publication.json.`,
    );
  }
  const { against, sums, own } = found;
  const there = new Set(files.paths);
  const present = [...sums].filter(([path]) => there.has(path));
  const changed: string[] = [];
  for (const [path, sum] of present) {
    // A file that cannot be unpacked has changed, too.
    const content = await files.read(path).catch(() => undefined);
    if (!content || sha256(content) !== sum) changed.push(path);
  }
  return {
    against,
    checked: present.length,
    missing: [...sums.keys()].filter((path) => !there.has(path)),
    changed,
    added: files.paths.filter((path) => !sums.has(path) && !own.includes(path)),
  };
}

// The two lists of a bag.
const payloadList = 'manifest-sha256.txt';
const tagList = 'tagmanifest-sha256.txt';

/** The checksums of a copy, and the files that need none. */
async function sumsOf(
  files: Files,
): Promise<{ against: string; sums: Map<string, string>; own: string[] } | undefined> {
  const text = async (path: string) => Buffer.from(await files.read(path)).toString();
  if (files.paths.includes('bagit.txt')) {
    const textIn = (list: string) => (files.paths.includes(list) ? text(list) : '');
    const tags = parseSums(await textIn(tagList), tagList);
    const payload = await textIn(payloadList);
    // The tag manifest has the checksum of the payload list: a damaged list is reported like any other file.
    const isDamaged =
      tags.has(payloadList) && tags.get(payloadList) !== sha256(Buffer.from(payload));
    const listed = isDamaged ? parseDamagedSums(payload) : parseSums(payload, payloadList);
    const against = [payloadList, tagList].join(', ');
    return { against, sums: new Map([...listed, ...tags]), own: [tagList] };
  }
  if (files.paths.includes('SHA256SUMS')) {
    const sums = parseSums(await text('SHA256SUMS'));
    return { against: 'SHA256SUMS', sums, own: ['SHA256SUMS'] };
  }
  const manifests = files.paths.filter((path) => /^[^/]+\/publication\.json$/.test(path));
  if (manifests.length === 0) return undefined;
  const texts = await Promise.all(manifests.map(text));
  const sums = readPublications(manifests, (path) => texts[manifests.indexOf(path)]!)
    .flatMap(resourcesOf)
    .map(([path, { integrity }]): [string, string] => [
      path,
      Buffer.from(integrity.slice('sha256-'.length), 'base64').toString('hex'),
    ]);
  const own = [...manifests, ...files.paths.filter(isBesideSite)];
  return { against: manifests.join(', '), sums: new Map(sums), own };
}

function filesIn(folder: string): Files {
  return { paths: listFiles(folder), read: (path) => readFile(join(folder, path)) };
}

/** The files of a download, without the name of its one folder. @throws Error when it is not a whole ZIP */
async function filesInZip(file: string): Promise<Files> {
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
