/** Every handout and sheet of a language in a folder, to print (PDF) and to change (DOCX). */
import { basename } from 'node:path';
import { parseHTML } from 'linkedom';
import { writeZip, type Entry } from '../archive.ts';
import { fileName, type Edition } from '../edition.ts';
import type { Publication } from '../publication.ts';
import type { Site } from '../site.ts';
import { docxOf } from './docx.ts';
import { openPrinter } from './printer.ts';

export const handouts: Edition = {
  name: 'handouts',
  downloads: (site) =>
    site.publications
      .filter((publication) => sheetsOf(site, publication).length > 0)
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
export function sheetsOf(site: Site, { inLanguage }: Publication): string[] {
  return site.files.filter(
    (path) =>
      path.startsWith(`${inLanguage}/handout/`) ||
      (path.startsWith(`${inLanguage}/teach/`) && /-(questions|answers)\.html$/.test(path)),
  );
}

async function folderOf(site: Site, publication: Publication): Promise<Entry[]> {
  const entries: Entry[] = [];
  const printer = await openPrinter(site);
  try {
    for (const sheet of sheetsOf(site, publication)) {
      const { document } = parseHTML(site.read(sheet).toString());
      const name = `${site.name}.${publication.inLanguage}/${basename(sheet, '.html')}`;
      entries.push([`${name}.pdf`, await printer.print(sheet)]);
      entries.push([`${name}.docx`, await docxOf(document, site.date)]);
    }
  } finally {
    await printer.close();
  }
  return entries;
}
