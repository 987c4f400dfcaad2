/**
 * Takes chance out of a ZIM file: the identifiers that libzim and Xapian draw, of the file and of the
 * two search indexes in it. https://wiki.openzim.org/wiki/ZIM_file_format
 */
import { createHash } from 'node:crypto';
import { sha256 } from '../../lib/hash.ts';

/** Where the identifier of the file stands, and where the position of its checksum does. */
const [identifier, checksum] = [8, 72];
/** What begins a Xapian database, before its own identifier. */
const database = Buffer.from('\x0f\x0dXapian Glass', 'latin1');
/** Two bytes say the version of the database’s form. */
const version = 2;

/** The same file with identifiers made from its content. @throws Error when it is no ZIM file */
export function makeDeterministic(zim: Buffer): Buffer {
  if (zim.readUInt32LE(0) !== 0x044d495a) throw new Error('libzim wrote what is no ZIM file');
  const file = Buffer.from(zim);
  const places = [identifier];
  for (let at = file.indexOf(database); at >= 0; at = file.indexOf(database, at + 1)) {
    places.push(at + database.length + version);
  }
  const end = Number(file.readBigUInt64LE(checksum));
  for (const at of places) file.fill(0, at, at + 16);
  const id = Buffer.from(sha256(file.subarray(0, end)), 'hex').subarray(0, 16);
  for (const at of places) id.copy(file, at);
  createHash('md5').update(file.subarray(0, end)).digest().copy(file, end);
  return file;
}
