import { z } from 'zod';
import type { Text } from './text.ts';

/** Front matter of `content/<lang>/pages/<kind>.mdx`: a page with a text of its own. */
export const pageSchema = z.strictObject({
  title: z.string().min(1).describe('Its heading.'),
  summary: z.string().min(20).max(320).describe('One sentence for lists and search engines.'),
});

export type Page = Text & z.infer<typeof pageSchema>;

/** The pages that have a text of their own in every language. */
export const textPages = ['home', 'about', 'accessibility'] as const;
