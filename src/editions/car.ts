/**
 * The whole site as a CAR file for IPFS. Its root is a hash of all files, so that a copy from anyone can be
 * verified. The same files have the same root in every program that follows the profile "unixfs-v1-2025": https://specs.ipfs.tech/ipips/ipip-0499/
 */
import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { CarWriter } from '@ipld/car/writer';
import { importer, type ImporterOptions, type WritableStorage } from 'ipfs-unixfs-importer';
import { rootOf } from './kit/car-blocks.ts';
import { copyOf, type Copy } from './kit/copy.ts';
import { fileName, type Edition } from './kit/edition.ts';
import { languagesOf } from './kit/site.ts';

/** CIDv1, raw leaves of 1 MiB; no concurrency, so that the order of blocks is always the same. */
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
        contentId: async (path) => String(await rootOf(path)),
        async write(path) {
          const copy = copyOf(site, languages);
          // A CAR header needs the root, which is known last: hash in a first pass, write in a second,
          // so that memory stays constant.
          const root = await divide(copy, (cid) => cid);
          const { writer, out } = CarWriter.create([root]);
          const fill = async () => {
            const written = new Set<string>();
            await divide(copy, async (cid, bytes) => {
              const name = cid.toString();
              if (!written.has(name)) await writer.put({ cid, bytes: bytes as Uint8Array });
              written.add(name);
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

/** Divides a copy into blocks, and passes each to `put`. Returns the root. */
async function divide(copy: Copy, put: Put): Promise<Cid> {
  let root: Cid | undefined;
  for await (const { cid } of importer(contentsOf(copy), { put }, settings)) root = cid;
  return root!;
}

function* contentsOf({ files, read }: Copy) {
  for (const path of files) yield { path, content: read(path) };
}
