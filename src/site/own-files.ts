/** Tells what this program has made in a folder from what somebody else has put there. */
import { existsSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { z } from 'zod';
import { isDropping } from '../lib/droppings.ts';
import { globFiles, listAll } from '../lib/files.ts';
import { downloadsAddress, downloadsData, manifestAddress, type Address } from '../work/address.ts';
import { isCompressed } from './compressed.ts';

/** What stands beside a site where it is published, and is made anew or kept with it. */
const published = /^(e\/|_headers$|\.nojekyll$|SHA256SUMS$)/;

/** What manifests of all releases of this program have. */
const manifestSchema = z.object({
  conformsTo: z.literal('https://www.w3.org/TR/pub-manifest/'),
  inLanguage: z.string(),
  readingOrder: z.array(z.object({ url: z.string() })),
  resources: z.array(z.object({ url: z.string() })),
});

const downloadsSchema = z.object({ editions: z.array(z.object({ file: z.string() })) });

/**
 * The files of a folder that this program did not make: those that neither a manifest of the site in it names, nor the
 * list of its downloads. Undefined where there is no whole manifest, so that nothing is known to be made by it.
 * @param isPublished it is a folder that a host serves, which has more than a site
 */
export function foreignFiles(folder: string, isPublished = false): string[] | undefined {
  const own = new Set<string>();
  const manifests = globFiles(manifestAddress('*'), folder);
  for (const manifest of manifests) {
    const publication = readJson(join(folder, manifest), manifestSchema);
    if (!publication) continue;
    own.add(manifest);
    own.add(downloadsAddress(publication.inLanguage));
    for (const { url } of [...publication.readingOrder, ...publication.resources])
      own.add(posix.join(posix.dirname(manifest), url.split('#')[0]!));
  }
  if (own.size === 0) return undefined;
  for (const path of downloadsIn(folder)) own.add(path);
  return listAll(folder).filter(
    (path) =>
      !own.has(isCompressed(path) && !own.has(path) ? path.replace(/\.[^.]+$/, '') : path) &&
      // Written by file managers again where it is missing.
      !isDropping(path) &&
      !(isPublished && published.test(path)),
  );
}

function downloadsIn(folder: string): Address[] {
  const list = readJson(join(folder, downloadsData), downloadsSchema)?.editions ?? [];
  const beside = posix.dirname(downloadsData);
  return [
    downloadsData,
    ...['SHA256SUMS', ...list.map(({ file }) => file)].map((file) => posix.join(beside, file)),
  ];
}

function readJson<S extends z.ZodType>(file: string, schema: S): z.infer<S> | undefined {
  if (!existsSync(file)) return undefined;
  try {
    return schema.safeParse(JSON.parse(readFileSync(file, 'utf8'))).data;
  } catch {
    return undefined;
  }
}
