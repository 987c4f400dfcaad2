/** A W3C Publication Manifest as the build writes it: what to read, in which order, with each file's hash. */
import { z } from 'zod';

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
  /** Relative to the manifest. */
  url: z.string(),
  encodingFormat: z.string(),
  integrity: z
    .string()
    .regex(/^sha256-[A-Za-z0-9+/]{43}=$/, 'an integrity is "sha256-" and 44 characters of Base64'),
  name: z.string().optional(),
  /** "chapter", or the kind of page. */
  additionalType: z.string().optional(),
  hasPart: z.array(part).optional(),
});

export const publicationSchema = z.object({
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
