/** The sheets of a language by chapter, each to print (PDF) and to change (DOCX), with its figures and an index. */
import { extname, posix } from 'node:path';
import { parseHTML } from 'linkedom';
import { z } from 'zod';
import { writeZip, type Entry } from '../kit/archive.ts';
import { fileName, type Edition } from '../kit/edition.ts';
import { nameFrom } from '../kit/file-name.ts';
import type { Publication } from '../../site/publication.ts';
import { finish } from '../pdf/finish.ts';
import { makeDeterministic } from '../pdf/make-deterministic.ts';
import type { About } from '../pdf/metadata.ts';
import { recordOf } from '../kit/record.ts';
import { filesOfKind, type Site } from '../kit/site.ts';
import { openPrinter, type Printer } from '../kit/tools/printer.ts';
import { docxOf } from './docx.ts';
import { indexPage, type ListedFolder } from './index-page.ts';
import { packOf, type Folder } from './pack.ts';
import { sheetOf } from './sheet.ts';

export const handouts: Edition = {
  name: 'handouts',
  downloads: (site) =>
    site.publications.filter(hasSheets).map((publication) => ({
      file: fileName(site, [publication.inLanguage], '.handouts.zip'),
      languages: [publication.inLanguage],
      mediaType: 'application/zip',
      write: async (path) =>
        writeZip(path, await entriesOf(site, publication), site.date, (file) =>
          /\.(?:docx|png)$/.test(file),
        ),
    })),
};

const wordsSchema = z.object({ sheets: z.object({ title: z.string(), lead: z.string() }) });

function hasSheets(publication: Publication): boolean {
  return filesOfKind(publication, ['handout']).length > 0;
}

/** A sheet in both forms. Its links lead to the published site, wherever it was built. */
export async function writeSheet(
  printer: Printer,
  site: Site,
  publication: Publication,
  path: string,
): Promise<{ pdf: Uint8Array; docx: Uint8Array }> {
  const html = sheetOf(site, publication, path);
  const printed = await printer.print(html, { format: 'A4' });
  return {
    pdf: await finish(
      makeDeterministic(printed, site.date),
      aboutOf(site, publication, path, html),
    ),
    docx: await docxOf(site, publication, path, html),
  };
}

/** What the PDF of a sheet says of itself. */
function aboutOf(site: Site, publication: Publication, path: string, html: string): About {
  const { document } = parseHTML(html);
  const description = document.querySelector('meta[name=description]')?.getAttribute('content');
  return {
    record: recordOf(publication),
    title: document.title,
    description: description ?? '',
    language: publication.inLanguage,
    url: new URL(path, site.url).href,
    work: publication.name,
  };
}

async function entriesOf(site: Site, publication: Publication): Promise<Entry[]> {
  const root = nameFrom(publication.name);
  const entries: Entry[] = [];
  const listed: ListedFolder[] = [];
  const printer = await openPrinter();
  try {
    for (const folder of packOf(site, publication)) {
      const files = await folderEntries(printer, site, publication, folder);
      entries.push(...files.flatMap(({ contents }) => contents));
      listed.push({
        title: folder.title,
        files: files.map(({ title, contents }) => ({
          title,
          paths: contents.map(([path]) => path),
        })),
      });
    }
  } finally {
    await printer.close();
  }
  const { sheets } = wordsSchema.parse(
    JSON.parse(site.read(`${publication.inLanguage}/book.json`).toString()),
  );
  const index = Buffer.from(indexPage(publication, sheets, listed));
  return [['index.html', index] as Entry, ...entries].map(([path, content]): Entry => [
    posix.join(root, path),
    content,
  ]);
}

/** The files of a folder: each sheet, then each figure, in all their forms. */
async function folderEntries(
  printer: Printer,
  site: Site,
  publication: Publication,
  { name: folder, sheets, figures }: Folder,
): Promise<{ title: string; contents: Entry[] }[]> {
  const files: { title: string; contents: Entry[] }[] = [];
  for (const { title, name, path } of sheets) {
    const { pdf, docx } = await writeSheet(printer, site, publication, path);
    const place = `${folder}/${name}`;
    files.push({
      title,
      contents: [
        [`${place}.pdf`, pdf],
        [`${place}.docx`, docx],
      ],
    });
  }
  const pictures = figures.map(({ title, name, files: paths }) => ({
    title,
    contents: paths.map((path): Entry => [`${folder}/${name}${extname(path)}`, site.read(path)]),
  }));
  return [...files, ...pictures];
}
