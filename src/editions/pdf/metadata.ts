/** What a PDF says of itself: in its Info dictionary, and the same as XMP. */
import {
  decodePDFRawStream,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFRawStream,
} from '@cantoo/pdf-lib';
import { sha256 } from '../../lib/hash.ts';
import { xml } from '../../lib/xml.ts';
import type { Record } from '../kit/record.ts';

export interface About {
  readonly record: Record;
  readonly title: string;
  readonly description: string;
  readonly language: string;
  /** Where it is published. */
  readonly url: string;
  /** The name of the work. */
  readonly work: string;
}

/** Writes title, author, dates and language, and an identifier made from the address and the date. */
export function writeMetadata(document: PDFDocument, about: About): void {
  const { record, title, description, language, url } = about;
  const { catalog, context } = document;
  document.setTitle(title, { showInWindowTitleBar: true });
  document.setSubject(description);
  document.setAuthor(record.author);
  document.setLanguage(language);
  document.setCreator(makerOf(about));
  document.setProducer(makerOf(about));
  document.setCreationDate(record.published);
  document.setModificationDate(record.modified);
  // As bytes: the library writes a character of a text as one byte.
  const packet = Buffer.from(packetOf(about));
  const metadata = context.stream(packet, { Type: 'Metadata', Subtype: 'XML' });
  catalog.set(PDFName.of('Metadata'), context.register(metadata));
  const identifier = PDFHexString.of(
    sha256(Buffer.from(`${url} ${record.modified.toISOString()}`)),
  );
  context.trailerInfo.ID = context.obj([identifier, identifier]);
}

/** What a PDF says of itself as XMP, if it does. */
export async function xmpOf(pdf: Uint8Array): Promise<Uint8Array | undefined> {
  const { catalog } = await PDFDocument.load(pdf, { updateMetadata: false });
  const stream = catalog.lookup(PDFName.of('Metadata'));
  return stream instanceof PDFRawStream ? decodePDFRawStream(stream).decode() : undefined;
}

/** The program that makes it: this work’s own. */
function makerOf({ work, record }: About): string {
  return `${work} ${record.version}`;
}

function packetOf(about: About): string {
  const { record, title, description, language, url } = about;
  const { author, version, published, modified, license } = record;
  const translated = (text: string) =>
    xml`<rdf:Alt><rdf:li xml:lang="x-default">${text}</rdf:li></rdf:Alt>`;
  return xml`<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/" xmlns:xmpRights="http://ns.adobe.com/xap/1.0/rights/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
<dc:title>${translated(title)}</dc:title>
<dc:creator><rdf:Seq><rdf:li>${author}</rdf:li></rdf:Seq></dc:creator>
<dc:description>${translated(description)}</dc:description>
<dc:language><rdf:Bag><rdf:li>${language}</rdf:li></rdf:Bag></dc:language>
<dc:date><rdf:Seq><rdf:li>${day(published)}</rdf:li></rdf:Seq></dc:date>
<dc:rights>${translated(license)}</dc:rights>
<dc:source>${url}</dc:source>
<dc:format>application/pdf</dc:format>
<xmpRights:Marked>True</xmpRights:Marked>
<xmpRights:WebStatement>${license}</xmpRights:WebStatement>
<xmpMM:VersionID>${version}</xmpMM:VersionID>
<xmp:CreatorTool>${makerOf(about)}</xmp:CreatorTool>
<pdf:Producer>${makerOf(about)}</pdf:Producer>
<xmp:CreateDate>${seconds(published)}</xmp:CreateDate>
<xmp:ModifyDate>${seconds(modified)}</xmp:ModifyDate>
<pdfaid:part>2</pdfaid:part>
<pdfaid:conformance>A</pdfaid:conformance>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>`.text;
}

function day(date: Date): string {
  return date.toISOString().slice(0, 10);
}

/** A time as exact as the Info dictionary has it. */
function seconds(date: Date): string {
  return date.toISOString().replace(/\.\d+/, '');
}
