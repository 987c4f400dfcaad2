import { z } from 'zod';

/** The pages that every language has besides its chapters, and the words that name their files. */
export const pageKinds = [
  'home',
  'timeline',
  'who',
  'recommendations',
  'claims',
  'glossary',
  'sources',
  'search',
  'index',
  'teach',
  'offline',
  'about',
  'accessibility',
] as const;
export type PageKind = (typeof pageKinds)[number];

const pageName = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'a page name is lower-case ASCII words joined by hyphens');

/** `content/<lang>/language.yaml`: what the site must know about a language. */
export const languageSchema = z.strictObject({
  /** BCP 47 tag; the name of the folder, of the address and of every `lang`. */
  tag: z.string().refine(isCanonicalTag, 'a language tag is a canonical BCP 47 tag, such as "fr"'),
  /** The language's name for itself. */
  name: z.string().min(1),
  /** The work's title in this language. */
  title: z.string().min(1).refine(fits(30), 'a title has at most 30 characters: catalogues cut it'),
  /** What the work is about, for catalogues that have one line. */
  tagline: z
    .string()
    .min(1)
    .refine(fits(80), 'a tagline has at most 80 characters: catalogues cut it')
    .optional(),
  /** Direction of the script. */
  direction: z.enum(['ltr', 'rtl']),
  /** A complete language has every section; a draft one may fall back to another. */
  status: z.enum(['complete', 'draft']),
  /** The language that a draft borrows missing sections from. */
  fallback: z.string().optional(),
  /** Locale for numbers and dates; the tag when absent. */
  locale: z.string().optional(),
  /** Locale in Open Graph's form, such as "fr_FR". */
  openGraph: z.string().regex(/^[a-z]{2,3}_[A-Z]{2}$/),
  /** File names of the reference pages, without ".html". */
  pages: z.strictObject(
    Object.fromEntries(pageKinds.map((kind) => [kind, pageName])) as Record<
      PageKind,
      typeof pageName
    >,
  ),
  /** The words for whole numbers from 0 upwards that running text spells out. */
  numerals: z.array(z.string().min(1)),
});

export type Language = z.infer<typeof languageSchema>;

/** Counts what a reader calls a character, as the catalogues of ZIM files do. */
function fits(most: number): (text: string) => boolean {
  const segmenter = new Intl.Segmenter();
  return (text) => [...segmenter.segment(text)].length <= most;
}

function isCanonicalTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag)[0] === tag;
  } catch {
    return false;
  }
}
