/** The metadata that Chromium does not write into a PDF, for readers and catalogues. */
import { PDFDict, PDFDocument, PDFHeader, PDFHexString, PDFName } from '@cantoo/pdf-lib';
import { sha256 } from '../../lib/hash.ts';
import type { Book } from '../book/book.ts';
import { authorOf } from '../../site/publication.ts';
import { xml } from '../../lib/xml.ts';
import { repairOutline } from './outline.ts';

/** Adds title, language, dates and an identifier made from the address and the date. */
export async function describe(printed: Uint8Array, book: Book, date: Date): Promise<Uint8Array> {
  const document = await PDFDocument.load(printed, { updateMetadata: false });
  const { title, description, publication } = book;
  document.setTitle(title, { showInWindowTitleBar: true });
  document.setSubject(description);
  document.setAuthor(authorOf(publication));
  document.setLanguage(publication.inLanguage);
  document.setCreationDate(date);
  document.setModificationDate(date);
  const { catalog, context } = document;
  const metadata = context.stream(packetOf(book, date), { Type: 'Metadata', Subtype: 'XML' });
  catalog.set(PDFName.of('Metadata'), context.register(metadata));
  const identifier = PDFHexString.of(sha256(Buffer.from(`${book.url} ${date.toISOString()}`)));
  context.trailerInfo.ID = context.obj([identifier, identifier]);
  // Chromium uses tags of PDF 2.0 for emphasis, but declares PDF 1.4.
  const tags = catalog.lookup(PDFName.of('StructTreeRoot'), PDFDict);
  tags.set(PDFName.of('RoleMap'), context.obj({ Em: 'Span', Strong: 'Span' }));
  repairOutline(document, book);
  context.header = PDFHeader.forVersion(1, 7);
  return document.save({
    addDefaultPage: false,
    updateFieldAppearances: false,
    useObjectStreams: true,
  });
}

/** The same metadata as XMP. */
function packetOf({ title, description, publication, url }: Book, date: Date): string {
  const { inLanguage, license } = publication;
  const time = date.toISOString();
  return xml`<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:xmpRights="http://ns.adobe.com/xap/1.0/rights/">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${title}</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>${authorOf(publication)}</rdf:li></rdf:Seq></dc:creator>
<dc:description><rdf:Alt><rdf:li xml:lang="x-default">${description}</rdf:li></rdf:Alt></dc:description>
<dc:language><rdf:Bag><rdf:li>${inLanguage}</rdf:li></rdf:Bag></dc:language>
<dc:source>${url}</dc:source>
<xmpRights:WebStatement>${license}</xmpRights:WebStatement>
<xmp:CreateDate>${time}</xmp:CreateDate>
<xmp:ModifyDate>${time}</xmp:ModifyDate>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>`.text;
}
