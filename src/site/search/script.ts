/**
 * Pagefind’s script as it is published: for a page from a host, and with the whole index for a page from a
 * disk. The changes, and what Pagefind could have instead: docs/pagefind.md.
 */
import { resolve } from 'node:path';
import type { TransformOptions } from 'rolldown';
import { browserScript } from '../../lib/browser-script.ts';

const code = resolve('src/client/pagefind');

/** @param modules what `src/client/pagefind/modules.d.ts` declares, as text, by name */
export function scriptFor(
  place: 'host' | 'disk',
  modules: Record<string, string>,
): Promise<string> {
  const entry = resolve(code, `${place}.ts`);
  const fromMemory = {
    name: 'from-memory',
    resolveId: (id: string) => (id in modules ? id : null),
    load: (id: string) => modules[id],
  };
  const define = {
    // Search runs on the page’s own thread: without `window`, the code for workers is dropped.
    window: 'undefined',
    // A classic script has no `import.meta`; all files below this address are in the script.
    ...(place === 'disk' && { 'import.meta.url': '"https://disk.invalid/pagefind.js"' }),
  };
  const inject: TransformOptions['inject'] = {
    fetch: [entry, 'fetch'],
    'console.error': [resolve(code, 'failures.ts'), 'fail'],
  };
  return browserScript(
    entry,
    { plugins: [fromMemory], transform: { define, inject } },
    place === 'disk' ? { name: 'indexFromDisk' } : { format: 'es' },
  );
}
