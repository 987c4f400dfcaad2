/** What the browser can save for reading without a network: the worker, and its list for each language. */
import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { codeHash } from '../cache/bundle.ts';
import { drawnLater } from '../cache/drawings.ts';
import type { Saving } from '../client/shared/saving.ts';
import { browserScript } from '../lib/browser-script.ts';
import type { HashedFile } from '../manifest/files.ts';
import { pageAddress, rootFiles, savedListAddress, type Address } from '../model/address.ts';
import { completeLanguages } from '../model/voice.ts';
import type { Work } from '../model/work.ts';
import { theWork } from '../site.ts';

/** Writes `sw.js`, `saving.json` and each language's `saved.js` into the site at `dist`, whose files these are. */
export async function writeSaving(
  dist: string,
  files: ReadonlyMap<Address, HashedFile>,
): Promise<string> {
  const work = theWork();
  const saving: Saving = {};
  const lists = new Map<string, Entry[]>();
  for (const language of completeLanguages(work)) {
    const own = [...files].filter(([path]) => isSaved(work, language, path));
    const shelf = pageAddress(work, language, 'offline');
    // The shelf is filled after the build: it alone may differ from its hash.
    const entries = own.map(([path, { hash }]) => entryOf(path, hash, path !== shelf));
    lists.set(language, entries);
    saving[language] = {
      version: work.releases.at(-1)!.version,
      files: own.length + 1,
      bytes: own.reduce((sum, [, { bytes }]) => sum + bytes, 0),
    };
  }
  const told = `${JSON.stringify(saving)}\n`;
  await writeFile(join(dist, rootFiles.saving), told);
  const ofTold = entryOf(
    rootFiles.saving,
    createHash('sha256').update(told).digest('base64'),
    true,
  );
  for (const [language, entries] of lists) {
    const text = `self.saved[${JSON.stringify(language)}]=${JSON.stringify([...entries, ofTold])};\n`;
    await writeFile(join(dist, savedListAddress(language)), text);
  }
  await writeFile(join(dist, rootFiles.worker), await worker());
  return Object.entries(saving)
    .map(([language, { files: count }]) => `${language} ${count} files`)
    .join(', ');
}

/** A file as Workbox stores it: under its hash, and, where `proved`, with that hash only. */
interface Entry {
  url: Address;
  revision: string;
  integrity?: string;
}

function entryOf(url: Address, hash: string, proved: boolean): Entry {
  return { url, revision: hash, ...(proved && { integrity: `sha256-${hash}` }) };
}

/** Everything that a reader can reach on the web; share images and the index for disks are not. */
function isSaved(work: Work, language: string, path: Address): boolean {
  const [folder, inner] = path.split('/') as [string, string?];
  if (inner !== undefined && work.languages.has(folder) && folder !== language) return false;
  return !/^[^/]+\/(cards\/|pagefind\/from-disk\.js$)|^(robots\.txt|sitemap\.xml)$/.test(path);
}

const worker = () =>
  drawnLater('workers', codeHash(), () =>
    browserScript('src/client/worker.ts', {
      transform: { define: { 'process.env.NODE_ENV': '"production"' } },
    }),
  );
