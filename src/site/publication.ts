/**
 * The contract between the site and its editions: for each language a W3C Publication Manifest,
 * `dist/<lang>/publication.json`, with the reading order and the hash of every file.
 * The build writes it (`manifest.ts`), editions read it. https://www.w3.org/TR/pub-manifest/
 */
import { z } from 'zod';
import { isCompressed } from './compressed.ts';
import { pageKinds } from '../work/language.ts';

/** What a file is for, where editions or the precache list treat it differently. */
export const fileKinds = [
  // Sheets to print: a section, and of a lesson the questions alone and the teacher's answers.
  'handout',
  'questions',
  'answers',
  /** Template of the page that lists the downloads; not published for readers. */
  'downloads-template',
  'share-image',
  /** The search index as a script, for pages opened from a disk. */
  'disk-index',
  /** The page for an address that does not exist. */
  'not-found',
  /** Only for crawlers. */
  'crawlers',
] as const;
export type FileKind = (typeof fileKinds)[number];

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

const resource = z.object({
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
  inLanguage: z.string(),
  /** The code of the same language; older releases have none. */
  iso639_3: z.string().optional(),
  readingProgression: z.enum(['ltr', 'rtl']),
  license: z.url(),
  version: z.string(),
  datePublished: z.iso.date(),
  dateModified: z.iso.datetime(),
  /** The commit. */
  identifier: z.string().optional(),
  readingOrder: z.array(resource),
  resources: z.array(resource),
});

export type Publication = z.infer<typeof publicationSchema>;
export type Resource = z.infer<typeof resource>;

/**
 * True for files that are in no manifest, because they are made from the site: downloads, kept releases, files
 * for hosts.
 */
export function isBesideSite(path: string): boolean {
  return /^(downloads|e)\/|^(_headers|\.nojekyll)$/.test(path) || isCompressed(path);
}
