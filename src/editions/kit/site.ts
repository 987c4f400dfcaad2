/** The built site as editions read it: its manifests and the files that they list. */
import { existsSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { z } from 'zod';
import { globFiles, listFiles } from '../../lib/files.ts';
import { integrityOf } from '../../lib/hash.ts';
import {
  isBesideSite,
  publicationSchema,
  type Publication,
  type Resource,
} from '../../site/publication.ts';

export interface Site {
  /** Folder in which it was built. */
  readonly root: string;
  /** Name of its downloads, from the settings of the story: "the-library-that-stayed". */
  readonly name: string;
  /** Absolute address under which it is published, with a final slash. */
  readonly url: string;
  /** Date of its commit: every date inside of an edition. */
  readonly date: Date;
  readonly publications: Publication[];
  /** Sorted paths of all its files, without the downloads. */
  readonly files: string[];
  read(path: string): Buffer;
}

/**
 * Opens the site built in the folder `root`, and verifies it against its manifests.
 * @throws Error that names every file that is missing, changed or in no manifest
 */
export function openSite(root: string): Site {
  const manifests = existsSync(root) ? globFiles('*/publication.json', root) : [];
  if (manifests.length === 0) {
    throw new Error(`There is no built site in ${root}. Build it with: npm run build`);
  }
  const publications = readPublications(manifests, (path) =>
    readFileSync(join(root, path), 'utf8'),
  );
  const files = listFiles(root).filter((path) => !isBesideSite(path));
  verifyFiles(root, files, new Map(publications.flatMap(resourcesOf)), new Set(manifests));
  const [first] = publications as [Publication];
  return {
    root,
    name: nameIn(readFileSync(join(root, editionFile), 'utf8')),
    url: new URL('..', first.url).href,
    date: new Date(first.dateModified),
    publications,
    files,
    read: (path) => readFileSync(join(root, path)),
  };
}

/** Says the name of the downloads: a title may have no letter that a file name can have. */
const editionFile = 'data/edition.json';

function nameIn(edition: string): string {
  return z.object({ name: z.string() }).parse(parseJson(edition, editionFile)).name;
}

/** The languages of a site. */
export function languagesOf({ publications }: Pick<Site, 'publications'>): string[] {
  return publications.map(({ inLanguage }) => inLanguage);
}

/** Every resource of a publication, by its path from the site's root. */
export function resourcesOf({ inLanguage, readingOrder, resources }: Publication) {
  return [...readingOrder, ...resources].map((resource): [string, Resource] => [
    pathIn(inLanguage, resource.url),
    resource,
  ]);
}

/** The pages of a publication in reading order, by path from the site’s root. */
export function readingOf({ inLanguage, readingOrder }: Publication): string[] {
  return readingOrder.map(({ url }) => pathIn(inLanguage, url));
}

/** The path from the root of a `url` in a language's manifest, without its fragment. */
export function pathIn(language: string, url: string): string {
  return posix.join(language, url.split('#')[0]!);
}

/** The files of a publication that are of one of these kinds, by path from the site’s root. */
export function filesOfKind(
  publication: Publication,
  kinds: readonly Resource['additionalType'][],
): string[] {
  return resourcesOf(publication)
    .filter(([, { additionalType }]) => kinds.includes(additionalType))
    .map(([path]) => path);
}

/** The manifests at `paths`. @throws Error that names the manifest and what is wrong with it */
export function readPublications(paths: string[], read: (path: string) => string): Publication[] {
  return paths.map((path) => {
    const result = publicationSchema.safeParse(parseJson(read(path), path));
    if (result.success) return result.data;
    const wrong = result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
    throw new Error(`${path} is no manifest of ours:\n${wrong.join('\n')}`);
  });
}

function parseJson(text: string, path: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new Error(`${path} is not JSON: was it cut off?`, { cause });
  }
}

function verifyFiles(
  root: string,
  files: string[],
  resources: Map<string, Resource>,
  manifests: Set<string>,
): void {
  const existing = new Set(files);
  const problems = [
    ...[...resources.keys()]
      .filter((path) => !existing.has(path))
      .map((path) => `missing: ${path}`),
    ...files
      .filter((path) => !manifests.has(path) && !resources.has(path))
      .map((path) => `in no manifest: ${path}`),
    ...[...resources]
      .filter(([path]) => existing.has(path))
      .filter(([path, { integrity }]) => integrityOf(readFileSync(join(root, path))) !== integrity)
      .map(([path]) => `changed since it was built: ${path}`),
  ];
  if (problems.length > 0) {
    throw new Error(
      `The site in ${root} is not whole:\n${problems.join('\n')}\nBuild it again: npm run build`,
    );
  }
}
