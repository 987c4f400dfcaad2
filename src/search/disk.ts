/**
 * The index for a page opened from a disk, where browsers refuse `fetch`, `import()` and modules:
 * the same files in one classic script, and Pagefind’s own script in a function that is given them.
 */
import type { IndexFile } from 'pagefind';
import { diskScript } from '../model/search-index.ts';

/** An address that nothing answers: what Pagefind asks for begins with it, and comes from the script. */
const base = 'https://disk.invalid/';

/**
 * @param files the published files of a language’s index
 * @throws Error when Pagefind’s script no longer ends with the exports that we hand over
 */
export function diskFile(files: IndexFile[]): IndexFile {
  const script = textOf(files, 'pagefind.js');
  const exported = /export\s*\{([^{}]*)\};?\s*$/.exec(script);
  if (!exported) throw new Error('pagefind.js has changed: it no longer ends with its exports');
  const names = exported[1]!.split(',').map((name) => {
    const [own, published = own] = name.trim().split(/\s+as\s+/);
    return `${published}:${own}`;
  });
  const body = script
    .slice(0, exported.index)
    .replaceAll('import.meta.url', JSON.stringify(`${base}pagefind.js`));
  const packed = Object.fromEntries(
    files
      .filter(({ path }) => path !== 'pagefind.js' && path !== 'catalogue.json')
      .map(({ path, content }) => [path, Buffer.from(content).toString('base64')]),
  );
  const content = `(()=>{const files=${JSON.stringify(packed)};
const fetch=async(address)=>{const file=files[String(address).slice(${base.length}).split("?")[0]];
if(!file)return new Response(null,{status:404});
return new Response(Uint8Array.from(atob(file),(letter)=>letter.charCodeAt(0)));};
globalThis.indexFromDisk={catalogue:${textOf(files, 'catalogue.json')},pagefind:(()=>{${body}return{${names.join(',')}};})()};})();
`;
  return { path: diskScript, content: Buffer.from(content) };
}

function textOf(files: IndexFile[], path: string): string {
  return Buffer.from(files.find((file) => file.path === path)!.content).toString();
}
