/** What is inside of editions: their files, and where their documents lead. */
import { gunzipSync } from 'node:zlib';
import { PDFDict, PDFDocument, PDFHexString, PDFName, PDFString } from '@cantoo/pdf-lib';
import { unzipSync } from 'fflate';

/** A file, and all files that are packed in it, at any depth. */
export function filesInside(name: string, content: Uint8Array): [name: string, Uint8Array][] {
  const start = Buffer.from(content.subarray(0, 2)).toString('latin1');
  const packed: Record<string, Uint8Array> =
    start === 'PK'
      ? unzipSync(content)
      : name.endsWith('.gz')
        ? { unpacked: gunzipSync(content) }
        : {};
  const inner = Object.entries(packed).flatMap(([path, each]) =>
    filesInside(`${name}/${path}`, each),
  );
  return [[name, content], ...inner];
}

/** The addresses in the links of a PDF; those to places inside of it have none. */
async function linksOfPdf(pdf: Uint8Array): Promise<string[]> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false });
  return document.getPages().flatMap((page) =>
    (page.node.Annots()?.asArray() ?? []).flatMap((reference) => {
      const annotation = document.context.lookup(reference, PDFDict);
      const action = annotation.lookupMaybe(PDFName.of('A'), PDFDict);
      const target = action?.lookupMaybe(PDFName.of('URI'), PDFString, PDFHexString);
      return target ? [target.decodeText()] : [];
    }),
  );
}

/** The targets of a Word document's hyperlinks. */
function linksOfDocx(docx: Uint8Array): string[] {
  const relations = Buffer.from(unzipSync(docx)['word/_rels/document.xml.rels']!).toString();
  const links = relations.match(/<Relationship [^>]*\/hyperlink"[^>]*>/g) ?? [];
  return links.map((link) => /Target="([^"]*)"/.exec(link)![1]!);
}

/** The links of every PDF and DOCX among files. */
export async function linksIn(files: [name: string, Uint8Array][]): Promise<string[]> {
  const links = files.map(async ([name, content]) => {
    if (name.endsWith('.pdf')) return linksOfPdf(content);
    return name.endsWith('.docx') ? linksOfDocx(content) : [];
  });
  return (await Promise.all(links)).flat();
}
