/**
 * Pagefind’s script as we publish it: for a page from a host, and, with the whole index, for one from a
 * disk. What is changed, and what Pagefind could have instead: docs/pagefind.md.
 */
import { resolve } from 'node:path';
import { rolldown } from 'rolldown';

const code = resolve('src/client/pagefind');

/** @param modules what `src/client/pagefind/modules.d.ts` declares, as text, by name */
export async function scriptFor(
  place: 'host' | 'disk',
  modules: Record<string, string>,
): Promise<Buffer> {
  const entry = resolve(code, `${place}.ts`);
  const input = await rolldown({
    input: entry,
    platform: 'browser',
    transform: {
      define: {
        // We search on the page’s own thread: without a window, there is no code for another.
        window: 'undefined',
        // A classic script has none, and all that is asked for below this address is in it.
        ...(place === 'disk' && { 'import.meta.url': '"https://disk.invalid/pagefind.js"' }),
      },
      inject: {
        fetch: [entry, 'fetch'],
        'console.error': [resolve(code, 'failures.ts'), 'fail'],
      },
    },
    plugins: [
      {
        name: 'from-memory',
        resolveId: (id) => (id in modules ? id : null),
        load: (id) => modules[id],
      },
    ],
  });
  const { output } = await input.generate({
    ...(place === 'disk' ? { format: 'iife', name: 'indexFromDisk' } : { format: 'es' }),
    minify: true,
    comments: false,
  });
  await input.close();
  return Buffer.from(output[0].code);
}
