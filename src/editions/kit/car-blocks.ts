/** The blocks of a CAR file, each compared with the hash that is its name. */
import { createReadStream } from 'node:fs';
import { CarBlockIterator } from '@ipld/car/iterator';
import { sha256 } from '../../lib/hash.ts';

type Cid = Awaited<ReturnType<CarBlockIterator['getRoots']>>[number];

interface Block {
  cid: Cid;
  bytes: Uint8Array;
  /** Whether the bytes are those that the hash was made of. */
  isSame: boolean;
}

/** The root that the CAR file at `path` names. */
export function rootOf(path: string): Promise<Cid> {
  return opened(path, async (car) => (await car.getRoots())[0]!);
}

/** Passes each block to `take`. @throws Error when the file is none, or cut off */
export function eachBlock(path: string, take: (block: Block) => void): Promise<void> {
  return opened(path, async (car) => {
    for await (const { cid, bytes } of car) {
      const isSame = Buffer.from(cid.multihash.digest).toString('hex') === sha256(bytes);
      take({ cid, bytes, isSame });
    }
  });
}

async function opened<T>(path: string, read: (car: CarBlockIterator) => Promise<T>): Promise<T> {
  const file = createReadStream(path);
  try {
    return await read(await CarBlockIterator.fromIterable(file));
  } finally {
    // On some systems an open file cannot be renamed.
    file.destroy();
  }
}
