import { z } from 'zod';
import { graphemesOf } from '../lib/graphemes.ts';
import { primarySubtag } from '../lib/language-tag.ts';
import { pageName } from './id.ts';

/** The pages that every language has besides its chapters. */
export const pageKinds = [
  'home',
  'brief',
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
  .refine((name) => name === 'index', {
    message: 'the home page is always called "index"',
    params: { fix: 'Write "index".' },
  })
  .describe('The file name of the home page, always "index".');
/** Names for pages that are not called by their kind. */
const defaultNames: Partial<Record<PageKind, string>> = { home: 'index', index: 'a-to-z' };

/** The rules of typography that the code knows: `language/typography.ts`, `checks/typography/`. */
export const typographies = ['english', 'french'] as const;
export type Typography = (typeof typographies)[number];

/** The formulas of readability that the code knows: `checks/readability.ts`. */
export const readabilityFormulas = ['flesch', 'kandel-moles'] as const;
export type ReadabilityFormula = (typeof readabilityFormulas)[number];

/** The style files of the Citation Style Language that the code has: `views/citations/styles/`. */
export const citationStyles = [
  'apa',
  'modern-language-association',
  'chicago-author-date',
  'chicago-author-date-fr',
  'iso690-author-date-fr',
] as const;
export type CitationStyle = (typeof citationStyles)[number];

const parameter = z.string().regex(/^[^|={}[\]]+$/, 'a parameter of a template has no | = { } [ ]');

const wikiTemplateSchema = z.strictObject({
  name: parameter.describe('The name of the template, such as "cite web".'),
  author: parameter.describe('Its parameter for the author.'),
  title: parameter.describe('Its parameter for the title.'),
  url: parameter.default('url').describe('Its parameter for the address.'),
  site: parameter.describe('Its parameter for the site.'),
  date: parameter.default('date').describe('Its parameter for the date.'),
  archiveUrl: parameter.default('archive-url').describe('Its parameter for the kept copy.'),
  archiveDate: parameter
    .default('archive-date')
    .describe('Its parameter for the date of the copy.'),
  more: z
    .record(parameter, z.string())
    .default({})
    .describe('Further parameters, with their values.'),
});

/** `content/<lang>/language.yaml`: the settings of a language. */
export const languageSchema = z
  .strictObject({
    tag: z
      .string()
      .superRefine(languageTag)
      .describe('Its BCP 47 tag; the name of the folder, of the address and of every lang.'),
    name: z.string().min(1).describe('The language’s name for itself.'),
    title: z
      .string()
      .min(1)
      .refine(hasAtMost(30), {
        message: 'a title has at most 30 characters: catalogues cut it',
        params: { fix: 'Write a shorter one.' },
      })
      .describe('The work’s title in this language.'),
    tagline: z
      .string()
      .min(1)
      .refine(hasAtMost(80), {
        message: 'a tagline has at most 80 characters: catalogues cut it',
        params: { fix: 'Write a shorter one.' },
      })
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
    typography: z
      .enum(typographies)
      .optional()
      .describe('The rules by which its text is set and checked; set as it is when absent.'),
    readability: z
      .enum(readabilityFormulas)
      .optional()
      .describe('The formula that measures its plain texts; not measured when absent.'),
    citationStyles: z
      .array(z.enum(citationStyles))
      .min(1)
      .default(['apa', 'modern-language-association', 'chicago-author-date'])
      .describe('The styles in which its readers cite, the most usual first.'),
    citationLocale: z
      .string()
      .superRefine(languageTag)
      .optional()
      .describe('The locale of its citations, where that is not its own: manuals are American.'),
    wikiTemplate: wikiTemplateSchema
      .optional()
      .describe('The template by which its Wikipedia cites web pages; not offered when absent.'),
    font: z
      .string()
      .regex(
        /^[A-Z0-9][A-Za-z0-9]*( [A-Za-z0-9]+)*$/,
        'a font has the name that Google Fonts gives it',
      )
      .optional()
      .describe(
        'A Google font with the letters of its script, where Source Sans lacks them; from the npm package @expo-google-fonts/<name>.',
      ),
  })
  // A tag in the wrong form has its own finding.
  .refine(
    ({ tag, locale = tag }) => !isLanguageTag(tag) || primarySubtag(locale) === primarySubtag(tag),
    {
      path: ['locale'],
      message: 'the locale belongs to another language, and so would numbers, dates and plurals',
      params: { fix: 'Write a locale of this language, or remove the field.' },
    },
  )
  .refine(({ status, author }) => status === 'draft' || author, {
    path: ['author'],
    message: 'a complete language names the author of the work; a draft can borrow the name',
    params: { fix: 'Add it.' },
  });

export type Language = z.infer<typeof languageSchema>;

/** A limit in characters as a reader counts them (grapheme clusters), which is how catalogues of ZIM files count. */
function hasAtMost(limit: number): (text: string) => boolean {
  return (text) => graphemesOf(text).length <= limit;
}

/** A language tag as browsers write it (BCP 47); the fix has the tag that was probably meant. */
function languageTag(tag: string, context: z.RefinementCtx): void {
  if (isLanguageTag(tag)) return;
  const right = canonical(tag.trim().replaceAll('_', '-'));
  const fix = right
    ? `Write "${right}".`
    : 'Write the language in two or three small letters, and where it matters its country: "fr", "pt-BR".';
  context.addIssue({ code: 'custom', message: `"${tag}" is no language tag`, params: { fix } });
}

/** The tag as it is written; undefined when it is none. */
function canonical(tag: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(tag)[0];
  } catch {
    return undefined;
  }
}

/** True for a language tag in the form in which it is written. */
export function isLanguageTag(tag: string): boolean {
  return canonical(tag) === tag;
}
