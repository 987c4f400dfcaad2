/**
 * The whole site as a CAR file, for IPFS, whose root is a name made from all that is in it: who has the name
 * can prove the site, from whomever it comes. The same files have the same root wherever a program follows
 * the profile "unixfs-v1-2025": https://specs.ipfs.tech/ipips/ipip-0499/
 */
import { createReadStream, createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { CarBlockIterator } from '@ipld/car/iterator';
import { CarWriter } from '@ipld/car/writer';
import { importer, type ImporterOptions, type WritableStorage } from 'ipfs-unixfs-importer';
import { copyOf, type Copy } from './kit/copy.ts';
import { fileName, type Edition } from './kit/edition.ts';
import { languagesOf } from './kit/site.ts';

/** CIDv1, leaves as they are, of 1 MiB; one after the other, so that blocks come in one order. */
const settings: ImporterOptions = {
  profile: 'unixfs-v1-2025',
  wrapWithDirectory: true,
  fileImportConcurrency: 1,
  blockWriteConcurrency: 1,
};

type Put = WritableStorage['put'];
type Cid = Parameters<Put>[0];

export const car: Edition = {
  name: 'car',
  downloads(site) {
    const languages = languagesOf(site);
    return [
      {
        file: fileName(site, languages, '.car'),
        languages,
        mediaType: 'application/vnd.ipld.car',
        contentId: rootOf,
        async write(path) {
          const copy = copyOf(site, languages);
          // The root comes last and stands first, so the blocks are reckoned twice and never all held.
          const root = await divide(copy, (cid) => cid);
          const { writer, out } = CarWriter.create([root]);
          const fill = async () => {
            const there = new Set<string>();
            await divide(copy, async (cid, bytes) => {
              const name = cid.toString();
              if (!there.has(name)) await writer.put({ cid, bytes: bytes as Uint8Array });
              there.add(name);
              return cid;
            });
            await writer.close();
          };
          await Promise.all([pipeline(Readable.from(out), createWriteStream(path)), fill()]);
        },
      },
    ];
  },
};

/** Divides a copy into blocks, and gives each to `put`. Returns the root of all. */
async function divide(copy: Copy, put: Put): Promise<Cid> {
  let root: Cid | undefined;
  for await (const { cid } of importer(contentsOf(copy), { put }, settings)) root = cid;
  return root!;
}

function* contentsOf({ files, read }: Copy) {
  for (const path of files) yield { path, content: read(path) };
}

/** The root that the CAR file at `path` names. */
async function rootOf(path: string): Promise<string> {
  const file = createReadStream(path);
  try {
    const [root] = await (await CarBlockIterator.fromIterable(file)).getRoots();
    return String(root);
  } finally {
    // What is open cannot be renamed everywhere.
    file.destroy();
  }
}
