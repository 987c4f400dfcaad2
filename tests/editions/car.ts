/**
 * A reader of CAR files after their specifications, with no library of those who write them:
 * https://ipld.io/specs/transport/car/carv1/ · https://ipld.io/specs/codecs/dag-pb/spec/ · https://specs.ipfs.tech/unixfs/
 */
import { createHash } from 'node:crypto';

export interface Block {
  /** "raw", the bytes of a file; or "dag-pb", a file of several blocks or a folder. */
  codec: 'raw' | 'dag-pb';
  content: Buffer;
  /** Whether the content has the SHA-256 that its name says. */
  proved: boolean;
}

export interface Car {
  /** The name of the root, as it is written: "bafy…". */
  root: string;
  /** By name, in the order of the file. */
  blocks: [cid: string, block: Block][];
}

interface Link {
  cid: string;
  name: string;
}

const codecs: Record<number, Block['codec']> = { 0x55: 'raw', 0x70: 'dag-pb' };

export function readCar(file: Buffer): Car {
  const parts = new Reader(file);
  const header = parts.take(parts.number());
  // {"roots": [one link], "version": 1} in CBOR, where a link is tag 42 and 37 bytes, the first of them zero.
  const root = header.subarray(13, 49);
  const around = header.toString('latin1', 0, 13) + header.toString('latin1', 49);
  if (around !== '\xa2eroots\x81\xd8\x2a\x58\x25\x00gversion\x01')
    throw new Error('not version 1, or not with one root');
  const blocks: Car['blocks'] = [];
  while (parts.more) {
    const section = new Reader(parts.take(parts.number()));
    const cid = section.take(36);
    const [version, codec, ...hashed] = cid.subarray(0, 4);
    if (version !== 1 || hashed.join() !== '18,32')
      throw new Error('CIDv1 with 32 bytes of SHA-256');
    const content = section.take();
    const proved = createHash('sha256').update(content).digest().equals(cid.subarray(4));
    blocks.push([nameOf(cid), { codec: codecs[codec!]!, content, proved }]);
  }
  return { root: nameOf(root), blocks };
}

/** Every file below the root by its path, and the names of all blocks that lead to them. */
export function filesIn({ root, blocks }: Car): {
  files: Map<string, Buffer>;
  reached: Set<string>;
} {
  const all = new Map(blocks);
  const files = new Map<string, Buffer>();
  const reached = new Set<string>();
  const open = (cid: string): Block => {
    const block = all.get(cid);
    if (!block) throw new Error(`no block ${cid}`);
    reached.add(cid);
    return block;
  };
  const contentOf = ({ codec, content }: Block): Buffer =>
    codec === 'raw'
      ? content
      : Buffer.concat(nodeOf(content).links.map(({ cid }) => contentOf(open(cid))));
  const walk = (cid: string, path: string): void => {
    const block = open(cid);
    const node = block.codec === 'dag-pb' ? nodeOf(block.content) : undefined;
    if (!node?.folder) files.set(path, contentOf(block));
    else for (const link of node.links) walk(link.cid, path ? `${path}/${link.name}` : link.name);
  };
  walk(root, '');
  return { files, reached };
}

/** A node of links: a folder, or a file whose content is that of its links in order. */
function nodeOf(content: Buffer): { folder: boolean; links: Link[] } {
  const fields = fieldsOf(content);
  const data = fields.find(([field]) => field === 1)![1] as Buffer;
  const links = fields
    .filter(([field]) => field === 2)
    .map(([, link]) => new Map(fieldsOf(link as Buffer)))
    .map((link) => ({ cid: nameOf(link.get(1) as Buffer), name: String(link.get(2)) }));
  return { folder: new Map(fieldsOf(data)).get(1) === 1, links };
}

/** The fields of a protocol buffer, in order: numbers, and what has a length. */
function fieldsOf(content: Buffer): [field: number, value: number | Buffer][] {
  const parts = new Reader(content);
  const fields: [number, number | Buffer][] = [];
  while (parts.more) {
    const key = parts.number();
    fields.push([key >> 3, key & 7 ? parts.take(parts.number()) : parts.number()]);
  }
  return fields;
}

/** Base 32, small letters, as CIDs are written. */
function nameOf(cid: Buffer): string {
  const bits = [...cid].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  const fives = bits.match(/.{1,5}/g)!.map((five) => parseInt(five.padEnd(5, '0'), 2));
  return `b${fives.map((five) => 'abcdefghijklmnopqrstuvwxyz234567'[five]).join('')}`;
}

class Reader {
  #at = 0;
  readonly #content: Buffer;

  constructor(content: Buffer) {
    this.#content = content;
  }

  get more(): boolean {
    return this.#at < this.#content.length;
  }

  /** A number in groups of seven bits, the lowest first. */
  number(): number {
    for (let value = 0, weight = 1; ; weight *= 128) {
      const byte = this.take(1)[0]!;
      value += (byte & 127) * weight;
      if (byte < 128) return value;
    }
  }

  take(length = this.#content.length - this.#at): Buffer {
    if (this.#at + length > this.#content.length) throw new Error('cut off');
    return this.#content.subarray(this.#at, (this.#at += length));
  }
}
