import { z } from 'zod';
import { dayOf, partialDate } from './date.ts';
import { id } from './id.ts';

/** A place where something is written, that a claim can point to. */
export const sourceSchema = z.strictObject({
  id,
  /** In the source's own language. */
  title: z.string().min(1),
  /** Who published it; absent when unknown. */
  publisher: z.string().min(1).optional(),
  /** Who carries it, when it is a copy or an agency's text: Reuters via MarketScreener. */
  via: z.string().min(1).optional(),
  author: z.string().optional(),
  published: partialDate,
  /** Null when no public address is known. */
  url: z.url().nullable(),
  /** BCP 47 tag of the source's language. */
  language: z.string().min(2),
  /** What weight it has: a document of those concerned, a filing, research, or reporting. */
  kind: z.enum(['primary', 'filing', 'research', 'news', 'reference']),
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
