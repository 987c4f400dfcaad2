/** The text as EPUB 3.3: the whole, and each chapter alone. */
import { writeZip } from '../kit/archive.ts';
import { bookOf, chaptersOf } from '../book/book.ts';
import { drawCover } from '../book/cover.ts';
import { filesWith } from '../book/places.ts';
import { fileName, type Download, type Edition } from '../kit/edition.ts';
import type { Site } from '../kit/site.ts';
import { coverPage, partPage, stylesheet, titlePage } from './content.ts';
import { navigation } from './navigation.ts';
import { container, packageDocument } from './package.ts';

export const epub: Edition = {
  name: 'epub',
  downloads: (site) =>
    site.publications.flatMap(({ inLanguage }) => [
      download(site, inLanguage, '.epub'),
      ...chaptersOf(site, inLanguage).map(({ url, name, title }) => ({
        ...download(site, inLanguage, `.${name}.epub`, url),
        title,
      })),
    ]),
};

function download(site: Site, language: string, ending: string, chapter?: string): Download {
  return {
    file: fileName(site, [language], ending),
    languages: [language],
    mediaType: 'application/epub+zip',
    async write(path) {
      const book = bookOf(site, language, filesWith('.xhtml'), chapter);
      const cover = await drawCover(book);
      const files: Record<string, string | Buffer> = {
        'cover.xhtml': coverPage(book),
        'title.xhtml': titlePage(book),
        'nav.xhtml': navigation(book),
        ...Object.fromEntries(
          book.parts.map((part) => [`${part.name}.xhtml`, partPage(book, part)]),
        ),
        'cover.svg': cover.svg,
        'cover.png': cover.png,
        'style.css': stylesheet(book),
      };
      const packed = [
        ['mimetype', 'application/epub+zip'],
        ['META-INF/container.xml', container],
        ['EPUB/package.opf', packageDocument(book, files)],
        ...Object.entries(files).map(([name, content]) => [`EPUB/${name}`, content] as const),
      ] as const;
      const entries = packed.map(([name, content]) => [name, Buffer.from(content)] as const);
      await writeZip(path, entries, site.date, (name) => name === 'mimetype');
    },
  };
}
