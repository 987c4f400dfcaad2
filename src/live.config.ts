import { defineLiveCollection } from 'astro:content';
import type { LiveLoader } from 'astro/loaders';
import type { Text } from './model/text.ts';
import { theWork } from './site.ts';

/** The MDX files of one folder in every language: an id is "<language>/<file name>". */
function texts(folder: 'sections' | 'plain' | 'pages') {
  const loader: LiveLoader<Text, { id: string }> = {
    name: 'work',
    // From the work, through which all content is read: a text that does not parse is told by its checks.
    async loadEntry({ filter: { id } }) {
      const [language, name] = id.split('/') as [string, string];
      const data = theWork().languages.get(language)?.[folder].get(name);
      return data && { id, data };
    },
    async loadCollection() {
      const editions = [...theWork().languages.values()];
      return {
        entries: editions.flatMap((edition) =>
          [...edition[folder].values()].map((data) => ({
            id: `${data.language}/${data.id}`,
            data,
          })),
        ),
      };
    },
  };
  return defineLiveCollection({ loader });
}

export const collections = {
  sections: texts('sections'),
  plain: texts('plain'),
  pages: texts('pages'),
};
