/**
 * The contract between the site and its editions: for each language a W3C Publication Manifest,
 * `dist/<lang>/publication.json`, with the reading order and the hash of every file.
 * Its schema and its writer: the build writes it, editions read it. https://www.w3.org/TR/pub-manifest/
 */
import { z } from 'zod';
import { isCompressed } from './compressed.ts';
import { pageKinds, type PageKind } from '../work/language.ts';
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
import { contactOf } from '../work/contact.ts';
import { licence } from '../work/licence.ts';
import { builtFrom, type BuiltFrom } from './built-from.ts';
import { addFile, type SiteFiles } from './files.ts';
import { fileKinds, kindsOf } from './file-kinds.ts';
import { nameOfMediaType } from './media-type.ts';
import { authorIn, sectionIn, settingsIn, wordsIn } from '../work/fallback.ts';
import type { Work } from '../work/work.ts';

const part = z.object({
  type: z.literal('WebPageElement'),
  /** The section's id. */
  identifier: z.string(),
  url: z.string(),
  /** Its permanent address. */
  sameAs: z.url(),
  name: z.string(),
  inLanguage: z.string(),
});

const resourceSchema = z.object({
  type: z.literal('LinkedResource'),
  /** Relative to the manifest. */
  url: z.string(),
  encodingFormat: z.string(),
  integrity: z
    .string()
    .regex(/^sha256-[A-Za-z0-9+/]{43}=$/, 'an integrity is "sha256-" and 44 characters of Base64'),
  name: z.string().optional(),
  /** "chapter", the kind of page, or the kind of another file. */
  additionalType: z.enum(['chapter', ...pageKinds, ...fileKinds]).optional(),
  hasPart: z.array(part).optional(),
});

export const publicationSchema = z.object({
  '@context': z.array(z.union([z.string(), z.record(z.string(), z.string())])),
  type: z.literal('CreativeWork'),
  conformsTo: z.literal('https://www.w3.org/TR/pub-manifest/'),
  id: z.url(),
  url: z.url(),
  name: z.string(),
  /** One line, of at most 80 characters. */
  description: z.string().optional(),
  /** Who made it, always a group; older releases name none. */
  author: z.object({ type: z.literal('Organization'), name: z.string() }).optional(),
  inLanguage: z.string(),
  /** The code of the same language; older releases have none. */
  iso639_3: z.string().optional(),
  readingProgression: z.enum(['ltr', 'rtl']),
  license: z.url(),
  /** Who answers for it, and where to write. */
  publisher: z
    .object({
      type: z.literal('Organization'),
      name: z.string(),
      email: z.string().optional(),
      url: z.string().optional(),
    })
    .optional(),
  version: z.string(),
  datePublished: z.iso.date(),
  dateModified: z.iso.datetime(),
  /** The commit. */
  identifier: z.string().optional(),
  readingOrder: z.array(resourceSchema),
  resources: z.array(resourceSchema),
});

export type Publication = z.infer<typeof publicationSchema>;
export type Resource = z.infer<typeof resourceSchema>;

/** The author of a publication, as every edition names it. */
export function authorOf({ author, name }: Publication): string {
  return author?.name ?? name;
}

/**
 * True for files that are in no manifest, because they are made from the site: downloads, kept releases, files
 * for hosts.
 */
export function isBesideSite(path: string): boolean {
  return /^(downloads|e)\/|^(_headers|\.nojekyll|SHA256SUMS)$/.test(path) || isCompressed(path);
}

/**
 * Writes the manifest of every language into the built site at `dist`, and adds it to the site's `files`.
 * @param siteUrl where the site is published
 */
export function writeManifests(
  work: Work,
  siteUrl: string,
  dist: string,
  files: SiteFiles,
): string {
  const listed = new Map([...files].filter(([path]) => !isBesideSite(path)));
  const built = builtFrom(work.releases.at(-1)!);
  for (const language of work.languages.keys()) {
    const manifest = publicationManifest(work, siteUrl, language, listed, built);
    const text = `${JSON.stringify(manifest, undefined, 2)}\n`;
    addFile(dist, files, manifestAddress(language), text);
  }
  return `${listed.size} files`;
}

function publicationManifest(
  work: Work,
  siteUrl: string,
  language: string,
  files: SiteFiles,
  built: BuiltFrom,
): Publication {
  const { title, tagline, direction, iso639_3 } = settingsIn(work, language);
  const here = manifestAddress(language);
  const absolute = (address: Address) => new URL(address, siteUrl).href;
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
    author: { type: 'Organization', name: authorIn(work, language) },
    publisher: {
      type: 'Organization',
      name: authorIn(work, language),
      ...contactOf(work.story)?.field,
    },
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
