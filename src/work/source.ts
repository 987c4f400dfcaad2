import { z } from 'zod';
import { dayOf, partialDate } from './date.ts';
import { id } from './id.ts';

/** What a source can be, the nearest to the facts first. */
export const sourceKinds = ['primary', 'filing', 'research', 'news', 'reference'] as const;

/** A document that proves facts. */
export const sourceSchema = z
  .strictObject({
    id,
    title: z
      .string()
      .min(1)
      .optional()
      .describe('Its title, in its own language; absent with a “titleStatus”.'),
    titleStatus: z
      .enum(['description', 'withheld'])
      .optional()
      .describe(
        'Why it has no title, and is described in sources.yaml of each language: the title is not known (“description”), or it or the address names somebody whom the work does not name (“withheld”), and then the address is not printed on paper.',
      ),
    publisher: z.string().min(1).optional().describe('Who published it; absent when unknown.'),
    via: z
      .string()
      .min(1)
      .optional()
      .describe('Who republished it, such as MarketScreener for Reuters.'),
    author: z.string().optional().describe('Who wrote it, when it is signed.'),
    published: partialDate.describe('When it was published, as precisely as known.'),
    undated: z
      .literal(true)
      .optional()
      .describe('It bears no date itself: “published” is what other sources make probable.'),
    url: z.url().nullable().describe('Its address; null when no public one is known.'),
    language: z.string().min(2).describe('The BCP 47 tag of its language.'),
    kind: z
      .enum(sourceKinds)
      .describe(
        'How much weight it has: a document of those concerned, a filing, research, reporting.',
      ),
  })
  .refine(({ title, titleStatus }) => title !== undefined || titleStatus !== undefined, {
    path: ['title'],
    message: 'the source has no title',
    params: {
      fix: 'Write its title; or, where it is not known, “titleStatus: description”, and what the source is in sources.yaml of each language.',
    },
  })
  .refine(({ title, titleStatus }) => title === undefined || titleStatus === undefined, {
    path: ['titleStatus'],
    message: 'the source has a title and says that it has none',
    params: {
      fix: 'Remove this field; or the title, if it is a description, which belongs in sources.yaml of each language.',
    },
  });

export type Source = z.infer<typeof sourceSchema>;

/**
 * The attributes of a Robust Link: the original address, a date, and the copy in the Wayback Machine that is nearest
 * to that date. https://robustlinks.mementoweb.org/spec/
 */
export function robustLink({ url, published }: Source): Record<string, string> {
  if (!url) return {};
  const day = dayOf(published)!.toISOString().slice(0, 10);
  return {
    'data-originalurl': url,
    'data-versionurl': `https://web.archive.org/web/${day.replaceAll('-', '')}/${url}`,
    'data-versiondate': day,
  };
}

/**
 * The Wayback Machine's list of copies of the source, from the year of publication on. The list and not one copy,
 * because no single copy has been verified.
 */
export function archivedCopies(source: Source): string | undefined {
  return source.url
    ? `https://web.archive.org/web/${source.published.slice(0, 4)}*/${source.url}`
    : undefined;
}
