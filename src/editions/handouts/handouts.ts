/** The handouts and lesson sheets of a language, each to print (PDF) and to edit (DOCX). */
import { basename } from 'node:path';
import { writeZip, type Entry } from '../kit/archive.ts';
import { publishedLinks } from '../kit/copy.ts';
import { fileName, type Edition } from '../kit/edition.ts';
import type { Publication } from '../../site/publication.ts';
import { makeDeterministic } from '../pdf/make-deterministic.ts';
import { filesOfKind, type Site } from '../kit/site.ts';
import { openPrinter, type Printer } from '../kit/tools/printer.ts';
import { docxOf } from './docx.ts';

export const handouts: Edition = {
  name: 'handouts',
  downloads: (site) =>
    site.publications
      .filter((publication) => sheetsOf(publication).length > 0)
      .map((publication) => ({
        file: fileName(site, [publication.inLanguage], '.handouts.zip'),
        languages: [publication.inLanguage],
        mediaType: 'application/zip',
        write: async (path) =>
          writeZip(path, await folderOf(site, publication), site.date, (file) =>
            file.endsWith('.docx'),
          ),
      })),
};

/** The pages that are made for printing, by path. */
export function sheetsOf(publication: Publication): string[] {
  return filesOfKind(publication, ['handout', 'questions', 'answers']);
}

/** A sheet in both forms. Its links lead to the published site, wherever it was built. */
export async function writeSheet(
  printer: Printer,
  site: Site,
  publication: Publication,
  sheet: string,
): Promise<{ pdf: Uint8Array; docx: Uint8Array }> {
  const html = publishedLinks(site, sheet, site.read(sheet).toString());
  const printed = await printer.print(html, { format: 'A4' });
  return {
    pdf: makeDeterministic(printed, site.date),
    docx: await docxOf(site, publication, sheet),
  };
}

async function folderOf(site: Site, publication: Publication): Promise<Entry[]> {
  const entries: Entry[] = [];
  const printer = await openPrinter();
  try {
    for (const sheet of sheetsOf(publication)) {
      const name = `${site.name}.${publication.inLanguage}/${basename(sheet, '.html')}`;
      const { pdf, docx } = await writeSheet(printer, site, publication, sheet);
      entries.push([`${name}.pdf`, pdf], [`${name}.docx`, docx]);
    }
  } finally {
    await printer.close();
  }
  return entries;
}
