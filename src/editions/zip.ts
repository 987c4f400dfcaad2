/** The whole site as a ZIP file: unpacked anywhere, it opens with a double click. */
import { writeFile } from 'node:fs/promises';
import { zipOf } from './archive.ts';
import { copyOf } from './copy.ts';
import { choicesOf, fileName, type Edition } from './edition.ts';
import { sumsOf } from './sums.ts';

export const zip: Edition = {
  name: 'zip',
  downloads: (site) =>
    choicesOf(site).map((languages) => ({
      file: fileName(site, languages, '.zip'),
      languages,
      mediaType: 'application/zip',
      async write(path) {
        const copy = copyOf(site, languages);
        const files = copy.files.map((file) => [file, copy.read(file)] as const);
        const sums = ['SHA256SUMS', Buffer.from(sumsOf(files))] as const;
        const folder = [...files, sums].map(
          ([file, content]) => [`${site.name}/${file}`, content] as const,
        );
        await writeFile(path, zipOf(folder, site.date));
      },
    })),
};
