/** Writes the manifest of each language. */
import {
  chapterAddress,
  downloadsTemplateAddress,
  homeAddress,
  link,
  manifestAddress,
  pageAddress,
  permanentAddress,
  sectionAddress,
  type Address,
} from '../work/address.ts';
import { licence } from '../work/licence.ts';
import type { PageKind } from '../work/language.ts';
import { builtFrom, type BuiltFrom } from './built-from.ts';
import { addFile, type SiteFiles } from './files.ts';
import { kindsOf } from './file-kinds.ts';
import { isBesideSite, type Publication, type Resource } from './publication.ts';
import { nameOfMediaType } from './media-type.ts';
import { sectionIn, settingsIn, wordsIn } from '../work/fallback.ts';
import type { Work } from '../work/work.ts';
import { theWork } from '../work/current.ts';
import { absolute } from '../work/environment.ts';

/** Writes the manifest of every language into the built site at `dist`, and adds it to the site's `files`. */
export function writeManifests(dist: string, files: SiteFiles): string {
  const work = theWork();
  const listed = new Map([...files].filter(([path]) => !isBesideSite(path)));
  const built = builtFrom(work.releases.at(-1)!);
  for (const language of work.languages.keys()) {
    const manifest = publicationManifest(work, language, listed, built);
    const text = `${JSON.stringify(manifest, undefined, 2)}\n`;
    addFile(dist, files, manifestAddress(language), text);
  }
  return `${listed.size} files`;
}

function publicationManifest(
  work: Work,
  language: string,
  files: SiteFiles,
  built: BuiltFrom,
): Publication {
  const { title, tagline, direction, iso639_3 } = settingsIn(work, language);
  const here = manifestAddress(language);
  const resource = (address: Address): Resource => ({
    type: 'LinkedResource',
    url: link(here, address),
    encodingFormat: nameOfMediaType(address),
    integrity: `sha256-${files.get(address)!.hash}`,
  });
  const chapters = work.outline.map(({ chapter, sections }): Resource => ({
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
  const page = (kind: PageKind): Resource => ({
    ...resource(pageAddress(work, language, kind)),
    additionalType: kind,
  });
  const reading = [
    page('home'),
    ...chapters,
    ...work.pages.filter((kind) => kind !== 'home' && kind !== 'search').map(page),
  ];
  const readingUrls = new Set(reading.map(({ url }) => url));
  const kinds = kindsOf(work, language, files.keys());
  const own = [...files.keys()]
    .filter((path) => !readingUrls.has(link(here, path)) && !isOtherLanguage(work, language, path))
    .toSorted();
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
    resources: own.map((path) => {
      const kind = kinds.get(path);
      return { ...resource(path), ...(kind && { additionalType: kind }) };
    }),
  };
}

function isOtherLanguage(work: Work, language: string, path: Address): boolean {
  const [folder] = path.split('/') as [string];
  return [...work.languages.keys()].some(
    (tag) => tag !== language && (tag === folder || path === downloadsTemplateAddress(tag)),
  );
}
