/** Copies of the built site to try editions on, in folders of their own. */
import { cpSync, existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inject, vi } from 'vitest';
import type { Edition } from '../../src/editions/kit/edition.ts';
import { openSite, type Site } from '../../src/editions/kit/site.ts';
import { isBesideSite, type Publication } from '../../src/site/publication.ts';
import { run, type Outcome } from '../site/command.ts';
import { dist } from '../site/built.ts';
import { newFolder } from '../helpers/folder.ts';

/** The built site, as editions read it. */
export const site = openSite(dist);

/**
 * The site with the first chapter of its story alone, and all that there is to look things up: a short book,
 * with a page of every kind.
 */
export const short: Site = { ...site, publications: site.publications.map(firstChapter) };

function firstChapter({ readingOrder, ...rest }: Publication): Publication {
  const [, ...others] = readingOrder.filter(({ additionalType }) => additionalType === 'chapter');
  return { ...rest, readingOrder: readingOrder.filter((page) => !others.includes(page)) };
}

/** What the build leaves for the list of the downloads, and no copy has. */
export const isTemplate = (path: string) => path.startsWith('templates/');

/** A copy of the built site, without downloads beside it. */
export function builtCopy(): string {
  return copyWithout(/^$/);
}

/**
 * The same with less in it, and as whole by its manifests: pages, data, figures, and of the many small files
 * of one kind those of one section. Copied, proved and packed in a fraction of the time.
 */
export function smallCopy(): string {
  return copyWithout(
    /\/(?:pagefind|cards)\/|\/(?:cite|embed)\/(?!(?:what-happened|index)\b)[^/]+\/|\/saved\.js\//,
  );
}

/** @param left matches paths, with a slash before and after, that are left out */
function copyWithout(left: RegExp): string {
  const folder = join(newFolder(), 'dist');
  const filter = (from: string) => {
    const path = `${from.slice(dist.length)}/`;
    return from === dist || !(isBesideSite(path.slice(1)) || left.test(path));
  };
  cpSync(dist, folder, { recursive: true, filter });
  for (const { inLanguage } of site.publications) {
    const place = join(folder, inLanguage, 'publication.json');
    const { resources, ...manifest } = JSON.parse(readFileSync(place, 'utf8')) as Publication;
    const kept = resources.filter(({ url }) => !left.test(`/${url}/`));
    writeFileSync(place, JSON.stringify({ ...manifest, resources: kept }));
  }
  return folder;
}

/** Runs `npm run editions -- …words` on a built site. */
export function makeEditions(
  folder: string,
  words: string[],
  environment: Record<string, string> = {},
): Promise<Outcome> {
  return run('src/cli/editions.ts', { DIST: folder, ...environment }, { words });
}

/**
 * The files of an edition, made once for all tests of a run. Two that want one at the same time both make
 * it, and put the same bytes in the same place.
 * @returns their paths by the languages that they hold: "fr", "en fr"
 */
export async function made(edition: Edition): Promise<Record<string, string>> {
  const files = edition.downloads(site);
  const paths = await Promise.all(files.map(({ file }) => madeOne(edition, file)));
  return Object.fromEntries(files.map(({ languages }, at) => [languages.join(' '), paths[at]!]));
}

/** The path of one of these files. */
export async function madeOne(edition: Edition, file: string): Promise<string> {
  const path = join(inject('made'), file);
  if (existsSync(path)) return path;
  const part = join(newFolder(), file);
  await write(edition, file, part);
  renameSync(part, path);
  return path;
}

/** Makes a file of an edition anew, in a folder of its own. Returns its path. @param of another site */
export async function makeOne(edition: Edition, file: string, of = site): Promise<string> {
  const path = join(newFolder(), file);
  await write(edition, file, path, of);
  return path;
}

/** The same file made twice of a small site: as things are here, and in another folder, far away, where it is another day. */
export async function makeTwice(edition: Edition, file: string): Promise<[Buffer, Buffer]> {
  const small = () => openSite(smallCopy());
  const here = readFileSync(await makeOne(edition, file, small()));
  vi.stubEnv('TZ', 'Pacific/Kiritimati');
  vi.stubEnv('LC_ALL', 'C');
  try {
    return [here, readFileSync(await makeOne(edition, file, small()))];
  } finally {
    vi.unstubAllEnvs();
  }
}

function write(edition: Edition, file: string, path: string, of = site): Promise<void> {
  return edition
    .downloads(of)
    .find((each) => each.file === file)!
    .write(path);
}
