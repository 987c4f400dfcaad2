import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { pageSchema } from './model/page.ts';
import { plainSchema } from './model/plain.ts';
import { sectionSchema } from './model/section.ts';
import { contentRoot } from './site.ts';

/** Ids are "<language>/<file name>", as they stand on disk. */
const generateId = ({ entry }: { entry: string }) =>
  entry.replace(/\/(sections|plain|pages)\//, '/').replace(/\.mdx$/, '');

export const collections = {
  sections: defineCollection({
    loader: glob({ pattern: '*/sections/*.mdx', base: contentRoot, generateId }),
    schema: sectionSchema,
  }),
  plain: defineCollection({
    loader: glob({ pattern: '*/plain/*.mdx', base: contentRoot, generateId }),
    schema: plainSchema,
  }),
  pages: defineCollection({
    loader: glob({ pattern: '*/pages/*.mdx', base: contentRoot, generateId }),
    schema: pageSchema,
  }),
};
