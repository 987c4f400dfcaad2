import { z } from 'zod';
import { dayOf, partialDate } from './date.ts';
import { id } from './id.ts';

/** A place where something is written, that a claim can point to. */
export const sourceSchema = z.strictObject({
  id,
  title: z.string().min(1).describe('Its title, in its own language.'),
  publisher: z.string().min(1).optional().describe('Who published it; absent when unknown.'),
  via: z
    .string()
    .min(1)
    .optional()
    .describe('Who carries it, when it is a copy or an agency’s text: MarketScreener for Reuters.'),
  author: z.string().optional().describe('Who wrote it, when it is signed.'),
  published: partialDate.describe('When it was published, as precisely as known.'),
  url: z.url().nullable().describe('Its address; null when no public one is known.'),
  language: z.string().min(2).describe('The BCP 47 tag of its language.'),
  kind: z
    .enum(['primary', 'filing', 'research', 'news', 'reference'])
    .describe('What weight it has: a document of those concerned, a filing, research, reporting.'),
});

export type Source = z.infer<typeof sourceSchema>;

/**
 * What a Robust Link says of itself: the address that is meant, the day for which it is meant, and where
 * the Wayback Machine keeps the copy nearest to that day. https://robustlinks.mementoweb.org/spec/
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
 * Where the Wayback Machine lists its copies of the source, beginning with the year of publication.
 * We link to the list, since no single capture has been verified.
 */
export function archivedCopies(source: Source): string | undefined {
  return source.url
    ? `https://web.archive.org/web/${source.published.slice(0, 4)}*/${source.url}`
    : undefined;
}
