/** Corrections to Pagefind’s own script, 1.6.0: the build fails when one no longer fits. */

const corrections = [
  {
    why: 'It asks for pagefind-entry.json?ts=…, an address that no archive and no disk has; a fresh copy is had by revalidating.',
    find: /if\(this\.metaCacheTag!==null\)\{[^{}]*\$\{this\.metaCacheTag\}[^{}]*\}else\{[^{}]*\$\{Date\.now\(\)\}`;\}let entry_response=await this\.throttledFetch\(entryUrl\);/,
    put: 'let entry_response=await fetch(entryUrl,{cache:"no-cache"});',
  },
  {
    why: 'A missing list of records is only logged; the reader must hear of it.',
    find: /console\.error\(`Failed to load the meta index:\s*\$\{e\?\.toString\(\)\}`\);/,
    put: 'throw e;',
  },
  {
    why: 'A missing part of the index is passed over: the reader would be told that nothing was found.',
    find: /(?<="load_index_chunk"\)\))\.catch\(\(\)=>\{\}\)/,
    put: '',
  },
];

/** @throws Error when Pagefind has changed where we correct it */
export function patch(script: Uint8Array): Uint8Array {
  let text = Buffer.from(script).toString();
  for (const { why, find, put } of corrections) {
    const found = text.match(new RegExp(find, 'g'));
    if (found?.length !== 1) throw new Error(`pagefind.js has changed: look again at "${why}"`);
    text = text.replace(find, () => put);
  }
  return Buffer.from(text);
}
