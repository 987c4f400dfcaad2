import { createHash, hash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';

type Content = string | Uint8Array;

/** SHA-256 in hexadecimal digits, as `sha256sum` prints it. */
export function sha256(content: Content): string {
  return hash('sha256', content);
}

/** The same for a file, read as a stream. */
export async function sha256OfFile(path: string): Promise<string> {
  const sum = createHash('sha256');
  await pipeline(createReadStream(path), sum);
  return sum.digest('hex');
}

/** SHA-256 in Base64 after the algorithm's name, for HTML, manifests and security policies. */
export function integrityOf(content: Content): string {
  return `sha256-${hash('sha256', content, 'base64')}`;
}
