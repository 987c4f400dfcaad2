/** Pagefind’s script as we publish it: corrected, and of all that it can do what we ask for. */
import { rolldown } from 'rolldown';
import { patch } from './patch.ts';

const original = 'pagefind.js';
/** What `load.ts` uses. */
const entry = { name: 'used.js', text: `export { options, search } from '${original}';` };

/** @throws Error when Pagefind has changed where we correct it */
export async function scriptOf(script: Uint8Array): Promise<Uint8Array> {
  const texts = new Map([
    [entry.name, entry.text],
    [original, Buffer.from(patch(script)).toString()],
  ]);
  const input = await rolldown({
    input: entry.name,
    platform: 'browser',
    plugins: [
      {
        name: 'from-memory',
        resolveId: (id) => (texts.has(id) ? id : null),
        load: (id) => texts.get(id),
      },
    ],
  });
  const { output } = await input.generate({ format: 'es', minify: true, comments: false });
  await input.close();
  return Buffer.from(output[0].code);
}
