/** The fonts of pages, with their licence. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { APIContext } from 'astro';
import { integrityOf } from '../../lib/hash.ts';

const files = ['archivo.woff2', 'archivo-narrow.woff2', 'OFL.txt'];

const contentOf = (file: string) => readFileSync(resolve('src/views/fonts', file));

// The hash, so that a font that has changed is not taken from the former build.
export const getStaticPaths = () =>
  files.map((file) => ({ params: { file }, props: { hash: integrityOf(contentOf(file)) } }));

export function GET({ params }: APIContext) {
  return new Response(new Uint8Array(contentOf(params['file']!)));
}
