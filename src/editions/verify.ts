/** Proves a copy against the sums that came with it: a folder, a bag, a built site, or a single download. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import { isApart, listFiles, readPublications, resourcesOf } from './site.ts';
import { parseSums, sha256 } from './sums.ts';

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
  read(path: string): Uint8Array;
}

/**
 * Checks the copy at `path`.
 * @throws Error when there is nothing there, it cannot be read, or no sums came with it
 */
export function verify(path: string): Verdict {
  if (!existsSync(path)) throw new Error(`There is no file or folder ${path}.`);
  if (statSync(path).isDirectory()) return verifyHeld(heldIn(path), path);
  const beside = join(dirname(path), 'SHA256SUMS');
  if (existsSync(beside)) {
    const sum = parseSums(readFileSync(beside, 'utf8')).get(basename(path));
    if (sum) {
      const changed = sha256(readFileSync(path)) === sum ? [] : [basename(path)];
      return { against: beside, checked: 1, missing: [], changed, added: [] };
    }
  }
  return verifyHeld(heldInZip(path), path);
}

function verifyHeld(held: Held, where: string): Verdict {
  const listed = sumsWith(held);
  if (!listed) {
    throw new Error(
      `${where} came with no sums: no SHA256SUMS, no BagIt manifest, no publication.json.`,
    );
  }
  const { against, sums, own } = listed;
  const there = new Set(held.paths);
  const present = [...sums].filter(([path]) => there.has(path));
  return {
    against,
    checked: present.length,
    missing: [...sums.keys()].filter((path) => !there.has(path)),
    changed: present.filter(([path, sum]) => sha256(held.read(path)) !== sum).map(([path]) => path),
    added: held.paths.filter((path) => !sums.has(path) && !own.includes(path)),
  };
}

/** The sums of a copy, and the files that they need not name. */
function sumsWith(
  held: Held,
): { against: string; sums: Map<string, string>; own: string[] } | undefined {
  const lists = ['manifest-sha256.txt', 'tagmanifest-sha256.txt'];
  const text = (path: string) => Buffer.from(held.read(path)).toString();
  if (held.paths.includes('bagit.txt')) {
    const sums = lists.flatMap((path) =>
      held.paths.includes(path) ? [...parseSums(text(path))] : [],
    );
    return { against: lists.join(', '), sums: new Map(sums), own: ['tagmanifest-sha256.txt'] };
  }
  if (held.paths.includes('SHA256SUMS')) {
    return { against: 'SHA256SUMS', sums: parseSums(text('SHA256SUMS')), own: ['SHA256SUMS'] };
  }
  const manifests = held.paths.filter((path) => /^[^/]+\/publication\.json$/.test(path));
  if (manifests.length === 0) return undefined;
  const sums = readPublications(manifests, text)
    .flatMap(resourcesOf)
    .map(([path, { integrity }]): [string, string] => [
      path,
      Buffer.from(integrity.slice('sha256-'.length), 'base64').toString('hex'),
    ]);
  const own = [...manifests, ...held.paths.filter(isApart)];
  return { against: manifests.join(', '), sums: new Map(sums), own };
}

function heldIn(folder: string): Held {
  return { paths: listFiles(folder), read: (path) => readFileSync(join(folder, path)) };
}

/** The one folder that our ZIP files have inside. @throws Error when it is not a whole ZIP */
function heldInZip(file: string): Held {
  let files: Record<string, Uint8Array>;
  try {
    files = unzipSync(readFileSync(file));
  } catch (cause) {
    throw new Error(`${file} is no ZIP, or not a whole one: fetch it again.`, { cause });
  }
  const inner = new Map(
    Object.entries(files).map(([path, content]) => [path.replace(/^[^/]+\//, ''), content]),
  );
  return { paths: [...inner.keys()].toSorted(), read: (path) => inner.get(path)! };
}
