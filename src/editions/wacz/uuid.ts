import { sha256 } from '../../lib/hash.ts';

/** A UUID of version 8, made from the content that it identifies. https://www.rfc-editor.org/rfc/rfc9562#name-uuid-version-8 */
export function uuidOf(...parts: (string | Uint8Array)[]): string {
  const content = parts.flatMap((part) => [Buffer.from(part), Buffer.of(0)]);
  const bytes = Buffer.from(sha256(Buffer.concat(content)), 'hex').subarray(0, 16);
  bytes[6] = (bytes[6]! & 0x0f) | 0x80;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
