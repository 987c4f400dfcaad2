/** Every handout and sheet of a language in a folder, to print (PDF) and to change (DOCX). */
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseHTML } from 'linkedom';
import { writeZip, type Entry } from '../kit/archive.ts';
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

/** The pages that are made to be printed, by path. */
export function sheetsOf(publication: Publication): string[] {
  return filesOfKind(publication, ['handout', 'questions', 'answers']);
}

export async function printSheet(printer: Printer, site: Site, sheet: string): Promise<Uint8Array> {
  const { href } = pathToFileURL(join(site.root, sheet));
  const pdf = await printer.print((page) => page.goto(href), { format: 'A4' });
  return makeDeterministic(pdf, site.date);
}

async function folderOf(site: Site, publication: Publication): Promise<Entry[]> {
  const entries: Entry[] = [];
  const printer = await openPrinter();
  try {
    for (const sheet of sheetsOf(publication)) {
      const { document } = parseHTML(site.read(sheet).toString());
      const name = `${site.name}.${publication.inLanguage}/${basename(sheet, '.html')}`;
      entries.push([`${name}.pdf`, await printSheet(printer, site, sheet)]);
      entries.push([`${name}.docx`, await docxOf(document, site.date)]);
    }
  } finally {
    await printer.close();
  }
  return entries;
}
