import { z } from 'zod';
import { primarySubtag } from '../lib/language-tag.ts';
import { pageName } from './id.ts';

/** The pages that every language has besides its chapters. */
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

/** The pages that are made from data, in the order of menus. */
export const referencePages: PageKind[] = [
  'timeline',
  'who',
  'recommendations',
  'claims',
  'glossary',
  'sources',
  'index',
];

const pageField = pageName.describe('The file name of the page, without ".html".');
/** A folder's own page has one name on every host. */
const homeField = pageField
  .refine((name) => name === 'index', 'the home page is always called "index"')
  .describe('The file name of the home page, always "index".');
/** Names for pages that are not called by their kind. */
const defaultNames: Partial<Record<PageKind, string>> = { home: 'index', index: 'a-to-z' };

/** `content/<lang>/language.yaml`: the settings of a language. */
export const languageSchema = z
  .strictObject({
    tag: z
      .string()
      .refine(isLanguageTag, 'a language tag is a canonical BCP 47 tag, such as "fr"')
      .describe('Its BCP 47 tag; the name of the folder, of the address and of every lang.'),
    name: z.string().min(1).describe('The language’s name for itself.'),
    title: z
      .string()
      .min(1)
      .refine(hasAtMost(30), 'a title has at most 30 characters: catalogues cut it')
      .describe('The work’s title in this language.'),
    tagline: z
      .string()
      .min(1)
      .refine(hasAtMost(80), 'a tagline has at most 80 characters: catalogues cut it')
      .optional()
      .describe('What the work is about, for catalogues that have one line.'),
    author: z
      .string()
      .regex(
        /^[^\s,;،؛，；](?:[^\n,;،؛，；]*[^\s,;،؛，；])?$/,
        'an author is named without comma and semicolon, at which programs take names apart',
      )
      .optional()
      .describe('Who made the work: a name for all who write it, as citations give it.'),
    direction: z.enum(['ltr', 'rtl']).describe('The direction of its script.'),
    status: z
      .enum(['complete', 'draft'])
      .describe('A complete language has every section; a draft one may fall back to another.'),
    fallback: z
      .string()
      .optional()
      .describe('The language from which a draft takes what it lacks.'),
    locale: z
      .string()
      .optional()
      .describe('Its locale for numbers and dates; the tag when absent.'),
    iso639_3: z
      .string()
      .regex(/^[a-z]{3}$/, 'a code of ISO 639-3 has three small letters, such as "fra"')
      .describe('Its code in ISO 639-3, which the catalogues of ZIM files ask for.'),
    openGraph: z
      .string()
      .regex(/^[a-z]{2,3}_[A-Z]{2}$/, 'a locale of Open Graph is written "fr_FR"')
      .describe('Its locale in the form of Open Graph.'),
    pages: z
      .strictObject(
        Object.fromEntries(
          pageKinds.map((kind) => [
            kind,
            (kind === 'home' ? homeField : pageField).default(defaultNames[kind] ?? kind),
          ]),
        ) as Record<PageKind, z.ZodDefault<typeof pageField>>,
      )
      .describe(
        'The file names of its pages; a page that is not named is called by its kind, the list from A to Z “a-to-z”.',
      ),
    numerals: z
      .array(z.string().min(1))
      .describe('The words for whole numbers from 0 upwards that running text spells out.'),
  })
  .refine(({ tag, locale = tag }) => primarySubtag(locale) === primarySubtag(tag), {
    path: ['locale'],
    message: 'the locale belongs to another language, and so would numbers, dates and plurals',
  })
  .refine(({ status, author }) => status === 'draft' || author, {
    path: ['author'],
    message: 'a complete language names the author of the work; a draft can borrow the name',
  });

export type Language = z.infer<typeof languageSchema>;

/** A limit in characters as a reader counts them (grapheme clusters), which is how catalogues of ZIM files count. */
function hasAtMost(limit: number): (text: string) => boolean {
  const segmenter = new Intl.Segmenter();
  return (text) => [...segmenter.segment(text)].length <= limit;
}

/** True for a BCP 47 tag in its canonical form. */
export function isLanguageTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag)[0] === tag;
  } catch {
    return false;
  }
}
