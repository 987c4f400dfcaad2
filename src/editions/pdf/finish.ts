/**
 * What Chromium’s PDF lacks for every reader and for archives: PDF/A-2a (ISO 19005-2), whose rules for tags, fonts and links
 * are those of accessibility too.
 */
import {
  getDefaultSRGBProfile,
  PDFDict,
  PDFDocument,
  PDFHeader,
  PDFName,
  PDFString,
} from '@cantoo/pdf-lib';
import { markArtifacts } from './artifacts.ts';
import { correctCharacters } from './characters.ts';
import { Fonts } from './font.ts';
import { describeLinks, elementsBelow } from './links.ts';
import { writeMetadata, type About } from './metadata.ts';
import { drawingsOf, redraw } from './operations.ts';

/** Chromium writes tags of PDF 2.0, and those of PDF 1.7 stand for them. */
const roles: { [tag: string]: string } = {
  Aside: 'Div',
  DocumentFragment: 'Div',
  Em: 'Span',
  FENote: 'Note',
  Strong: 'Span',
  Sub: 'Span',
  Title: 'P',
};

/** A printed PDF, finished. @param more changes what only this document has */
export async function finish(
  printed: Uint8Array,
  about: About,
  more: (document: PDFDocument) => void = () => {},
): Promise<Uint8Array> {
  const document = await PDFDocument.load(printed, { updateMetadata: false });
  const drawings = drawingsOf(document);
  const fonts = new Fonts();
  correctCharacters(document.context, drawings, fonts);
  describeLinks(document, drawings, fonts);
  for (const drawing of drawings) drawing.operations = [...markArtifacts(drawing.operations)];
  redraw(document, drawings);
  mapRoles(document);
  nameColours(document);
  writeMetadata(document, about);
  more(document);
  document.context.header = PDFHeader.forVersion(1, 7);
  return document.save({
    addDefaultPage: false,
    updateFieldAppearances: false,
    useObjectStreams: true,
  });
}

/** Maps the tags that PDF 1.7 does not know. */
function mapRoles({ catalog, context }: PDFDocument): void {
  const tree = catalog.lookup(PDFName.of('StructTreeRoot'), PDFDict);
  const used = new Set<string>();
  for (const element of elementsBelow(tree)) {
    used.add(element.lookup(PDFName.of('S'), PDFName).decodeText());
  }
  const known = Object.entries(roles).filter(([tag]) => used.has(tag));
  tree.set(PDFName.of('RoleMap'), context.obj(Object.fromEntries(known)));
}

/** Says that colours are meant in sRGB, as in CSS. */
function nameColours({ catalog, context }: PDFDocument): void {
  const profile = context.register(context.flateStream(getDefaultSRGBProfile(), { N: 3 }));
  const name = PDFString.of('sRGB IEC61966-2.1');
  const intent = context.obj({
    Type: 'OutputIntent',
    S: 'GTS_PDFA1',
    OutputConditionIdentifier: name,
    Info: name,
    DestOutputProfile: profile,
  });
  catalog.set(PDFName.of('OutputIntents'), context.obj([context.register(intent)]));
}
