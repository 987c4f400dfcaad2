import { z } from 'zod';
import { pageKinds, type PageKind } from './language.ts';
import type { Text } from './text.ts';

/** Front matter of `content/<lang>/pages/<kind>.mdx`: a page with a text of its own. */
export const pageSchema = z.strictObject({
  title: z.string().min(1).describe('Its heading.'),
  summary: z.string().min(20).max(320).describe('One sentence for lists and search engines.'),
});

export type Page = Text & z.infer<typeof pageSchema>;

/** The pages that have a text of their own in every language. */
export const textPages = ['home', 'about', 'accessibility'] as const;

/** The pages that a work has only if it has such records. */
const recordsOf = {
  timeline: 'events',
  who: 'entities',
  recommendations: 'recommendations',
  claims: 'claims',
  glossary: 'terms',
  teach: 'lessons',
} as const;

/** The pages of a work with these records. */
export function pagesOf(
  records: Record<(typeof recordsOf)[keyof typeof recordsOf], { size: number }>,
): PageKind[] {
  return pageKinds.filter((kind) => {
    const name = (recordsOf as Partial<Record<PageKind, keyof typeof records>>)[kind];
    return !name || records[name].size > 0;
  });
}
