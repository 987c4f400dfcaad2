/** Proves the files of a folder or of a ZIP by every list of checksums that lies among them, at any depth. */
import { posix } from 'node:path';
import { promisify } from 'node:util';
import { brotliDecompress, gunzip } from 'node:zlib';
import { sha256 } from '../lib/hash.ts';
import {
  decodeSums,
  isOutside,
  outside,
  parseDamagedSums,
  parseSums,
  provesSomething,
} from '../editions/kit/sums.ts';
import { readPublications, resourcesOf } from '../editions/kit/site.ts';
import { compressedEndings } from '../site/compressed.ts';
import { downloadsData } from '../work/address.ts';
import type { Verdict } from './verdict.ts';

/** The files of a copy, from a folder or a ZIP. */
export interface Files {
  paths: string[];
  /** What lies among them and is no file, and what it is: "is a link". */
  odd: Map<string, string>;
  read(path: string): Promise<Uint8Array>;
  /** SHA-256 in hexadecimal digits. */
  sum(path: string): Promise<string>;
}

/** A list of checksums: where it lies, and how it is read. */
interface List {
  path: string;
  /** Folder that its paths start from. */
  root: string;
  read(content: Uint8Array, path: string): Map<string, string>;
  /** The same of a list that is known to be damaged. */
  salvage(content: Uint8Array): Map<string, string>;
}

const sumsFile = 'SHA256SUMS';
// The two lists of a bag; that of the tags has the checksum of that of the payload.
const bagLists = ['tagmanifest-sha256.txt', 'manifest-sha256.txt'];
/** What `npm run assemble` puts beside a site for hosts. */
const hostFiles = ['_headers', '.nojekyll'];

/** @throws Error when no list came with the files, or a list cannot be read */
export async function verifyFolder(files: Files, where: string): Promise<Verdict> {
  const lists = listsAmong(files.paths);
  if (lists.length === 0) {
    throw new Error(
      `${where} came with no sums: no SHA256SUMS, no BagIt manifest, no publication.json.`,
    );
  }
  const there = new Set(files.paths);
  const sums = new Map<string, string[]>();
  // From the outermost inwards: a list that another one finds damaged is a fault like any other file.
  for (const list of lists) {
    const content = await files.read(list.path);
    const own = sums.get(list.path)?.some((sum) => sum !== sha256(content));
    const listed = own ? list.salvage(content) : list.read(content, list.path);
    for (const [path, sum] of listed) {
      const full = posix.join(list.root, path);
      if (isOutside(full)) throw outside(list.path, path);
      sums.set(full, [...(sums.get(full) ?? []), sum]);
    }
  }
  const isList = new Set(lists.map(({ path }) => path));
  const unproved: string[] = [];
  const [checked, changed, added]: string[][] = [[], [], []];
  for (const path of files.paths) {
    const expected = sums.get(path);
    // A file that cannot be unpacked has changed, too.
    const sum = expected && (await files.sum(path).catch(() => undefined));
    if (expected) (expected.every((each) => each === sum) ? checked! : changed!).push(path);
    else if (isList.has(path) || isPlaceholder(path, there)) unproved.push(path);
    else if (!there.has(sumsFile) && isBesideOriginal(path, sums)) {
      const same = await isCompressedOf(files, path).catch(() => false);
      (same ? checked! : changed!).push(path);
    } else if (isForHosts(path, there)) unproved.push(path);
    else added!.push(path);
  }
  // Nobody knows what a link leads to elsewhere: it is never the file that was published, even where its bytes are.
  for (const [path, what] of files.odd) {
    (sums.has(path) ? changed! : added!).push(`${path} (${what})`);
  }
  const isAssembled = there.has(hostFiles[0]!) && !there.has(sumsFile);
  const missing = [...sums.keys()].filter((path) => !there.has(path) && !files.odd.has(path));
  return {
    against: lists
      .filter(({ path }) => !sums.has(path))
      .map(({ path }) => path)
      .join(', '),
    checked: checked!.length + changed!.length,
    parts: partsOf([...checked!, ...changed!], isDownloads(there)),
    // What is assembled has a list of all: without it, nothing would prove its manifests.
    missing: [...(isAssembled ? [sumsFile] : []), ...missing],
    changed: changed!,
    added: added!,
    unproved,
  };
}

function listsAmong(paths: string[]): List[] {
  const there = new Set(paths);
  const sumsOf = (path: string): List => ({
    path,
    root: posix.dirname(path),
    read: (content, name) => parseSums(decodeSums(content), name),
    salvage: (content) => parseDamagedSums(decodeSums(content)),
  });
  const depth = ({ path }: List) => path.split('/').length;
  const names = (name: string) =>
    paths.filter((path) => path === name || path.endsWith(`/${name}`));
  const bags = names('bagit.txt').flatMap((path) =>
    bagLists.map((list) => posix.join(posix.dirname(path), list)).filter((list) => there.has(list)),
  );
  const manifests = names('publication.json').map((path): List => ({
    path,
    root: posix.join(posix.dirname(path), '..'),
    read: resourceSums,
    salvage: () => new Map(),
  }));
  return [
    ...names(sumsFile).map(sumsOf),
    ...bags.map(sumsOf),
    ...manifests.filter(({ path }) => path.includes('/')),
  ].toSorted((a, b) => depth(a) - depth(b));
}

/** The sums in a publication manifest. */
function resourceSums(content: Uint8Array, path: string): Map<string, string> {
  const publications = readPublications([path], () => Buffer.from(content).toString());
  const sums = new Map(
    publications
      .flatMap(resourcesOf)
      .map(([file, { integrity }]) => [
        file,
        Buffer.from(integrity.slice('sha256-'.length), 'base64').toString('hex'),
      ]),
  );
  return provesSomething(sums, path);
}

/** The page that stands for the list of the downloads until there are any. */
function isPlaceholder(path: string, there: Set<string>): boolean {
  const [, root, language] = /^(.*?)downloads\/([^/]+)\.html$/.exec(path) ?? [];
  return (
    language !== undefined &&
    there.has(`${root}${language}/publication.json`) &&
    !there.has(`${root}downloads/${sumsFile}`)
  );
}

function isForHosts(path: string, there: Set<string>): boolean {
  return hostFiles.includes(path) && !there.has(sumsFile);
}

/** Whether a file stands beside a listed one, compressed for hosts. */
function isBesideOriginal(path: string, sums: Map<string, string[]>): boolean {
  return compressedEndings.some(
    (end) => path.endsWith(end) && sums.has(path.slice(0, -end.length)),
  );
}

async function isCompressedOf(files: Files, path: string): Promise<boolean> {
  const [original, ending] = [path.slice(0, -3), path.slice(-3)];
  const unpack = promisify(ending === '.br' ? brotliDecompress : gunzip);
  const content = (await unpack(await files.read(path))) as Buffer;
  return sha256(content) === (await files.sum(original));
}

/** Whether these are the downloads alone, which lie in a folder of their own beside a site. */
function isDownloads(there: Set<string>): boolean {
  return there.has(posix.basename(downloadsData)) && there.has(sumsFile);
}

/** How many files are of the site, of its downloads, and of each kept release. */
function partsOf(paths: string[], areDownloads: boolean): Verdict['parts'] {
  if (areDownloads) return [['files of the downloads', paths.length]];
  const counts = new Map<string, number>();
  for (const path of paths) {
    const [, release] = /^e\/([^/]+)\//.exec(path) ?? [];
    const part = release
      ? `files of the kept release of ${release}`
      : path.startsWith('downloads/')
        ? 'files of its downloads'
        : 'files of the site';
    counts.set(part, (counts.get(part) ?? 0) + 1);
  }
  const order = (name: string) =>
    ['files of the site', 'files of its downloads'].indexOf(name) + 1 || 3;
  return [...counts].toSorted(([a], [b]) => order(a) - order(b) || (a < b ? -1 : 1));
}
