import { z } from 'zod';
import type { Text } from './text.ts';

/** Front matter of `content/<lang>/sections/<id>.mdx`. */
export const sectionSchema = z.strictObject({
  title: z
    .string()
    .min(1)
    .max(90)
    .refine((title) => !title.endsWith('.'), 'a title has no final full stop')
    .describe('Its heading, in sentence case, without a final full stop.'),
  summary: z
    .string()
    .min(20)
    .max(320)
    .describe('The answer to the section’s question, in one sentence.'),
  translator: z
    .string()
    .min(1)
    .optional()
    .describe(
      'Who translated it, the family name first: "Dupont, Marie"; a collective by its name.',
    ),
  translatedFrom: z
    .string()
    .regex(/^[A-Za-z-]+@[0-9a-f]{12}$/, 'written as "en@0123456789ab"')
    .optional()
    .describe('For a translation: the original it was made from, as "<language>@<fingerprint>".'),
});

/** The unit of everything: one idea, one id, one file in each language. */
export type Section = Text & z.infer<typeof sectionSchema>;

/** Reading speed at the age of fifteen. */
const wordsPerMinute = 180;

/** Minutes that it takes to read sections, at least one. */
export function readingMinutes(sections: { words: number }[]): number {
  const words = sections.reduce((sum, section) => sum + section.words, 0);
  return Math.max(1, Math.round(words / wordsPerMinute));
}
