import { defineCollection } from 'astro:content';
import { glob, type Loader } from 'astro/loaders';
import { pageSchema } from './model/page.ts';
import { plainSchema } from './model/plain.ts';
import { sectionSchema } from './model/section.ts';
import { contentRoot } from './site.ts';

/** Ids are "<language>/<file name>", as they stand on disk. */
const generateId = ({ entry }: { entry: string }) =>
  entry.replace(/\/(sections|plain|pages)\//, '/').replace(/\.mdx$/, '');

/** The MDX files of one folder in every language, as text: `mdx/compile.ts` compiles them. */
function texts(folder: string): Loader {
  const files = glob({ pattern: `*/${folder}/*.mdx`, base: contentRoot, generateId });
  return {
    name: 'texts',
    load: ({ store, ...context }) =>
      files.load({
        ...context,
        // Else each would become a module of the bundler.
        store: { ...store, set: (entry) => store.set({ ...entry, deferredRender: false }) },
      }),
  };
}

export const collections = {
  sections: defineCollection({ loader: texts('sections'), schema: sectionSchema }),
  plain: defineCollection({ loader: texts('plain'), schema: plainSchema }),
  pages: defineCollection({ loader: texts('pages'), schema: pageSchema }),
};
