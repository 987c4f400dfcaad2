/** The text as tagged PDF, with an outline and a table of contents with page numbers. */
import { writeFile } from 'node:fs/promises';
import { bookOf } from '../book/book.ts';
import { oneFile } from '../book/places.ts';
import { fileName, type Edition } from '../kit/edition.ts';
import { printBook } from './print.ts';

export const pdf: Edition = {
  name: 'pdf',
  downloads: (site) =>
    site.publications.map(({ inLanguage }) => ({
      file: fileName(site, [inLanguage], '.pdf'),
      languages: [inLanguage],
      mediaType: 'application/pdf',
      async write(path) {
        await writeFile(path, await printBook(bookOf(site, inLanguage, oneFile)));
      },
    })),
};
