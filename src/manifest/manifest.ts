/**
 * The hand-over between the site and its editions: for each language a W3C Publication Manifest,
 * `dist/<lang>/publication.json`, with what to read in which order, and every file with its hash.
 * https://www.w3.org/TR/pub-manifest/
 */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  chapterAddress,
  homeAddress,
  link,
  manifestAddress,
  pageAddress,
  permanentAddress,
  sectionAddress,
  type Address,
} from '../model/address.ts';
import { licence } from '../model/licence.ts';
import { pageKinds, type PageKind } from '../model/language.ts';
import { builtFrom, type BuiltFrom } from './built-from.ts';
import { hashedFiles, type HashedFile } from './files.ts';
import { nameOfMediaType } from '../hosting/media-type.ts';
import { sectionIn, settingsIn, wordsIn } from '../model/voice.ts';
import type { Work } from '../model/work.ts';
import { absolute, theWork } from '../site.ts';

/**
 * Writes a manifest for every language into the built site at `dist`.
 * @param known its files that are hashed already
 */
export async function writeManifests(
  dist: string,
  known: ReadonlyMap<Address, HashedFile>,
): Promise<string> {
  const work = theWork();
  const files = hashedFiles(dist, known);
  const built = builtFrom(work.releases.at(-1)!);
  for (const language of work.languages.keys()) {
    const manifest = publicationManifest(work, language, files, built);
    const path = join(dist, manifestAddress(language));
    await writeFile(path, `${JSON.stringify(manifest, undefined, 2)}\n`);
  }
  return `${files.size} files`;
}

function publicationManifest(
  work: Work,
  language: string,
  files: Map<Address, HashedFile>,
  built: BuiltFrom,
) {
  const { title, tagline, direction, iso639_3 } = settingsIn(work, language);
  const here = manifestAddress(language);
  const resource = (address: Address) => ({
    type: 'LinkedResource',
    url: link(here, address),
    encodingFormat: nameOfMediaType(address),
    integrity: `sha256-${files.get(address)!.hash}`,
  });
  const chapters = work.outline.map(({ chapter, sections }) => ({
    ...resource(chapterAddress(work, language, chapter)),
    name: wordsIn(work, language, 'chapters', chapter).value.title,
    additionalType: 'chapter',
    hasPart: sections.map((id) => {
      const section = sectionIn(work, language, id);
      return {
        type: 'WebPageElement',
        identifier: id,
        url: link(here, sectionAddress(work, language, id)),
        sameAs: absolute(permanentAddress(id)),
        name: section.value.title,
        inLanguage: section.language,
      };
    }),
  }));
  const page = (kind: PageKind) => ({
    ...resource(pageAddress(work, language, kind)),
    additionalType: kind,
  });
  const reading = [
    page('home'),
    ...chapters,
    ...pageKinds.filter((kind) => kind !== 'home' && kind !== 'search').map(page),
  ];
  const read = new Set(reading.map(({ url }) => url));
  const own = [...files.keys()].filter(
    (path) =>
      !read.has(link(here, path)) && path !== here && !isOtherLanguage(work, language, path),
  );
  const { version, date } = work.releases.at(-1)!;
  return {
    '@context': [
      'https://schema.org',
      'https://www.w3.org/ns/pub-context',
      { language, direction },
    ],
    type: 'CreativeWork',
    conformsTo: 'https://www.w3.org/TR/pub-manifest/',
    id: absolute(homeAddress(language)),
    url: absolute(homeAddress(language)),
    name: title,
    ...(tagline && { description: tagline }),
    inLanguage: language,
    iso639_3,
    readingProgression: direction,
    license: licence.url,
    version,
    datePublished: date,
    dateModified: built.date,
    ...(built.commit && { identifier: built.commit }),
    readingOrder: reading,
    resources: own.map(resource),
  };
}

function isOtherLanguage(work: Work, language: string, path: Address): boolean {
  const [folder] = path.split('/') as [string];
  return folder !== language && work.languages.has(folder);
}
