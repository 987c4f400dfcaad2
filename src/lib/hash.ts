/** SHA-256, in the forms in which lists, manifests and policies write it. */
import { createHash, hash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';

type Content = string | Uint8Array;

/** In hexadecimal digits, as `sha256sum` prints it. */
export function sha256(content: Content): string {
  return hash('sha256', content);
}

/** The same of a file of any size. */
export async function sha256OfFile(path: string): Promise<string> {
  const sum = createHash('sha256');
  await pipeline(createReadStream(path), sum);
  return sum.digest('hex');
}

/** In Base64 with the name of the method, as HTML, manifests and policies take it. */
export function integrityOf(content: Content): string {
  return `sha256-${hash('sha256', content, 'base64')}`;
}
