/** Offline reading: the service worker, and the list of files that it saves for each language. */
import { codeHash } from '../lib/code-hash.ts';
import { cachedAsync } from '../lib/cached.ts';
import type { Saving } from '../shared/saving.ts';
import { browserScript } from '../lib/browser-script.ts';
import { addFile, type HashedFile, type SiteFiles } from './files.ts';
import { kindsOf, type FileKind } from './file-kinds.ts';
import { isBesideSite } from './publication.ts';
import { rootFiles, savedListAddress, type Address } from '../work/address.ts';
import { completeLanguages } from '../work/fallback.ts';
import { theWork } from '../work/current.ts';

/** Files that a reader of the web does not need. */
const excludedKinds = new Set<FileKind | undefined>([
  'share-image',
  'disk-index',
  'crawlers',
  'downloads-template',
]);

/**
 * Writes `sw.js`, `saving.json` and each language's `saved.js` into the site at `dist`, and adds them to its
 * `files`.
 */
export async function writePrecacheLists(dist: string, files: SiteFiles): Promise<string> {
  const work = theWork();
  const saving: Saving = {};
  const lists = new Map<string, Entry[]>();
  const kinds = new Map(
    [...work.languages.keys()].flatMap((tag) => [...kindsOf(work, tag, files.keys())]),
  );
  const included = [...files].filter(
    ([path]) => !isBesideSite(path) && !excludedKinds.has(kinds.get(path)),
  );
  for (const language of completeLanguages(work)) {
    const own = included.filter(([path]) => {
      const [folder] = path.split('/') as [string];
      return folder === language || !work.languages.has(folder);
    });
    lists.set(language, own.map(entryOf));
    saving[language] = {
      version: work.releases.at(-1)!.version,
      files: own.length + 1,
      bytes: own.reduce((sum, [, { bytes }]) => sum + bytes, 0),
    };
  }
  addFile(dist, files, rootFiles.saving, `${JSON.stringify(saving)}\n`);
  const last = entryOf([rootFiles.saving, files.get(rootFiles.saving)!]);
  for (const [language, entries] of lists) {
    const text = `self.saved[${JSON.stringify(language)}]=${JSON.stringify([...entries, last])};\n`;
    addFile(dist, files, savedListAddress(language), text);
  }
  addFile(dist, files, rootFiles.worker, String(await worker()));
  return Object.entries(saving)
    .map(([language, { files: count }]) => `${language} ${count} files`)
    .join(', ');
}

/** A file as Workbox stores it: under its hash, and only with that hash. */
interface Entry {
  url: Address;
  revision: string;
  integrity: string;
}

function entryOf([url, { hash }]: [Address, HashedFile]): Entry {
  return { url, revision: hash, integrity: `sha256-${hash}` };
}

const worker = () =>
  cachedAsync('workers', codeHash(), () =>
    browserScript('src/client/worker.ts', {
      transform: { define: { 'process.env.NODE_ENV': '"production"' } },
    }),
  );
