/**
 * Replaces the random identifiers that libzim and Xapian write into a ZIM file and into the two search indexes
 * in it. https://wiki.openzim.org/wiki/ZIM_file_format
 */
import { createHash } from 'node:crypto';
import { sha256 } from '../../lib/hash.ts';

/** Offsets of the file's identifier and of the position of its checksum. */
const [identifier, checksum] = [8, 72];
/** The start of a Xapian database, before its identifier. */
const database = Buffer.from('\x0f\x0dXapian Glass', 'latin1');
/** Bytes of the format version, before the identifier. */
const versionLength = 2;

/** The same file, with identifiers made from its content. @throws Error when it is no ZIM file */
export function makeDeterministic(zim: Buffer): Buffer {
  if (zim.readUInt32LE(0) !== 0x044d495a) throw new Error('libzim wrote what is no ZIM file');
  const file = Buffer.from(zim);
  const places = [identifier];
  for (let at = file.indexOf(database); at >= 0; at = file.indexOf(database, at + 1)) {
    places.push(at + database.length + versionLength);
  }
  const end = Number(file.readBigUInt64LE(checksum));
  for (const at of places) file.fill(0, at, at + 16);
  const id = Buffer.from(sha256(file.subarray(0, end)), 'hex').subarray(0, 16);
  for (const at of places) id.copy(file, at);
  createHash('md5').update(file.subarray(0, end)).digest().copy(file, end);
  return file;
}
