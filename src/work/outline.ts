import { z } from 'zod';
import { id, reference } from './id.ts';
import { once } from './reads.ts';

/** `content/outline.yaml`: the chapters in reading order, each with its sections. */
export const outlineSchema = z.array(
  z.strictObject({
    chapter: id.describe('The chapter’s id, a key of every language’s chapters.yaml.'),
    sections: z.array(reference).min(1).describe('Ids of its sections, in reading order.'),
  }),
);

/** `content/registry.yaml`: every id ever published. A former id maps to its replacement. */
export const registrySchema = z.strictObject({
  sections: z
    .array(reference)
    .describe('Ids of sections, in the order of their first publication.'),
  aliases: z
    .record(reference, id)
    .default({})
    .describe('Each former id with the id that replaced it.'),
});

export type Outline = z.infer<typeof outlineSchema>;
export type Registry = z.infer<typeof registrySchema>;

/** Ids of a chapter's sections, in reading order. @throws Error when there is no such chapter */
export function sectionsOf(outline: Outline, chapter: string): string[] {
  const entry = outline.find((each) => each.chapter === chapter);
  if (!entry) throw new Error(`There is no chapter "${chapter}".`);
  return entry.sections;
}

/** The chapter in which a section stands. @throws Error when it stands in none */
export function chapterOf(outline: Outline, section: string): string {
  const chapters = once(
    outline,
    'chapters',
    () => new Map(outline.flatMap((entry) => entry.sections.map((each) => [each, entry.chapter]))),
  );
  const chapter = chapters.get(section);
  if (!chapter) throw new Error(`The section "${section}" stands in no chapter.`);
  return chapter;
}
